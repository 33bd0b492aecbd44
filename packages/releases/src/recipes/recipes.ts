/**
 * Commands that read a released week over HTTP, said once: for the page of recipes, the docs and the test that runs
 * them. `{folder}` is the address of a release's folder, without a slash at its end.
 */
export const RECIPES = {
  powerQuery: {
    language: 'powerquery',
    text: `let
  File = Web.Contents("{folder}/ranges.csv"),
  Rows = Csv.Document(File, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Named = Table.PromoteHeaders(Rows, [PromoteAllScalars = true]),
  Typed = Table.TransformColumnTypes(Named, {
    {"open_digits", Int64.Type}, {"report_count", Int64.Type},
    {"reporter_count", Int64.Type}, {"number_count", Int64.Type}
  })
in
  Typed`,
  },
  duckdbRanges: {
    language: 'sql',
    text: `select range, source, report_count, number_count
from read_parquet('{folder}/ranges.parquet')
where open_digits = 4
order by report_count desc, range, source
limit 10;`,
  },
  duckdbSeries: {
    language: 'sql',
    text: `select source, week, report_count, week_before, four_week_mean
from read_csv('{folder}/weekly.csv', types = {'number_count': 'INTEGER'})
where category is null
order by source, week;`,
  },
  pandas: {
    language: 'python',
    text: `import pandas as pd

folder = "{folder}"
ranges = pd.read_parquet(folder + "/ranges.parquet")
numbers = pd.read_csv(folder + "/numbers.csv", dtype={"number": "string"}, encoding="utf-8-sig")
print(ranges[ranges.open_digits == 4].nlargest(10, "report_count"))`,
  },
  r: {
    language: 'r',
    text: `library(readr)

folder <- "{folder}"
numbers <- read_csv(paste0(folder, "/numbers.csv"), col_types = cols(number = "c"))
weekly <- read_csv(paste0(folder, "/weekly.csv"), show_col_types = FALSE)
subset(weekly, is.na(category))`,
  },
  clickHouse: {
    language: 'sql',
    text: `SELECT range, source, report_count, number_count
FROM url('{folder}/ranges.parquet', 'Parquet')
WHERE open_digits = 4
ORDER BY report_count DESC, range, source
LIMIT 10;`,
  },
} as const satisfies Readonly<Record<string, Recipe>>;
export type RecipeName = keyof typeof RECIPES;

export interface Recipe {
  /** As a fenced block of Markdown calls it. */
  readonly language: string;
  readonly text: string;
}

/** A recipe for one release. @param folder an address, or a path on this machine */
export function recipeText(name: RecipeName, folder: string): string {
  return RECIPES[name].text.replaceAll('{folder}', folder);
}
