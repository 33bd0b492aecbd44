import { actSubjectText, parseActSubject } from '@rangewatch/schema';
import type { Db } from '../tables.ts';

/** What the accepted campaigns among some rows are called, by the row as it is written. */
export async function campaignTitles(
  db: Db,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = subjects.flatMap((text) => {
    const subject = parseActSubject(text);
    return subject?.kind === 'campaign' ? [subject.campaignId] : [];
  });
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('campaign')
    .select(['campaign_id', 'title'])
    .where('campaign_id', 'in', ids)
    .where('screening', '=', 'accepted')
    .execute();
  return new Map(
    rows.map(({ campaign_id: campaignId, title }) => [
      actSubjectText({ kind: 'campaign', campaignId }),
      title,
    ]),
  );
}
