import { expect, test } from 'vitest';
import type { Job } from './job.ts';
import { jobStatus } from './job-status.ts';

const NOW = new Date('2026-11-23T06:00:00Z');
const DONE_AT = new Date('2026-11-23T02:00:09Z');

function job(changes: Partial<Job>): Job {
  return {
    kind: 'close-weeks',
    runKey: 'close-weeks/2026-W47',
    dueAt: new Date('2026-11-23T02:00:00Z'),
    tryAt: new Date('2026-11-23T02:00:00Z'),
    attempts: 1,
    leaseUntil: null,
    startedAt: new Date('2026-11-23T02:00:00Z'),
    endedAt: null,
    succeededAt: null,
    problem: null,
    progress: null,
    ...changes,
  };
}

const statusOf = (...jobs: Job[]) => jobStatus('close-weeks', jobs, NOW, 'Asia/Shanghai');

test.each([
  ['never', []],
  ['up_to_date', [job({ endedAt: DONE_AT, succeededAt: DONE_AT })]],
  ['running', [job({ leaseUntil: new Date('2026-11-23T06:01:00Z') })]],
  ['interrupted', [job({ leaseUntil: NOW })]],
  ['failed', [job({ problem: 'disk_full', tryAt: new Date('2026-11-23T06:30:00Z') })]],
  ['late', [job({ attempts: 0 })]],
  ['late', [job({ runKey: 'close-weeks/2026-W46', endedAt: DONE_AT, succeededAt: DONE_AT })]],
] as const)('is %s', (state, jobs) => {
  expect(statusOf(...jobs).state).toBe(state);
});

test('keeps what succeeded beside what is open, oldest open first, and ignores other kinds', () => {
  const before = job({ runKey: 'close-weeks/2026-W45', endedAt: DONE_AT, succeededAt: DONE_AT });
  const open = job({ runKey: 'close-weeks/2026-W46', problem: 'database' });
  const other = job({ kind: 'run-signals', runKey: 'run-signals/2026-W47' });
  expect(statusOf(job({}), other, open, before)).toMatchObject({
    state: 'failed',
    lastSucceeded: before,
    open,
    nextDue: { runKey: 'close-weeks/2026-W48', dueAt: new Date('2026-11-30T02:00:00Z') },
  });
});

test('says when a run that goes on once more last succeeded', () => {
  const again = job({ succeededAt: DONE_AT, leaseUntil: new Date('2026-11-23T06:01:00Z') });
  expect(statusOf(again)).toMatchObject({ state: 'running', lastSucceeded: again });
});
