import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, ENGINES } from '@rangewatch/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWeek } from '../week/build-week.ts';
import { closeWeeks } from '../week/close-weeks.ts';
import { withSteps } from '../week/testing/step-fault.ts';
import { type Bench, importRows, openBench, seedWeek, WEEK } from '../week/testing/week-bench.ts';
import { DiskRefused, type ReleaseNotWritten } from '../week/week-problem.ts';
import { ensureArchives } from './ensure-archives.ts';

let folder = '';
/** The record of one published week. */
let recorded = '';
let releases = '';
/** Its archive. */
let expected: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rangewatch-archives-'));
  releases = join(folder, 'releases');
  recorded = join(folder, 'recorded.sqlite');
  const database = await createTestDatabase('sqlite');
  const bench = await openBench(database.url, releases);
  await seedWeek(bench.writers);
  await closeAll(bench);
  await bench.close();
  await copyFile(database.url.slice('sqlite:'.length), recorded);
  await database.drop();
  expected = await readFile(join(releases, WEEK, 'r1.zip'));
});
afterAll(() => rm(folder, { recursive: true }));

async function closeAll(bench: Bench): Promise<unknown[]> {
  const statuses: unknown[] = [];
  for await (const { status } of closeWeeks(bench)) statuses.push(status);
  return statuses;
}

/** The published week without its archive. */
async function unarchived(use: (bench: Bench) => Promise<void>): Promise<void> {
  await rm(join(releases, WEEK, 'r1.zip'), { force: true });
  const bench = await openBench(`sqlite:${recorded}`, releases);
  try {
    await use(bench);
  } finally {
    await bench.close();
  }
}

it('has the same bytes on every engine', async () => {
  for (const engine of ENGINES) {
    const database = await createTestDatabase(engine);
    const bench = await openBench(database.url);
    await seedWeek(bench.writers);
    expect(await closeAll(bench)).toEqual(['published']);
    expect(await readdir(bench.releasesDir)).toEqual([WEEK]);
    const bytes = await readFile(join(bench.releasesDir, WEEK, 'r1.zip'));
    expect(bytes.equals(expected)).toBe(true);
    await bench.close();
    await database.drop();
  }
});

it('is whole or not there, at whatever step its maker dies, and the next run makes the same', () =>
  unarchived(async (bench) => {
    const newest = { week: WEEK, revision: 1 };
    const steps: string[] = [];
    await ensureArchives(
      withSteps(bench, (_, name) => steps.push(name)),
      newest,
    );
    expect(steps).toContain('rename');
    const endings = new Set<unknown>();
    for (let last = 1; last <= steps.length; last += steps[last] === 'write' ? 40 : 1) {
      await rm(join(releases, WEEK, 'r1.zip'));
      const dead = withSteps(bench, (step, name) => {
        if (step >= last) throw new DiskRefused(name, { code: 'ENOSPC' });
      });
      const ended = await ensureArchives(dead, newest).catch((error: unknown) => error);
      // Its last step removes what is no longer there.
      if (last < steps.length) endings.add((ended as ReleaseNotWritten).reason);
      const visible = await readFile(join(releases, WEEK, 'r1.zip')).catch(() => expected);
      expect(visible.equals(expected)).toBe(true);
      expect(await closeAll(bench)).toEqual(['unchanged']);
      expect(await readdir(releases)).toEqual([WEEK]);
      expect((await readFile(join(releases, WEEK, 'r1.zip'))).equals(expected)).toBe(true);
    }
    expect([...endings]).toEqual(['ENOSPC']);
  }));

it('is not made of a folder that was altered, and the run says so', () =>
  unarchived(async (bench) => {
    const file = join(releases, WEEK, 'r1', 'ranges.csv');
    const text = await readFile(file);
    await writeFile(file, 'altered');
    expect(await closeAll(bench)).toEqual(['unchanged', 'failed']);
    await writeFile(file, text);
    expect((await readdir(join(releases, WEEK))).toSorted()).toEqual(['r1']);
  }));

it('is made for the revision before too, when that has none', () =>
  unarchived(async (bench) => {
    await importRows(bench.writers, 'two', 7);
    await buildWeek(bench, WEEK);
    await closeAll(bench);
    expect((await readdir(join(releases, WEEK))).toSorted()).toEqual([
      'r1',
      'r1.zip',
      'r2',
      'r2.zip',
    ]);
    expect((await readFile(join(releases, WEEK, 'r1.zip'))).equals(expected)).toBe(true);
  }));
