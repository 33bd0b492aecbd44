import type { NumberRange } from '@rangewatch/numbering';
import { ensureWeek, type Week } from '@rangewatch/schema';
import type { Db } from '../../tables.ts';
import type { SignalPairCount, SignalResultRecord, SignalRunRecord } from './signal-readers.ts';

export async function signalPairs(db: Db): Promise<readonly SignalPairCount[]> {
  const rows = await db
    .selectFrom('signal_pair')
    .innerJoin('signal_range', 'signal_range.range_no', 'signal_pair.range_no')
    .select(['campaign_no as campaignNo', 'range', 'observed'])
    .where('observed', '>=', 5)
    .orderBy('campaign_no')
    .orderBy('range')
    .execute();
  return rows.map((row) => ({ ...row, range: row.range as NumberRange }));
}

export async function findSignalRun(db: Db, asOf?: Week): Promise<SignalRunRecord | null> {
  const row = await db
    .selectFrom('signal_run')
    .selectAll()
    .$if(asOf !== undefined, (query) => query.where('as_of', '=', asOf ?? ''))
    .orderBy('as_of', 'desc')
    .orderBy('run_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    runId: row.run_id,
    asOf: ensureWeek(row.as_of),
    ranAt: new Date(row.ran_at),
    factsHash: row.facts_hash,
    methodVersion: row.method_version,
    codeVersion: row.code_version,
    seed: row.seed,
    isVerifiedBasis: row.is_verified_basis === 1,
    personCount: row.person_count,
    testedCampaigns: row.tested_campaigns,
  };
}

export async function listSignalResults(
  db: Db,
  runId: number,
): Promise<readonly SignalResultRecord[]> {
  const rows = await db
    .selectFrom('signal_result')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    campaignId: row.campaign_id,
    source: row.source,
    campaignRef: row.campaign_ref,
    range: row.range as NumberRange,
    level: row.level,
    result: row.result,
  }));
}
