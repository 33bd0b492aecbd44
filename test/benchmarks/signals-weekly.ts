import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '@rangewatch/database/admin';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { addWeeks, ensureWeek, type Week } from '@rangewatch/schema';
import { runSignals } from '@rangewatch/service/signals';
import { daysOfRun } from '@rangewatch/statistics/signals';
import { startPostgresServer } from '@rangewatch/testkit/postgres-server';
import { fillSignalFacts } from './signals-weekly-facts.ts';

/**
 * `npm run bench -- signals-weekly [--rows 20000000]`: the weekly run on PostgreSQL over so many rows of persons ×
 * hundreds that called them in twelve weeks, five a person: counting everything once, counting a week that passed,
 * and the whole run of that week.
 */

const { values } = parseArgs({ options: { rows: { type: 'string', default: '20000000' } } });
const AS_OF = ensureWeek('2026-W13');

const server = await startPostgresServer();
try {
  await measure(server.url, Number(values.rows));
} finally {
  await server.stop();
}

async function measure(url: string, rowCount: number): Promise<void> {
  await migrate(url);
  await tuneServer(url);
  await timed('facts made up', () => fillSignalFacts(url, rowCount, daysOfRun(AS_OF)));
  const writers = await openWriters(url);
  const readers = await openReaders(url);
  const count = (week: Week) => writers.countSignals(daysOfRun(week));
  await timed('everything counted once', () => count(addWeeks(AS_OF, -1)));
  const { dueCount } = await timed('a week that passed, counted', () => count(AS_OF));
  process.stdout.write(`  ${dueCount} persons counted anew\n`);
  const deps = { readers, writers, clock: () => new Date(), timeZone: 'Asia/Shanghai' };
  const finished = await timed('the run: loaded, judged, frozen', () =>
    runSignals({ ...deps, codeVersion: 'benchmark' }, { asOf: AS_OF }),
  );
  const { run, results } = finished;
  process.stdout.write(
    `  ${run.personCount} persons, ${run.testedCampaigns} campaigns, ${results.length} results\n`,
  );
  await Promise.all([readers.close(), writers.close()]);
}

/** As a server with 2 GB would be set; what comes with PostgreSQL sorts in 4 MB. */
async function tuneServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of ["work_mem = '96MB'", "effective_cache_size = '1GB'", 'jit = off'])
    await client.query(`alter system set ${setting}`);
  await client.query('select pg_reload_conf()');
  await client.end();
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  process.stdout.write(`${name}: ${seconds} s, peak so far ${peak} MB\n`);
  return result;
}
