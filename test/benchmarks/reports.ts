import { randomBytes } from 'node:crypto';
import { openWriters } from '@rangewatch/database/writers';
import { createKeys, createReportDesk, loadKeys, type ReportDesk } from '@rangewatch/service';
import { addDays, dayOfInstant } from '@rangewatch/schema';
import { median, printTable } from './print-table.ts';
import { createRecord } from './record.ts';

/** `node test/benchmarks/reports.ts [SECONDS]`: how many reports a second are accepted durably. */

const TIME_ZONE = 'Asia/Shanghai';
const CONCURRENCIES = [1, 64, 256];
const DEFAULT_SECONDS = 5;

async function measureConcurrency(
  concurrency: number,
  seconds: number,
): Promise<readonly number[]> {
  const record = await createRecord();
  const writers = await openWriters(record.url);
  await createKeys(record.path('keys'));
  const desk = createReportDesk({
    writers,
    keys: await loadKeys(record.path('keys')),
    clock: () => new Date(),
    random: randomBytes,
    timeZone: TIME_ZONE,
    defaultCountry: 'CN',
  });
  const startedAt = performance.now();
  const reporters = Array.from({ length: concurrency }, () =>
    reportUntil(desk, startedAt + seconds * 1000),
  );
  const times = (await Promise.all(reporters)).flat();
  const elapsed = (performance.now() - startedAt) / 1000;
  await writers.close();
  await record.remove();
  return [concurrency, times.length, times.length / elapsed, median(times)];
}

/** One after another, each of a new person in a new network; gives what each took, in milliseconds. */
async function reportUntil(desk: ReportDesk, endsAt: number): Promise<number[]> {
  const times: number[] = [];
  const day = addDays(dayOfInstant(new Date(), TIME_ZONE), -1);
  while (performance.now() < endsAt) {
    const startedAt = performance.now();
    const random = randomBytes(8);
    const outcome = await desk.submitReport(
      {
        idempotencyKey: random.toString('hex'),
        calls: [
          {
            callerNumber: `1701234${String(random.readUInt16BE() % 10_000).padStart(4, '0')}`,
            day,
          },
        ],
      },
      { reporterSecret: randomBytes(16), networkPrefix: random.toString('hex'), channel: 'api' },
    );
    if (outcome.status !== 'accepted') throw new Error(JSON.stringify(outcome));
    times.push(performance.now() - startedAt);
  }
  return times;
}

const [argument] = process.argv.slice(2);
const seconds = argument === undefined ? DEFAULT_SECONDS : Number(argument);
if (!(seconds > 0)) {
  process.stderr.write('How many seconds each? node test/benchmarks/reports.ts 5\n');
  process.exitCode = 2;
} else {
  const rows = [];
  for (const concurrency of CONCURRENCIES)
    rows.push(await measureConcurrency(concurrency, seconds));
  printTable(['at once', 'reports', 'reports/s', 'median ms'], rows);
}
