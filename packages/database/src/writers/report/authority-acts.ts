import { actSubjectText } from '@rangewatch/schema';
import { appendLeaf } from '../../ledger-log.ts';
import type { Tx } from '../../tables.ts';
import type { AuthorityAct } from './report-writers.ts';

/** With its entry in the ledger, so that no act can be added or dropped later without a trace. False for no such release. */
export async function noteAuthorityAct(tx: Tx, act: AuthorityAct): Promise<boolean> {
  const release = await tx
    .selectFrom('release')
    .select('week')
    .where('week', '=', act.week)
    .where('revision', '=', act.revision)
    .executeTakeFirst();
  if (!release) return false;
  const { actId, week, revision, kind, authority, actedOn, words } = act;
  const subject = actSubjectText(act.subject);
  const fields = { actId, week, revision, kind, authority, actedOn, subject, words };
  const leafIndex = await appendLeaf(tx, 'authority', week, fields, act.leafSalt);
  await tx
    .insertInto('authority_act')
    .values({
      act_id: actId,
      week,
      revision,
      kind,
      authority,
      acted_on: actedOn,
      noted_at: act.notedAt.getTime(),
      subject,
      words,
      leaf_index: leafIndex,
    })
    .execute();
  return true;
}

/** A second look on a day adds nothing to what people see on their receipts: an authority and a day. */
export async function noteAuthorityActOfDay(tx: Tx, act: AuthorityAct): Promise<boolean> {
  const noted = await tx
    .selectFrom('authority_act')
    .select('act_id')
    .where('week', '=', act.week)
    .where('revision', '=', act.revision)
    .where('kind', '=', act.kind)
    .where('authority', '=', act.authority)
    .where('acted_on', '=', act.actedOn)
    .where('subject', '=', actSubjectText(act.subject))
    .limit(1)
    .executeTakeFirst();
  return noted !== undefined || (await noteAuthorityAct(tx, act));
}
