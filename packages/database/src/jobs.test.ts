import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Job } from '@rangewatch/schema';
import { createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openReaders, type Readers } from './readers/index.ts';
import { type JobRequest, openWriters, type TakenJob, type Writers } from './writers/index.ts';

const MINUTE_MS = 60_000;
const WORKERS = 3;
const RACERS = 4;
const ROUNDS = 20;
const run = promisify(execFile);
const RACER = `
  import { openWriters } from '@rangewatch/database/writers';
  const [url, weeks] = process.argv.slice(1);
  const due = JSON.parse(weeks).map(({ runKey, dueAt }) => ({ runKey, dueAt: new Date(dueAt) }));
  const writers = await openWriters(url);
  const worker = String(process.pid);
  const took = [];
  for (let idle = 0; idle < 50; ) {
    const now = new Date();
    const lease = { worker, now, leaseUntil: new Date(now.getTime() + 60_000) };
    const { job } = await writers.takeJob({ kind: 'close-weeks', due, givenUpAfter: 3, isStart: false, ...lease });
    if (job) {
      took.push(job.runKey);
      const ending = { kind: 'succeeded', endedAt: now, problem: null, progress: null };
      if (!(await writers.endJob({ runKey: job.runKey, worker }, ending))) throw new Error('lost');
    } else idle += 1;
  }
  await writers.close();
  console.log(JSON.stringify(took));
`;

function due(week: string) {
  return { runKey: `close-weeks/${week}`, dueAt: new Date('2026-11-23T02:00:00Z') };
}

