import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@rangewatch/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWeek } from './build-week.ts';
import { withSteps } from './testing/step-fault.ts';
import {
  filesOf,
  importRows,
  openBench,
  seedWeek,
  visibleFaults,
  WEEK,
} from './testing/week-bench.ts';
import { DiskRefused } from './week-problem.ts';

/** Many runs in one test: a busy machine must not fail it. */
const LONG_MS = 300_000;
/** Each so-manieth step is met; the benchmark `release-kills` kills at any moment. */
const STRIDE = 6;
const KILLED_WORKER = fileURLToPath(new URL('testing/killed-worker.ts', import.meta.url));

let seeded: TestDatabase;
let folder = '';
/** What an undisturbed run leaves, and every step it took. */
let expected: Map<string, string>;
const steps: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rangewatch-drill-'));
  seeded = await createTestDatabase('sqlite');
  const bench = await openBench(seeded.url);
  await seedWeek(bench.writers);
  await bench.close();
  const undisturbed = await openBench(await copyOf('undisturbed'));
  await buildWeek(
    withSteps(undisturbed, (_, name) => steps.push(name)),
    WEEK,
  );
  expected = await filesOf(undisturbed.releasesDir);
  await undisturbed.close();
});

afterAll(async () => {
  await seeded.drop();
  await rm(folder, { recursive: true, force: true });
});

/** The seeded database, closed and therefore one file, under another name. */
async function copyOf(name: string): Promise<string> {
  const copy = join(folder, `${name}.sqlite`);
  await copyFile(seeded.url.slice('sqlite:'.length), copy);
  return `sqlite:${copy}`;
}

/** The first and the last step of each kind, and every `stride`-th of all; the first step is 1. */
function pointsOfEveryKind(of: readonly string[], stride: number): readonly number[] {
  return of.flatMap((name, index) =>
    of.indexOf(name) === index || of.lastIndexOf(name) === index || index % stride === 0
      ? [index + 1]
      : [],
  );
}

/** What must hold after any interruption, and after the run that follows it. */
async function expectWholeAndFinish(url: string, releasesDir: string): Promise<void> {
  expect(await visibleFaults(releasesDir)).toEqual([]);
  const bench = await openBench(url, releasesDir);
  for (const release of await bench.readers.listRevisions(WEEK)) {
    expect(await readdir(join(releasesDir, WEEK))).toContain(`r${release.revision}`);
  }
  const outcome = await buildWeek(bench, WEEK);
  expect(outcome.manifest.revision).toBe(1);
  expect(await filesOf(releasesDir)).toEqual(expected);
  expect(await bench.readers.listRevisions(WEEK)).toHaveLength(1);
  expect(await bench.readers.campaignCounts('campaign-1')).toMatchObject([{ reportCount: 12 }]);
  await bench.close();
}

describe('a week interrupted', () => {
  it('at steps of every kind, for good, leaves whole releases only and the next run finishes with the same bytes', {
    timeout: LONG_MS,
  }, async () => {
    expect(steps.length).toBeGreaterThan(50);
    expect(steps).toContain('publishRelease');
    for (const last of pointsOfEveryKind(steps, STRIDE)) {
      const url = await copyOf(`dead-${last}`);
      const releasesDir = await mkdtemp(join(folder, 'dead-'));
      const bench = await openBench(url, releasesDir);
      const dead = withSteps(bench, (step, name) => {
        if (step >= last) throw new DiskRefused(name, { code: 'EIO' });
      });
      await buildWeek(dead, WEEK).catch(() => undefined);
      await bench.close();
      await expectWholeAndFinish(url, releasesDir);
    }
  });

  it('by a full disk tells so, shows nothing partial, and leaves nothing behind', {
    timeout: LONG_MS,
  }, async () => {
    const before = steps.slice(0, steps.indexOf('publishRelease'));
    for (const point of pointsOfEveryKind(before, Infinity)) {
      const url = await copyOf(`full-${point}`);
      const releasesDir = await mkdtemp(join(folder, 'full-'));
      const bench = await openBench(url, releasesDir);
      const full = withSteps(bench, (step, name) => {
        if (step === point) throw new DiskRefused(name, { code: 'ENOSPC' });
      });
      await expect(buildWeek(full, WEEK)).rejects.toMatchObject({
        code: 'release_not_written',
        reason: 'ENOSPC',
        folder: releasesDir,
      });
      expect((await readdir(releasesDir)).filter((name) => name.startsWith('.'))).toEqual([]);
      await bench.close();
      await expectWholeAndFinish(url, releasesDir);
    }
  });

  it.each([
    ['while it writes', () => Math.floor(steps.indexOf('sync') / 2)],
    ['before it makes the files durable', () => steps.indexOf('sync') + 1],
    ['while it makes them durable', () => steps.lastIndexOf('sync') + 1],
    ['before its folder becomes visible', () => steps.indexOf('rename') + 1],
    ['after its folder became visible', () => steps.indexOf('rename') + 2],
    ['before it is recorded', () => steps.indexOf('publishRelease') + 1],
    ['at its last step', () => steps.length],
  ])('by SIGKILL %s, is finished by the next run', { timeout: LONG_MS }, async (_, pointOf) => {
    const point = String(pointOf());
    const url = await copyOf(`killed-${point}`);
    const releasesDir = await mkdtemp(join(folder, 'killed-'));
    const child = spawn(process.execPath, [KILLED_WORKER, url, releasesDir, point], {
      stdio: 'ignore',
    });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    await expectWholeAndFinish(url, releasesDir);
  });

  it('while it writes the second revision, leaves the first untouched', async () => {
    for (const name of ['write', 'sync', 'rename', 'publishRelease']) {
      const url = await copyOf(`second-${name}`);
      const bench = await openBench(url);
      await buildWeek(bench, WEEK);
      await importRows(bench.writers, 'two', 7);
      let isDead = false;
      const dead = withSteps(bench, (_, step) => {
        isDead ||= step === name;
        if (isDead) throw new DiskRefused(step, { code: 'EIO' });
      });
      await buildWeek(dead, WEEK).catch(() => undefined);
      expect(isDead).toBe(true);
      expect(await visibleFaults(bench.releasesDir)).toEqual([]);
      const { manifest } = await buildWeek(bench, WEEK);
      expect(manifest).toMatchObject({
        revision: 2,
        revisionReasons: [{ reason: 'late-reports', reportCount: 5 }],
      });
      const files = await filesOf(bench.releasesDir);
      for (const [path, text] of expected) expect(files.get(path)).toBe(text);
      expect(files.size).toBe(expected.size * 2);
      await bench.close();
    }
  });
});
