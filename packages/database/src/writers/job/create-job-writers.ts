import type { JobKind, JobProgress } from '@rangewatch/schema';
import type { Updateable } from 'kysely';
import { type Connection, inTransaction } from '../../connection.ts';
import type { JobRow } from '../../tables/job-rows.ts';
import type { Db, Tx } from '../../tables.ts';
import { dropEndedJobs } from './drop-ended-jobs.ts';
import type { HeldJob, JobEnding, JobLease, JobWriters } from './job-writers.ts';
import { takeJob } from './take-job.ts';

export function createJobWriters({ db }: Connection): JobWriters {
  return {
    newestRunKey: (kind) => newestRunKey(db, kind),
    takeJob: (request) => inTransaction(db, (tx) => takeJob(tx, request)),
    renewJob: (lease, progress) => inTransaction(db, (tx) => renew(tx, lease, progress)),
    endJob: (held, ending) => inTransaction(db, (tx) => end(tx, held, ending)),
    dropEndedJobs: (endedBefore) => inTransaction(db, (tx) => dropEndedJobs(tx, endedBefore)),
  };
}

async function newestRunKey(db: Db, kind: JobKind): Promise<string | null> {
  const { newest } = await db
    .selectFrom('job')
    .select((eb) => eb.fn.max('run_key').as('newest'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return newest;
}

async function renew(
  tx: Tx,
  { runKey, worker, leaseUntil }: JobLease,
  progress: JobProgress | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('job')
    .set({ lease_until: leaseUntil.getTime(), ...progressColumns(progress) })
    .where('run_key', '=', runKey)
    .where('leased_by', '=', worker)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function end(tx: Tx, { runKey, worker }: HeldJob, ending: JobEnding): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('job')
    .set({ leased_by: null, lease_until: null, ...columnsOf(ending) })
    .$if(ending.kind === 'stopped', (update) =>
      update.set((eb) => ({ attempts: eb('attempts', '-', 1) })),
    )
    .where('run_key', '=', runKey)
    .where('leased_by', '=', worker)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function columnsOf(ending: JobEnding): Updateable<JobRow> {
  if (ending.kind === 'stopped') return {};
  if (ending.kind === 'failed') return { problem: ending.problem, try_at: ending.tryAt.getTime() };
  const endedAt = ending.endedAt.getTime();
  const { problem, progress } = ending;
  return { ended_at: endedAt, succeeded_at: endedAt, problem, ...progressColumns(progress) };
}

function progressColumns(progress: JobProgress | null) {
  return {
    step: progress?.step ?? null,
    done_count: progress?.doneCount ?? null,
    total_count: progress?.totalCount ?? null,
  };
}
