import {
  actSubjectText,
  type AuthorityActKind,
  type CaseOutcome,
  type Jurisdiction,
} from '@rangewatch/schema';
import type { CanonicalValue } from '@rangewatch/ledger';
import { appendLeaf } from '../../ledger-log.ts';
import { isOfStandingRelease } from '../../standing-release.ts';
import type { Tx } from '../../tables.ts';
import { NO_BOUNDS } from '../authority/bounds-of.ts';
import { jurisdictionRow } from '../../jurisdiction-row.ts';
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

/** Bounds are of who took a whole week: a step of a case is about its row, for everybody counted there. */
type NotedAct = Omit<AuthorityAct, 'kind' | 'bounds'> & {
  readonly kind: AuthorityActKind;
  readonly bounds?: Jurisdiction;
};

/** Appends the act to the record and the ledger. */
export async function insertAct(tx: Tx, act: NotedAct, step: StepOfCase | null): Promise<void> {
  const bounds = jurisdictionRow(act.bounds ?? NO_BOUNDS);
  const { actId, week, revision, kind, authority, actedOn, words } = act;
  const subject = actSubjectText(act.subject);
  const fields = {
    actId,
    week,
    revision,
    kind,
    authority,
    actedOn,
    subject,
    words,
    ...step,
    ...boundsIn(act),
  };
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
      ...bounds,
    })
    .execute();
}

/** In the entry only where there are any, so that those written before open with the same fields as ever. */
function boundsIn({ bounds }: NotedAct): { readonly bounds?: CanonicalValue } {
  if (!bounds?.provinces && !bounds?.categories) return {};
  return { bounds: { provinces: bounds.provinces, categories: bounds.categories } };
}

/** A second look on a day, or one after a download, adds nothing to what people see on their receipts: an authority and a day. */
export async function noteAuthorityActOfDay(tx: Tx, act: AuthorityAct): Promise<boolean> {
  const { provinces_json, categories_json } = jurisdictionRow(act.bounds);
  const noted = await tx
    .selectFrom('authority_act')
    .select('act_id')
    .where('week', '=', act.week)
    .where('revision', '=', act.revision)
    .where('kind', 'in', [act.kind, 'downloaded'])
    .where('authority', '=', act.authority)
    .where('acted_on', '=', act.actedOn)
    .where('subject', '=', actSubjectText(act.subject))
    .where('provinces_json', 'is not distinct from', provinces_json)
    .where('categories_json', 'is not distinct from', categories_json)
    .where(isOfStandingRelease)
    .limit(1)
    .executeTakeFirst();
  return noted !== undefined || (await noteAuthorityAct(tx, act));
}
