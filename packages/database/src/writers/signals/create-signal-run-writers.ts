import { inTransaction, type Connection } from '../../connection.ts';
import { countSignals, recountSignals } from '../../signal-counts/count-signals.ts';
import type { Tx } from '../../tables.ts';
import type { NewSignalRun, SignalRunWriters } from './signal-run-writers.ts';

export function createSignalRunWriters({ db, engine }: Connection): SignalRunWriters {
  return {
    countSignals: (days) => inTransaction(db, (tx) => countSignals(tx, engine, days)),
    recountSignals: (days) => inTransaction(db, (tx) => recountSignals(tx, engine, days)),
    recordSignalRun: (run) => inTransaction(db, (tx) => recordRun(tx, run)),
  };
}

async function recordRun(tx: Tx, run: NewSignalRun) {
  const known = await tx
    .selectFrom('signal_run')
    .select('run_id')
    .where('as_of', '=', run.asOf)
    .where('facts_hash', '=', run.factsHash)
    .where('method_version', '=', run.methodVersion)
    .where('code_version', '=', run.codeVersion)
    .where('seed', '=', run.seed)
    .executeTakeFirst();
  if (known) return { runId: known.run_id, isNew: false };
  const { last } = await tx
    .selectFrom('signal_run')
    .select((eb) => eb.fn.coalesce(eb.fn.max('run_id'), eb.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  const runId = last + 1;
  await tx.insertInto('signal_run').values(runRow(runId, run)).execute();
  for (const [ordinal, result] of run.results.entries())
    await tx
      .insertInto('signal_result')
      .values({
        run_id: runId,
        ordinal,
        campaign_id: result.campaignId,
        source: result.source,
        campaign_ref: result.campaignRef,
        range: result.range,
        level: result.level,
        result: result.result,
      })
      .execute();
  return { runId, isNew: true };
}

function runRow(runId: number, run: NewSignalRun) {
  return {
    run_id: runId,
    as_of: run.asOf,
    ran_at: run.ranAt.getTime(),
    facts_hash: run.factsHash,
    method_version: run.methodVersion,
    code_version: run.codeVersion,
    seed: run.seed,
    is_verified_basis: run.isVerifiedBasis ? (1 as const) : (0 as const),
    person_count: run.personCount,
    tested_campaigns: run.testedCampaigns,
  };
}
