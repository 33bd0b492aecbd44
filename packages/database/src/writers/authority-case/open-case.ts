import { actSubjectText, caseDayFault, dayOfInstant, stateAfter } from '@rangewatch/schema';
import { findReleasedRow } from '../../released-row.ts';
import type { Tx } from '../../tables.ts';
import { boundsOf } from '../authority/bounds-of.ts';
import { insertAct } from '../report/authority-acts.ts';
import type { CaseNoted, CaseOpening } from './case-writers.ts';
import { findNoted, refused } from './noted-act.ts';

/** An authority has one open case at a time for a row of a week: the index of open cases sees to it in a race too. */
export async function openCase(tx: Tx, opening: CaseOpening): Promise<CaseNoted> {
  const earlier = await findOpening(tx, opening);
  if (earlier) return earlier;
  const bounds = await boundsOf(tx, opening.authorityId);
  const row = await findReleasedRow(tx, { ...opening, bounds });
  if (typeof row === 'string') return refused(row);
  const { revision, publishedAt } = row;
  const fault = caseDayFault(opening.actedOn, dayOfInstant(publishedAt, opening.timeZone));
  if (fault) return refused(fault.code, fault.params);
  if (!(await insertCase(tx, opening, revision)))
    return (await findOpening(tx, opening)) ?? refused('case_open_already');
  const { actId: caseId, personId, week } = opening;
  const step = { caseId, personId, outcome: null };
  await insertAct(tx, { ...opening, revision, kind: 'case_opened' }, step);
  return { status: 'noted', caseId, week, revision };
}

function findOpening(tx: Tx, opening: CaseOpening): Promise<CaseNoted | null> {
  const about = actSubjectText(opening.subject);
  return findNoted(
    tx,
    { ...opening, kind: 'case_opened', outcome: null },
    ({ subject, week }) => subject === about && week === opening.week,
  );
}

/** False when there is one already. */
async function insertCase(tx: Tx, opening: CaseOpening, revision: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('authority_case')
    .values({
      case_id: opening.actId,
      authority_id: opening.authorityId,
      authority: opening.authority,
      week: opening.week,
      revision,
      subject: actSubjectText(opening.subject),
      state: stateAfter('case_opened'),
      outcome: null,
      opened_at: opening.notedAt.getTime(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
