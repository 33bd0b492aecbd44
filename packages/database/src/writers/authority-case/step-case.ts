import {
  actSubjectText,
  type CalendarDay,
  caseDayFault,
  caseStepFault,
  ensureCalendarDay,
  ensureWeek,
  parseActSubject,
  stateAfter,
} from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Tx } from '../../tables.ts';
import { insertAct } from '../report/authority-acts.ts';
import type { CaseNoted, CaseStepping } from './case-writers.ts';
import { findNoted, refused } from './noted-act.ts';

/** The case is taken first, so that of two who act at once the second sees what the first did. */
export async function stepCase(tx: Tx, stepping: CaseStepping): Promise<CaseNoted> {
  const known = await takeCase(tx, stepping);
  if (!known) return refused('case_unknown');
  const { case_id: caseId, state, revision } = known;
  const { step, outcome, personId } = stepping;
  const noted = await findNoted(
    tx,
    { ...stepping, kind: step },
    (earlier) => earlier.caseId === caseId,
  );
  if (noted) return noted;
  const fault = caseStepFault(state, step);
  if (fault) return refused(fault);
  const dayFault = caseDayFault(stepping.actedOn, await dayOfLastStep(tx, caseId));
  if (dayFault) return refused(dayFault.code, dayFault.params);
  await tx
    .updateTable('authority_case')
    .set({ state: stateAfter(step), outcome })
    .where('case_id', '=', caseId)
    .execute();
  const about = { week: ensureWeek(known.week), subject: parseActSubject(known.subject) ?? null };
  await insertAct(
    tx,
    { ...stepping, ...about, authority: known.authority, revision, kind: step },
    { caseId, outcome, personId },
  );
  return { status: 'noted', caseId, week: about.week, revision };
}

async function dayOfLastStep(tx: Tx, caseId: string): Promise<CalendarDay> {
  const { last } = await tx
    .selectFrom('authority_act')
    .select((act) => act.fn.max('acted_on').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return ensureCalendarDay(last);
}

/** Of several about one row the one that is open, else the newest. */
async function takeCase(tx: Tx, { of, authorityId, authority }: CaseStepping) {
  const ofAuthority = tx
    .selectFrom('authority_case')
    .select('case_id')
    .where(sql`coalesce(authority_id, authority)`, '=', authorityId ?? authority);
  const wanted =
    'caseId' in of
      ? ofAuthority.where('case_id', '=', of.caseId)
      : ofAuthority
          .where('week', '=', of.week)
          .where('subject', '=', actSubjectText(of.subject))
          .orderBy(sql`case when state = 'closed' then 1 else 0 end`)
          .orderBy('opened_at', 'desc');
  const found = await wanted.limit(1).executeTakeFirst();
  if (!found) return null;
  return await tx
    .updateTable('authority_case')
    .set((row) => ({ state: row.ref('state') }))
    .where('case_id', '=', found.case_id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
