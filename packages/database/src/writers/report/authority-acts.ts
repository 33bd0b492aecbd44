import { actSubjectText, type AuthorityActKind, type CaseOutcome } from '@rangewatch/schema';
import { appendLeaf } from '../../ledger-log.ts';
import { isOfStandingRelease } from '../../standing-release.ts';
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
  await insertAct(tx, act, null);
  return true;
}

/** Which case an act is a step of, and who of the authority took it; null: the operator noted it. */
export interface StepOfCase {
  readonly caseId: string;
  readonly outcome: CaseOutcome | null;
  readonly personId: string | null;
}

/** Appends the act to the record and the ledger. */
export async function insertAct(
  tx: Tx,
  act: Omit<AuthorityAct, 'kind'> & { readonly kind: AuthorityActKind },
  step: StepOfCase | null,
): Promise<void> {
  const { actId, week, revision, kind, authority, actedOn, words } = act;
  const subject = actSubjectText(act.subject);
  const fields = { actId, week, revision, kind, authority, actedOn, subject, words, ...step };
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
      case_id: step?.caseId ?? null,
      outcome: step?.outcome ?? null,
      person_id: step?.personId ?? null,
    })
    .execute();
}

/** A second look on a day, or one after a download, adds nothing to what people see on their receipts: an authority and a day. */
export async function noteAuthorityActOfDay(tx: Tx, act: AuthorityAct): Promise<boolean> {
  const noted = await tx
    .selectFrom('authority_act')
    .select('act_id')
    .where('week', '=', act.week)
    .where('revision', '=', act.revision)
    .where('kind', 'in', [act.kind, 'downloaded'])
    .where('authority', '=', act.authority)
    .where('acted_on', '=', act.actedOn)
    .where('subject', '=', actSubjectText(act.subject))
    .where(isOfStandingRelease)
    .limit(1)
    .executeTakeFirst();
  return noted !== undefined || (await noteAuthorityAct(tx, act));
}
