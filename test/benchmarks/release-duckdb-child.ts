import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { allocationOf, ensureNumberRange } from '@rangewatch/numbering';
import { measured, peakMegabytes } from './measured.ts';

/** The same two tables by DuckDB, `CSV WEEK FOLDER`, from a table it has loaded; JSON out. */

const WIDEST = 8;

/** What our own tables say of an area code, so that both write the same columns: it is no check of these. */
function placeOf(code: string): string {
  const { place } = allocationOf(ensureNumberRange(`${code}${'*'.repeat(7)}`));
  return place === null ? 'null' : `'${place}'`;
}

/** Numbers first, and ranges from those: faster than counting distinct numbers of every range. */
async function writeTables(duck: DuckDBConnection, week: string, folder: string): Promise<void> {
  const columns = (
    key: string,
  ) => `'${week}' as week, ${key}, 'ftc_dnc' as source, reports::integer as report_count,
    null::integer as reporter_count`;
  const allocation = 'place, null::varchar as carrier';
  await duck.run(
    'create table numbers as select number, count(*) as reports from raw group by number',
  );
  await duck.run(`copy (select ${columns('number')}, 'exact' as counts_are, ${allocation} from numbers
    left join area on code = left(number, 4) order by number)
    to '${join(folder, 'numbers.parquet')}' (format parquet)`);
  await duck.run(`copy (
    select ${columns('range, open::integer as open_digits')}, numbers::integer as number_count, 'exact' as counts_are, ${allocation} from (
      select left(number, 11 - open) || repeat('*', open) as range, open, sum(reports) as reports, count(*) as numbers
      from numbers, range(1, ${WIDEST + 1}) as widths(open) group by all) left join area on code = left(range, 4)
    order by range) to '${join(folder, 'ranges.parquet')}' (format parquet)`);
}

const [csv = '', week = '', folder = ''] = process.argv.slice(2);
const duck = await (await DuckDBInstance.create(join(folder, 'peer.duckdb'))).connect();
await duck.run(`create table raw as select company_phone_number::varchar as number
  from read_csv('${csv}', all_varchar = true, header = true) where number is not null`);
const areas = Array.from({ length: 1000 }, (_, code) => `1${String(code).padStart(3, '0')}`).map(
  (code) => `('${code}', ${placeOf(code)})`,
);
await duck.run(`create table area as from (values ${areas.join(', ')}) as given (code, place)`);
const { seconds, cpuSeconds } = await measured(() => writeTables(duck, week, folder));
process.stdout.write(JSON.stringify({ seconds, cpuSeconds, peakMegabytes: peakMegabytes() }));
