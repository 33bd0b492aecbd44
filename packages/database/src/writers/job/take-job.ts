import type { JobKind } from '@rangewatch/schema';
import type { ExpressionBuilder } from 'kysely';
import { jobOf } from '../../job-row.ts';
import type { JobRow } from '../../tables/job-rows.ts';
import type { Tables, Tx } from '../../tables.ts';
import type { JobRequest, TakenJob } from './job-writers.ts';

/**
 * Every worker asks for the same row, the oldest unfinished, so that one of them gets it: a statement that waited for
 * another's looks at its conditions again, on the row as it is then.
 */
export async function takeJob(tx: Tx, request: JobRequest): Promise<TakenJob> {
  await addDue(tx, request);
  const givenUp = await giveUp(tx, request);
  const row = (await takeOldestOpen(tx, request)) ?? (await takeNewestAgain(tx, request));
  return { job: row ? jobOf(row) : null, givenUp };
}

async function addDue(tx: Tx, { kind, due }: JobRequest): Promise<void> {
  if (due.length === 0) return;
  const rows = due.map(({ runKey, dueAt }) => ({
    run_key: runKey,
    kind,
    due_at: dueAt.getTime(),
    try_at: dueAt.getTime(),
    attempts: 0,
  }));
  await tx
    .insertInto('job')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function giveUp(tx: Tx, { kind, givenUpAfter, now }: JobRequest): Promise<string[]> {
  const rows = await tx
    .updateTable('job')
    .set({ ended_at: now.getTime(), leased_by: null, lease_until: null })
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .where('attempts', '>=', givenUpAfter)
    .where((eb) => isFree(eb, now))
    .where('run_key', '<', (eb) => newestKey(eb, kind))
    .returning('run_key')
    .execute();
  return rows.map((row) => row.run_key);
}

async function takeOldestOpen(tx: Tx, request: JobRequest): Promise<JobRow | undefined> {
  const { kind, isStart, now } = request;
  return await tx
    .updateTable('job')
    .set({ ...leaseColumns(request) })
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('run_key', '=', (eb) => oldestOpenKey(eb, kind))
    .where('ended_at', 'is', null)
    .where((eb) => isFree(eb, now))
    .$if(!isStart, (update) => update.where('try_at', '<=', now.getTime()))
    .returningAll()
    .executeTakeFirst();
}

async function takeNewestAgain(tx: Tx, request: JobRequest): Promise<JobRow | undefined> {
  if (!request.isStart) return undefined;
  const { kind } = request;
  return await tx
    .updateTable('job')
    .set({ ...leaseColumns(request), attempts: 1, ended_at: null })
    .where('run_key', '=', (eb) => newestKey(eb, kind))
    .where('ended_at', 'is not', null)
    .where('leased_by', 'is', null)
    .where((eb) => eb.not(hasOpenRun(eb, kind)))
    .returningAll()
    .executeTakeFirst();
}

function leaseColumns({ worker, now, leaseUntil }: JobRequest) {
  return {
    leased_by: worker,
    lease_until: leaseUntil.getTime(),
    started_at: now.getTime(),
    step: null,
    done_count: null,
    total_count: null,
  };
}

function isFree(eb: ExpressionBuilder<Tables, 'job'>, now: Date) {
  return eb.or([eb('leased_by', 'is', null), eb('lease_until', '<=', now.getTime())]);
}

function hasOpenRun(eb: ExpressionBuilder<Tables, 'job'>, kind: JobKind) {
  const open = eb.selectFrom('job as open').select('open.run_key').where('open.kind', '=', kind);
  return eb.exists(open.where('open.ended_at', 'is', null));
}

function oldestOpenKey(eb: ExpressionBuilder<Tables, 'job'>, kind: JobKind) {
  return eb
    .selectFrom('job')
    .select((of) => of.fn.min('run_key').as('oldest'))
    .where('kind', '=', kind)
    .where('ended_at', 'is', null);
}

function newestKey(eb: ExpressionBuilder<Tables, 'job'>, kind: JobKind) {
  return eb
    .selectFrom('job')
    .select((of) => of.fn.max('run_key').as('newest'))
    .where('kind', '=', kind);
}
