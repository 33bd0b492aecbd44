import type { FactField } from '@rangewatch/schema';
import type { Db } from '../../tables.ts';
import type { Contribution } from './contribution-writers.ts';

export async function findContribution(
  db: Db,
  contributionId: string,
): Promise<Contribution | null> {
  const row = await selectContributions(db)
    .where('contribution_id', '=', contributionId)
    .executeTakeFirst();
  return row ? contributionFromRow(row) : null;
}

export async function listHeldContributions(db: Db, limit: number): Promise<Contribution[]> {
  const rows = await selectContributions(db)
    .where('state', '=', 'held')
    .orderBy('received_at')
    .orderBy('contribution_id')
    .limit(limit)
    .execute();
  return rows.map(contributionFromRow);
}

function selectContributions(db: Db) {
  return db
    .selectFrom('campaign_contribution')
    .innerJoin('campaign', 'campaign.campaign_id', 'campaign_contribution.campaign_id')
    .selectAll('campaign_contribution')
    .select('campaign.title')
    .where('is_first', '=', 0);
}

function contributionFromRow(
  row: Awaited<ReturnType<ReturnType<typeof selectContributions>['execute']>>[number],
): Contribution {
  return {
    contributionId: row.contribution_id,
    campaignId: row.campaign_id,
    campaignTitle: row.title,
    field: row.field as FactField,
    state: row.state,
    sealedValue: row.sealed_value,
    receivedAt: new Date(row.received_at),
  };
}
