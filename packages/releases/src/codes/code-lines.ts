import { REGION_CODES } from '@rangewatch/numbering';
import { fillTemplate, type Locale, type TableField } from '@rangewatch/schema';
import { placeTitle } from '../briefing/content/names.ts';
import { codeLine, codeName } from './code-name.ts';
import { CODE_WORDS } from './code-words.ts';

const PLACES_PER_LINE = 8;

/** A file and the columns in it. */
export interface CodedFile {
  readonly name: string;
  readonly fields: readonly TableField[];
}

/** What stands in columns as a code, in words: the values of columns with few, and the places. */
export function codeLines(files: readonly CodedFile[], locale: Locale): readonly string[] {
  const words = CODE_WORDS[locale];
  const columns = [...codesByColumn(files)].flatMap(([column, codes]) => [
    titleOf(words.column, column, files, locale),
    ...[...codes].map((code) => `  ${codeLine(column, code, locale)}`),
  ]);
  return [words.heading, ...columns, ...placeLines(files, locale)];
}

function placeLines(files: readonly CodedFile[], locale: Locale): string[] {
  const { places, place, carriers, joined } = CODE_WORDS[locale];
  const named = REGION_CODES.map((code) =>
    fillTemplate(place, { code, name: placeTitle(code, locale) }),
  );
  const lines = Array.from({ length: Math.ceil(named.length / PLACES_PER_LINE) }, (_, line) =>
    named.slice(line * PLACES_PER_LINE, (line + 1) * PLACES_PER_LINE).join(joined),
  );
  return [
    titleOf(places, 'place', files, locale),
    ...lines.map((line) => `  ${line}`),
    titleOf(carriers, 'carrier', files, locale),
  ];
}

/** Every value that any of the files allows and that has a name, the columns and values in file order. */
function codesByColumn(files: readonly CodedFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { name, values } of files.flatMap(({ fields }) => fields)) {
    const named = values?.filter((value) => codeName(name, value, 'en') !== null) ?? [];
    if (named.length > 0) codes.set(name, new Set([...(codes.get(name) ?? []), ...named]));
  }
  return codes;
}

function titleOf(
  template: string,
  column: string,
  files: readonly CodedFile[],
  locale: Locale,
): string {
  const having = files.filter(({ fields }) => fields.some(({ name }) => name === column));
  const names = having.map(({ name }) => name).join(CODE_WORDS[locale].joined);
  return fillTemplate(template, { column, files: names });
}
