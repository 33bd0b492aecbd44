import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openReaders } from '@rangewatch/database/readers';
import { verifyRelease } from '@rangewatch/releases';
import { ensureWeek } from '@rangewatch/schema';
import { type KillRecords, openKillRecords } from './release-kills-records.ts';
import { printTable } from './print-table.ts';

/**
 * `npm run bench -- release-kills [KILLS]`: on each engine a process that builds a week with all its files is killed (SIGKILL)
 * at so many random moments, 100 unless said. After each nothing partial may be visible or on record, and the next
 * process must leave what an undisturbed one leaves, sum for sum.
 */

const WEEK = ensureWeek('2020-W36');
const CHILD = fileURLToPath(new URL('release-child.ts', import.meta.url));
const LOOK_MS = 2;
const run = promisify(execFile);

type Place = { readonly url: string; readonly releasesDir: string };

/** How far a killed process had come. */
type Reached = 'files begun' | 'folder visible' | 'on record';

async function finish({ url, releasesDir }: Place): Promise<string> {
  await run(process.execPath, [CHILD, url, releasesDir, WEEK]);
  const left = (await readdir(releasesDir)).filter((name) => name !== WEEK);
  const revisions = (await readdir(join(releasesDir, WEEK))).toSorted();
  if (left.length > 0 || revisions.join(' ') !== 'r1 r1.zip')
    throw new Error(`left behind: ${[...left, ...revisions].join(' ')}`);
  await refuseFaults(releasesDir);
  const sums = await readFile(join(releasesDir, WEEK, 'r1', 'SHA256SUMS'), 'utf8');
  const archive = await readFile(join(releasesDir, WEEK, 'r1.zip'));
  return sums + createHash('sha256').update(archive).digest('hex');
}

async function refuseFaults(releasesDir: string): Promise<void> {
  if (!existsSync(join(releasesDir, WEEK))) return;
  for (const revision of await readdir(join(releasesDir, WEEK))) {
    if (revision.endsWith('.zip')) continue;
    const faults = await verifyRelease(join(releasesDir, WEEK, revision));
    if (faults.length > 0) throw new Error(`visible and not whole: ${JSON.stringify(faults)}`);
  }
}

/** Null when the process had ended before its moment came. */
async function killAfter({ url, releasesDir }: Place, ms: number): Promise<Reached | null> {
  const child = spawn(process.execPath, [CHILD, url, releasesDir, WEEK], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (child.exitCode === null && (await readdir(releasesDir)).length === 0) await wait(LOOK_MS);
  await wait(ms);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL' ? await reached(url, releasesDir) : null;
}

async function reached(url: string, releasesDir: string): Promise<Reached> {
  await refuseFaults(releasesDir);
  const isVisible = existsSync(join(releasesDir, WEEK, 'r1'));
  const readers = await openReaders(url);
  const { items } = await readers.listReleases({ limit: 1 });
  await readers.close();
  if (items.length > 0 && !isVisible) throw new Error('on record, and no folder to be seen');
  if (items.length > 0) return 'on record';
  return isVisible ? 'folder visible' : 'files begun';
}

/** How long an undisturbed process takes from its first file on, and what it leaves. */
async function undisturbed(place: Place): Promise<{ readonly ms: number; readonly sums: string }> {
  const child = spawn(process.execPath, [CHILD, place.url, place.releasesDir, WEEK], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  while ((await readdir(place.releasesDir)).length === 0) await wait(LOOK_MS);
  const startedAt = performance.now();
  await ended;
  return { ms: performance.now() - startedAt, sums: await finish(place) };
}

async function drill(records: KillRecords, folder: string, kills: number): Promise<number[]> {
  const place = async (): Promise<Place> => {
    const releasesDir = await mkdtemp(join(folder, 'releases-'));
    return { url: await records.copy(), releasesDir };
  };
  const { ms, sums } = await undisturbed(await place());
  const counts = { 'files begun': 0, 'folder visible': 0, 'on record': 0 };
  let same = 0;
  for (let killed = 0; killed < kills; ) {
    const here = await place();
    const state = await killAfter(here, Math.random() * ms);
    if (state !== null) {
      killed += 1;
      counts[state] += 1;
      if ((await finish(here)) === sums) same += 1;
    }
    await rm(here.releasesDir, { recursive: true });
    await records.drop(here.url);
  }
  return [kills, ms, ...Object.values(counts), same];
}

async function main(kills: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-kills-'));
  const rows: (string | number)[][] = [];
  try {
    for (const engine of ['sqlite', 'postgres'] as const) {
      await mkdir(join(folder, engine));
      const records = await openKillRecords(engine, join(folder, engine));
      try {
        rows.push([engine, ...(await drill(records, folder, kills))]);
        process.stderr.write(`${rows.at(-1)?.join('  ')}\n`);
      } finally {
        await records.close();
      }
    }
    printTable(
      ['engine', 'kills', 'ms', 'files begun', 'folder visible', 'on record', 'same sums after'],
      rows,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main(Number(process.argv[2] ?? 100));
