import type { PageContext } from '../../http/page-context.ts';
import { href } from '../../routes.ts';

/** One line for each of the tools people read tables with. */
export function Recipes({ page }: { page: PageContext }) {
  const { t, siteUrl } = page;
  const csv = siteUrl + href('openDataFile', { file: 'look-up.csv' });
  const parquet = siteUrl + href('openDataFile', { file: 'look-up.parquet' });
  const lines = [
    ['pandas', `pandas.read_parquet("${parquet}")`],
    ['R', `readr::read_csv("${csv}", col_types = readr::cols(range = "c"))`],
    ['DuckDB', `SELECT * FROM read_parquet('${parquet}') WHERE is_listed;`],
  ] as const;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('data.recipes')}</h2>
      <p class="govuk-body">{t('data.excel')}</p>
      {lines.map(([tool, line]) => (
        <>
          <h3 class="govuk-heading-s">{tool}</h3>
          <pre class="rw-command">
            <code>{line}</code>
          </pre>
        </>
      ))}
    </section>
  );
}
