import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import type { JobProgress } from '@rangewatch/schema';
import { createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEASE_MS } from './lease.ts';
import type { RunOutcome } from './job-outcome.ts';
import { type JobDeps, type JobWork, runJobs } from './run-jobs.ts';

const KEY = 'close-weeks/2026-W47';
const NEVER = new AbortController().signal;
const succeed: JobWork = async () => null;
const fail: JobWork = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));

describeEachEngine('runs of a job', (database) => {
  const clock = createFixedClock('2026-11-23T02:00:00Z');
  let readers: Readers;
  let writers: Writers;
  let givenUp: string[];
  beforeEach(async () => {
    clock.set('2026-11-23T02:00:00Z');
    givenUp = [];
    readers = await openReaders(database().url);
    writers = await openWriters(database().url);
  });
  afterEach(async () => {
    await readers.close();
    await writers.close();
  });

  async function runAs(
    worker: string,
    work: JobWork,
    changes: Partial<JobDeps> = {},
    stopping = NEVER,
    isStart = false,
  ): Promise<RunOutcome[]> {
    const deps = { writers, clock, timeZone: 'Asia/Shanghai', worker, ...changes };
    const outcomes: RunOutcome[] = [];
    for await (const outcome of runJobs(deps, 'close-weeks', work, { stopping, isStart }))
      if (outcome.kind === 'given_up') givenUp.push(...outcome.runKeys);
      else outcomes.push(outcome);
    return outcomes;
  }

  async function failAt(instant: string): Promise<string | undefined> {
    clock.set(instant);
    const [outcome] = await runAs('a', fail);
    return outcome?.job.runKey;
  }

  /** A worker that is killed in the middle: it never ends its run. */
  const killed = (worker: string) =>
    writers.takeJob({
      kind: 'close-weeks',
      due: [{ runKey: KEY, dueAt: clock() }],
      givenUpAfter: 8,
      isStart: false,
      worker,
      now: clock(),
      leaseUntil: new Date(clock().getTime() + LEASE_MS),
    });

  it('are done by one worker while another looks on', async () => {
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const first = runAs('a', async () => {
      begun.resolve();
      await end.promise;
      return null;
    });
    await begun.promise;
    expect(await runAs('b', succeed)).toEqual([]);
    expect(await runAs('b', succeed, {}, NEVER, true)).toEqual([]);
    end.resolve();
    expect(await first).toMatchObject([{ kind: 'succeeded', job: { runKey: KEY } }]);
    expect(await runAs('b', succeed)).toEqual([]);
  });

  it('of a killed worker are taken over when its lease has ended', async () => {
    await killed('a');
    clock.advanceMs(LEASE_MS - 1);
    expect(await runAs('b', succeed)).toEqual([]);
    clock.advanceMs(1);
    expect(await runAs('b', succeed)).toMatchObject([{ kind: 'succeeded', job: { attempts: 2 } }]);
  });

  it('that were missed while no worker lived are all made, oldest first', async () => {
    await runAs('a', succeed);
    clock.set('2026-12-15T00:00:00Z');
    const done = await runAs('a', succeed);
    expect(done.map(({ job }) => job.runKey)).toEqual(
      ['2026-W48', '2026-W49', '2026-W50'].map((week) => `close-weeks/${week}`),
    );
  });

  it('that fail wait longer each time, and newer ones wait with them', async () => {
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const [outcome] = await runAs('a', fail);
      if (outcome?.kind !== 'failed') throw new Error('it did not fail');
      waits.push((outcome.tryAt.getTime() - clock().getTime()) / 60_000);
      expect(await runAs('a', succeed)).toEqual([]);
      clock.set(outcome.tryAt.toISOString());
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    expect(await readers.listJobs()).toMatchObject([{ attempts: 4, problem: 'disk_full' }]);
    expect(await runAs('a', succeed)).toMatchObject([{ kind: 'succeeded' }]);
    expect(await readers.listJobs()).toMatchObject([{ problem: null, succeededAt: clock() }]);
  });

  it('are given up after many attempts when a newer one is due, and not before', async () => {
    for (let hour = 1; hour <= 9; hour += 1) await failAt(`2026-11-24T0${hour}:00:00Z`);
    expect(givenUp).toEqual([]);
    expect(await failAt('2026-11-30T02:00:00Z')).toBe('close-weeks/2026-W48');
    expect(givenUp).toEqual([KEY]);
  });

  it('are tried at once by a worker that starts', async () => {
    await runAs('a', fail);
    expect(await runAs('b', succeed, {}, NEVER, true)).toMatchObject([{ kind: 'succeeded' }]);
  });

  it('are left to others when the worker is asked to stop', async () => {
    const stopping = new AbortController();
    const stopped = await runAs(
      'a',
      async () => {
        stopping.abort();
        return null;
      },
      {},
      stopping.signal,
    );
    expect(stopped).toMatchObject([{ kind: 'stopped' }]);
    expect(await runAs('b', succeed)).toMatchObject([{ kind: 'succeeded', job: { attempts: 1 } }]);
  });

  it('keep their lease and tell how far they are while they go on', async () => {
    const said: JobProgress[] = [];
    const progress = { step: 'week', doneCount: 1, totalCount: 3 } as const;
    await runAs(
      'a',
      async ({ report }) => {
        clock.advanceMs(LEASE_MS);
        report({ ...progress, doneCount: 0 });
        report(progress);
        while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        while (!(await readers.listJobs()).some((job) => job.progress))
          await new Promise((resolve) => setTimeout(resolve, 5));
        expect(await runAs('b', succeed)).toEqual([]);
        return 'release_displaced';
      },
      { beatMs: 5, onProgress: (_, at) => said.push(at) },
    );
    expect(said).toEqual([progress]);
    expect(await readers.listJobs()).toMatchObject([
      { progress, problem: 'release_displaced', succeededAt: clock() },
    ]);
  });

  it('learn at the next beat that another worker has them', async () => {
    const [outcome] = await runAs(
      'a',
      async ({ signal }) => {
        clock.advanceMs(LEASE_MS);
        expect(await killed('b')).toMatchObject({ job: { attempts: 2 } });
        while (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
        return null;
      },
      // Not before the other worker has it.
      { beatMs: 250 },
    );
    expect(outcome?.kind).toBe('lost');
    expect(await readers.listJobs()).toMatchObject([{ succeededAt: null, attempts: 2 }]);
  });
});
