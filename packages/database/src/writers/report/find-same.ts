import type { Tx } from '../../tables.ts';
import type { NewReport } from './new-report.ts';

/** Reports of one content that are looked through for one of the same reporter. */
const MOST_ALIKE = 100;

/**
 * When the same person's report of the same content was received; null where there is none that stands. The same person
 * is who holds the same secret, or showed the same phone to be theirs: the content alone, which others may know, is not enough.
 */
export async function findSame(
  tx: Tx,
  { likeness, isBySameReporter, ownerHash }: NewReport,
): Promise<Date | null> {
  if (likeness === null) return null;
  const alike = await tx
    .selectFrom('report')
    .leftJoin('person', 'person.person_id', 'report.person_id')
    .select(['report.report_id', 'report.sealed_tags', 'report.received_at', 'person.tag'])
    .where('report.likeness', '=', Buffer.from(likeness))
    .where('report.state', '=', 'accepted')
    .orderBy('report.leaf_index', 'desc')
    .limit(MOST_ALIKE)
    .execute();
  if (alike.length === 0) return null;
  const ids = alike.map(({ report_id }) => report_id);
  const shown = ownerHash === null ? new Set() : await shownFromSamePhone(tx, ownerHash, ids);
  const same = alike.find(
    ({ report_id, sealed_tags, tag }) =>
      shown.has(report_id) || isBySameReporter(report_id, sealed_tags, tag),
  );
  return same ? new Date(same.received_at) : null;
}

/** Those of the reports with a phone that has shown itself in this draft too. */
async function shownFromSamePhone(
  tx: Tx,
  ownerHash: Uint8Array,
  ids: readonly string[],
): Promise<ReadonlySet<string | null>> {
  const rows = await tx
    .selectFrom('phone_verification as own')
    .innerJoin('phone_verification as earlier', 'earlier.phone_tag', 'own.phone_tag')
    .select('earlier.report_id')
    .where('own.owner_hash', '=', Buffer.from(ownerHash))
    .where('earlier.report_id', 'in', ids)
    .execute();
  return new Set(rows.map(({ report_id }) => report_id));
}