describeEachEngine('jobs', (database) => {
  const clock = createFixedClock('2026-11-23T02:00:00Z');
  let readers: Readers;
  let all: Writers[];
  beforeEach(async () => {
    clock.set('2026-11-23T02:00:00Z');
    readers = await openReaders(database().url);
    all = await Promise.all(Array.from({ length: WORKERS }, () => openWriters(database().url)));
  });
  afterEach(async () => {
    await readers.close();
    for (const writers of all) await writers.close();
  });

  const inMinutes = (minutes: number) => new Date(clock().getTime() + minutes * MINUTE_MS);

  async function take(at: number, changes: Partial<JobRequest> = {}): Promise<Job | null> {
    const { job } = await ask(at, changes);
    return job;
  }

  function ask(at: number, changes: Partial<JobRequest> = {}): Promise<TakenJob> {
    const request: JobRequest = {
      kind: 'close-weeks',
      due: [due('2026-W47')],
      givenUpAfter: 3,
      isStart: false,
      worker: `worker ${at}`,
      now: clock(),
      leaseUntil: inMinutes(2),
      ...changes,
    };
    return writersOf(at).takeJob(request);
  }

  function writersOf(at: number): Writers {
    const writers = all[at];
    if (!writers) throw new RangeError('not so many workers');
    return writers;
  }

  function succeed(at: number, { runKey }: Job): Promise<boolean> {
    const held = { runKey, worker: `worker ${at}` };
    const endedAt = clock();
    const ending = { kind: 'succeeded', endedAt, problem: null, progress: null } as const;
    return writersOf(at).endJob(held, ending);
  }

  it('are each taken by one of the processes that race for them', async () => {
    const weeks = Array.from({ length: ROUNDS }, (_, round) => due(`2026-W${20 + round}`));
    const took = await Promise.all(
      Array.from({ length: RACERS }, () => raceInOwnProcess(database().url, weeks)),
    );
    expect(took.flat().toSorted()).toEqual(weeks.map(({ runKey }) => runKey));
    const jobs = await readers.listJobs();
    expect(jobs.map(({ attempts }) => attempts)).toEqual(weeks.map(() => 1));
    expect(jobs.every(({ endedAt }) => endedAt !== null)).toBe(true);
  });

  it('go to another worker when the lease of a killed one has ended, and not before', async () => {
    const job = await take(0);
    expect(job).toMatchObject({ runKey: 'close-weeks/2026-W47', startedAt: clock() });
    clock.advanceMs(2 * MINUTE_MS - 1);
    expect(await take(1)).toBeNull();
    clock.advanceMs(1);
    expect(await take(1)).toMatchObject({ attempts: 2 });
    expect(await take(2)).toBeNull();
    expect(await succeed(0, job as Job)).toBe(false);
    const late = { runKey: 'close-weeks/2026-W47', worker: 'worker 0', leaseUntil: inMinutes(2) };
    expect(await writersOf(0).renewJob(late, null)).toBe(false);
  });

  it('stay with a worker that renews, and say how far it is', async () => {
    await take(0);
    clock.advanceMs(MINUTE_MS);
    const lease = { runKey: 'close-weeks/2026-W47', worker: 'worker 0', leaseUntil: inMinutes(2) };
    const progress = { step: 'week', doneCount: 3, totalCount: 12 } as const;
    expect(await writersOf(0).renewJob(lease, progress)).toBe(true);
    clock.advanceMs(MINUTE_MS);
    expect(await take(1)).toBeNull();
    expect(await readers.listJobs()).toMatchObject([{ progress, endedAt: null }]);
  });

  it('of other kinds do not wait for each other', async () => {
    await take(0);
    const signals = [{ runKey: 'run-signals/2026-W47', dueAt: clock() }];
    expect(await take(1, { kind: 'run-signals', due: signals })).not.toBeNull();
  });

  it('are made oldest first, and a failed one is tried when its time has come or a worker starts', async () => {
    const weeks = { due: [due('2026-W46'), due('2026-W47')] };
    const held = { runKey: 'close-weeks/2026-W46', worker: 'worker 0' };
    expect(await take(0, weeks)).toMatchObject({ runKey: held.runKey });
    const failure = { kind: 'failed', problem: 'database', tryAt: inMinutes(1) } as const;
    expect(await writersOf(0).endJob(held, failure)).toBe(true);
    expect(await take(0, weeks)).toBeNull();
    expect(await take(0, { ...weeks, isStart: true })).toMatchObject({ attempts: 2 });
    await writersOf(0).endJob(held, failure);
    clock.advanceMs(MINUTE_MS);
    expect(await take(0, weeks)).toMatchObject({ attempts: 3, problem: 'database' });
    await writersOf(0).endJob(held, failure);
    // Three times are enough where a newer run waits.
    expect(await ask(0, weeks)).toMatchObject({
      job: { runKey: 'close-weeks/2026-W47', attempts: 1 },
      givenUp: [held.runKey],
    });
    expect(await readers.listJobs()).toMatchObject([
      { runKey: held.runKey, endedAt: clock(), succeededAt: null, problem: 'database' },
      { endedAt: null },
    ]);
  });

  it('are never given up while they are the newest', async () => {
    for (let attempts = 1; attempts <= 5; attempts += 1) {
      expect(await take(0)).toMatchObject({ attempts });
      clock.advanceMs(2 * MINUTE_MS);
    }
  });

  it('that were stopped are free at once, and no attempt is counted', async () => {
    await take(0);
    const held = { runKey: 'close-weeks/2026-W47', worker: 'worker 0' };
    await writersOf(0).endJob(held, { kind: 'stopped' });
    expect(await take(1)).toMatchObject({ attempts: 1 });
  });

  it('are done once more when a worker starts, and only the newest', async () => {
    for (const week of ['2026-W46', '2026-W47']) {
      await succeed(0, (await take(0, { due: [due(week)] })) as Job);
    }
    expect(await take(0)).toBeNull();
    clock.advanceMs(MINUTE_MS);
    expect(await take(1, { isStart: true })).toMatchObject({
      runKey: 'close-weeks/2026-W47',
      endedAt: null,
      succeededAt: inMinutes(-1),
      attempts: 1,
    });
    expect(await take(2, { isStart: true })).toBeNull();
  });

  it('that ended long ago are dropped, but for the newest success of each kind', async () => {
    expect(await writersOf(0).newestRunKey('close-weeks')).toBeNull();
    for (const week of ['2026-W45', '2026-W46', '2026-W47']) {
      await succeed(0, (await take(0, { due: [due(week)] })) as Job);
      clock.advanceMs(MINUTE_MS);
    }
    expect(await writersOf(0).dropEndedJobs(inMinutes(-2))).toBe(1);
    expect(await writersOf(0).dropEndedJobs(inMinutes(1))).toBe(1);
    expect(await readers.listJobs()).toMatchObject([{ runKey: 'close-weeks/2026-W47' }]);
    expect(await writersOf(0).newestRunKey('close-weeks')).toBe('close-weeks/2026-W47');
  });
});

/** What one of several workers took; in one process, two connections to one file would wait for each other for ever. */
async function raceInOwnProcess(url: string, weeks: readonly object[]): Promise<string[]> {
  const { stdout } = await run(
    process.execPath,
    ['--input-type=module', '--eval', RACER, url, JSON.stringify(weeks)],
    { cwd: import.meta.dirname },
  );
  return JSON.parse(stdout);
}
