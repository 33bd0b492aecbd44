import { foldText } from '@rangewatch/schema';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** What people add to campaign pages, campaigns that became another, and links that brought people together. */
export async function addCampaignContributions(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
  await fillSearchTexts(db);
}

function statements({
  textType: text,
  integerType: integer,
  binaryType: binary,
}: Engine): string[] {
  return [
    `create table campaign_contribution (
      contribution_id ${text} primary key,
      campaign_id ${text} not null references campaign (campaign_id) on delete cascade,
      field ${text} not null, sealed_value ${binary}, value ${text}, state ${text} not null, reason ${text},
      received_at ${integer} not null, decided_at ${integer}, is_first ${integer} not null,
      idempotency_hash ${binary} unique, content_hash ${binary})`,
    `create index contribution_by_campaign on campaign_contribution (campaign_id, state)`,
    `create unique index contribution_first on campaign_contribution (campaign_id, field) where is_first = 1`,
    `create index contribution_held on campaign_contribution (received_at) where state = 'held'`,
    `alter table campaign add column search_text ${text} not null default ''`,
    `alter table campaign add column merged_into ${text} references campaign (campaign_id) on delete set null`,
    `create index campaign_merged on campaign (merged_into) where merged_into is not null`,
    `alter table exposure add column cohort ${text}`,
    `create index exposure_by_cohort on exposure (cohort) where cohort is not null`,
  ];
}

/** No writer has seen the campaigns that are on record already. */
async function fillSearchTexts(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ campaign_id: string; title: string; organiser_name: string }>`
    select campaign_id, title, organiser_name from campaign`.execute(db);
  for (const { campaign_id, title, organiser_name } of rows) {
    const folded = foldText(`${title} ${organiser_name}`);
    await sql`update campaign set search_text = ${folded} where campaign_id = ${campaign_id}`.execute(
      db,
    );
  }
}
