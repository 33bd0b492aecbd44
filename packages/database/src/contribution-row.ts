import { type AcceptedFact, ensureFact, type FactField } from '@rangewatch/schema';
import type { Db } from './tables.ts';

/** More than a page can hold. */
const MOST_FACTS = 500;

/** What people have accepted for a campaign's page, oldest first. */
export async function listAcceptedFacts(
  db: Db,
  campaignId: string,
  field: FactField | null = null,
): Promise<AcceptedFact[]> {
  let select = db
    .selectFrom('campaign_contribution')
    .select(['contribution_id', 'field', 'value', 'received_at', 'decided_at', 'is_first'])
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'accepted')
    .orderBy('decided_at')
    .orderBy('contribution_id')
    .limit(MOST_FACTS);
  if (field) select = select.where('field', '=', field);
  return (await select.execute()).map((row) => ({
    contributionId: row.contribution_id,
    fact: ensureFact(row.field as FactField, JSON.parse(row.value ?? 'null')),
    receivedAt: new Date(row.received_at),
    acceptedAt: new Date(row.decided_at ?? row.received_at),
    isFirst: row.is_first === 1,
  }));
}
