import { join } from 'node:path';
import type { DuckDBConnection, Json } from '@duckdb/node-api';

/** A cell that differs from the recount: table, key, what the release says and what was counted. */
export type Difference = readonly [table: string, key: string, released: string, recounted: string];

/** The raw rows as their publisher gives them, read by DuckDB and by nothing of ours. */
export async function loadRaw(duck: DuckDBConnection, files: readonly string[]): Promise<void> {
  const list = files.map((file) => `'${file}'`).join(', ');
  await duck.run(`create table raw as
    select created_day::date as day, company_phone_number::varchar as number
    from read_csv([${list}], all_varchar = true, header = true)`);
  // A number of ten digits as America writes it, also after 1 or +1; everything else is for the release to say.
  await duck.run(`create table counted as
    select strftime(day, '%G-W%V') as week, '1' || right(number, 10) as number
    from raw where regexp_matches(number, '^([+]?1)?[2-9][0-9]{9}$')`);
}

/** Every cell of `numbers` and `ranges` of a released week against a recount of the raw rows. */
export async function recount(
  duck: DuckDBConnection,
  folder: string,
  week: string,
): Promise<readonly Difference[]> {
  const numbers = await differences(duck, 'numbers', {
    released: `select number as key, report_count::varchar as said from ${parquet(folder, 'numbers')}
      where source = 'ftc_dnc' and regexp_matches(number, '^1[2-9][0-9]{9}$')`,
    recounted: `select number as key, count(*)::varchar as said from counted where week = '${week}' group by all`,
  });
  const ranges = await differences(duck, 'ranges', {
    released: `select range as key, report_count || ' ' || number_count as said from ${parquet(folder, 'ranges')}
      where source = 'ftc_dnc' and regexp_matches(range, '^1[2-9][0-9]*[*]+$') and length(range) = 11`,
    recounted: `select left(number, 11 - open) || repeat('*', open) as key,
        count(*) || ' ' || count(distinct number) as said
      from counted, (select distinct open_digits as open from ${parquet(folder, 'ranges')}
        where source = 'ftc_dnc' and length(range) = 11 and range like '1%') as widths
      where week = '${week}' group by all`,
  });
  return [...numbers, ...ranges];
}

/** Rows that stand in one of two Parquet files only, both named without their ending. */
export async function differingRows(
  duck: DuckDBConnection,
  ...[one, other]: readonly [string, string]
): Promise<number> {
  const [left, right] = [one, other].map((path) => `(from read_parquet('${path}.parquet'))`);
  const reader = await duck.runAndReadAll(`select count(*)::integer as differing from (
    (${left} except all ${right}) union all (${right} except all ${left}))`);
  return Number(reader.getRowObjectsJson()[0]?.['differing']);
}

function parquet(folder: string, table: string): string {
  return `read_parquet('${join(folder, `${table}.parquet`)}')`;
}

async function differences(
  duck: DuckDBConnection,
  table: string,
  { released, recounted }: { readonly released: string; readonly recounted: string },
): Promise<Difference[]> {
  const reader = await duck.runAndReadAll(`
    select coalesce(a.key, b.key) as key, a.said as released, b.said as recounted
    from (${released}) as a full join (${recounted}) as b on a.key = b.key
    where a.said is distinct from b.said order by key`);
  return reader
    .getRowObjectsJson()
    .map((row) => [table, textOf(row['key']), textOf(row['released']), textOf(row['recounted'])]);
}

/** A cell of a text column; null is missing on that side. */
function textOf(cell: Json | undefined): string {
  return typeof cell === 'string' ? cell : '–';
}
