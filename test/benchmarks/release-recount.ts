import { join } from 'node:path';
import type { DuckDBConnection, Json } from '@duckdb/node-api';
import { readRawNumber } from './raw-numbers.ts';

/** A row that differs from the recount: table, key, what the release says and what was counted. */
export type Difference = readonly [table: string, key: string, released: string, recounted: string];

export interface Recount {
  /** How many cells were held against the recount. */
  readonly cells: number;
  readonly differences: readonly Difference[];
}

/** A released table beside its recount: queries of `key` and `said`, all figures of a row in one text. */
interface Comparison {
  readonly table: string;
  readonly columns: number;
  readonly released: string;
  readonly recounted: string;
}

/** Facts of number plans, which nothing here but our own tables knows; and shares of what the raw files do not say. */
export const NOT_RECOUNTED = ['place', 'carrier', 'evidence_tenths', 'disputed_tenths'] as const;

const WIDEST = 8;

/** The raw rows as their publisher gives them, read by DuckDB and libphonenumber and by nothing of ours. */
export async function loadRaw(duck: DuckDBConnection, files: readonly string[]): Promise<void> {
  const list = files.map((file) => `'${file}'`).join(', ');
  await duck.run(`create table raw as
    select created_day::date as day, coalesce(company_phone_number, '') as written
    from read_csv([${list}], all_varchar = true, header = true)`);
  await duck.run('create table reading (written text, says text, number text, widest integer)');
  const written = await duck.runAndReadAll('select distinct written from raw');
  const appender = await duck.createAppender('reading');
  for (const [text] of written.getRowsJson()) {
    const read = readRawNumber(textOf(text));
    appender.appendVarchar(textOf(text));
    appender.appendVarchar(read.says);
    if (read.says === 'number') {
      appender.appendVarchar(read.number);
      appender.appendInteger(Math.min(WIDEST, read.nationalLength - 1));
    } else {
      appender.appendNull();
      appender.appendNull();
    }
    appender.endRow();
  }
  appender.closeSync();
  await duck.run(`create table counted as
    select strftime(day, '%G-W%V') as week, day, says, number, widest from raw join reading using (written)`);
}

/** Every figure of a released week's official rows against a recount of the raw ones. */
export async function recount(
  duck: DuckDBConnection,
  folder: string,
  week: string,
  firstReleased: string,
): Promise<Recount> {
  const comparisons = [
    ...totals(folder, week),
    numbers(folder, week),
    ranges(folder, week),
    series(folder, week, firstReleased),
  ];
  let cells = 0;
  const differences: Difference[] = [];
  for (const comparison of comparisons) {
    const { rows, differing } = await compare(duck, comparison);
    cells += rows * comparison.columns;
    differences.push(...differing);
  }
  return { cells, differences };
}

function totals(folder: string, week: string): readonly Comparison[] {
  const figures = `count(*) filter (says <> 'unreadable') || ' ' || count(distinct number)`;
  const ofWeek = `from counted where week = '${week}'`;
  return [
    {
      table: 'sources',
      columns: 4,
      released: `select source as key, report_count || ' ' || number_count || ' ' || withheld_count || ' ' || rejected_count as said
        ${official(folder, 'sources')}`,
      recounted: `select 'ftc_dnc' as key, ${figures} || ' ' || count(*) filter (says = 'withheld')
        || ' ' || count(*) filter (says = 'unreadable') as said ${ofWeek}`,
    },
    {
      table: 'categories',
      columns: 2,
      released: `select coalesce(category, '') as key, report_count || ' ' || number_count as said ${official(folder, 'categories')}`,
      recounted: `select '' as key, ${figures} as said ${ofWeek}`,
    },
  ];
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

function numbers(folder: string, week: string): Comparison {
  return {
    table: 'numbers',
    columns: 1,
    released: `select number as key, report_count as said ${official(folder, 'numbers')}`,
    recounted: `select number as key, count(*)::text as said from counted
      where week = '${week}' and says = 'number' group by all`,
  };
}

function ranges(folder: string, week: string): Comparison {
  return {
    table: 'ranges',
    columns: 3,
    released: `select range as key, open_digits || ' ' || report_count || ' ' || number_count as said ${official(folder, 'ranges')}`,
    recounted: `select left(number, length(number) - open) || repeat('*', open) as key,
        open || ' ' || count(*) || ' ' || count(distinct number) as said
      from (select number, unnest(generate_series(1, widest)) as open from counted
        where week = '${week}' and says = 'number') as opened
      group by key, open`,
  };
}

/** `weekly`: this week and those released before it. The monthly files state no category. */
function series(folder: string, week: string, firstReleased: string): Comparison {
  return {
    table: 'weekly',
    columns: 5,
    released: `select week || ' ' || coalesce(category, '') as key,
        report_count || ' ' || number_count || ' ' || ${blank('week_before')} || ' ' || ${blank('four_week_mean')}
          || ' ' || ${blank('days_with_reports')} as said
      ${official(folder, 'weekly')}`,
    recounted: `with week_total as (
        select week, count(*) as reports, count(distinct number) as numbers, count(distinct day) as days
        from counted where says <> 'unreadable' and week between '${firstReleased}' and '${week}' group by week
      ), compared as (
        select *, lag(reports) over weeks as before,
          case when lag(reports, 4) over weeks is not null
            then round(avg(reports) over (weeks rows between 4 preceding and 1 preceding))::integer end as mean
        from week_total window weeks as (order by week)
      )
      select week || ' ' || category as key,
        reports || ' ' || numbers || ' ' || ${blank('before')} || ' ' || ${blank('mean')} || ' '
          || case when category = '' then days::text else '-' end as said
      from compared, (values ('', ), ('none_stated', )) as given (category)`,
  };
}

function blank(cell: string): string {
  return `coalesce(${cell}::text, '-')`;
}

function official(folder: string, table: string): string {
  return `from read_csv('${join(folder, `${table}.csv`)}', all_varchar = true, header = true)
    where source = 'ftc_dnc'`;
}

async function compare(
  duck: DuckDBConnection,
  { table, released, recounted }: Comparison,
): Promise<{ readonly rows: number; readonly differing: readonly Difference[] }> {
  await duck.run(`create or replace temp table compared as
    select coalesce(a.key, b.key) as key, a.said as released, b.said as recounted
    from (${released}) as a full join (${recounted}) as b on a.key = b.key`);
  const count = await duck.runAndReadAll('select count(*)::integer from compared');
  const reader = await duck.runAndReadAll(
    'select key, released, recounted from compared where released is distinct from recounted order by key',
  );
  return {
    rows: Number(count.getRowsJson()[0]?.[0]),
    differing: reader
      .getRowsJson()
      .map(([key, said, counted]) => [table, textOf(key), textOf(said), textOf(counted)]),
  };
}

/** A cell of a text column; null is missing on that side. */
function textOf(cell: Json | undefined): string {
  return typeof cell === 'string' ? cell : '–';
}
