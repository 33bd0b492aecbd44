import { type CaseStep, ensureCalendarDay, ensureWeek, parseActSubject } from '@rangewatch/schema';
import type { Db } from '../../tables.ts';
import { campaignTitles } from '../campaign-titles.ts';
import type { CaseRecord } from './case-writers.ts';

export async function listCases(
  db: Db,
  authorityId: string,
  limit: number,
): Promise<readonly CaseRecord[]> {
  const rows = await db
    .selectFrom('authority_case')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .orderBy('opened_at', 'desc')
    .orderBy('case_id')
    .limit(limit)
    .execute();
  const actsOf = await listActs(
    db,
    rows.map(({ case_id }) => case_id),
  );
  const titleOf = await campaignTitles(
    db,
    rows.map(({ subject }) => subject),
  );
  return rows.flatMap((row) => {
    const subject = parseActSubject(row.subject);
    if (!subject) return [];
    return [
      {
        caseId: row.case_id,
        subject,
        campaignTitle: titleOf.get(row.subject) ?? null,
        week: ensureWeek(row.week),
        revision: row.revision,
        state: row.state,
        outcome: row.outcome,
        acts: actsOf.get(row.case_id) ?? [],
      },
    ];
  });
}

async function listActs(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string | null, CaseRecord['acts']>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('authority_act as act')
    .leftJoin('authority_person as person', 'person.person_id', 'act.person_id')
    .select(['act.case_id', 'act.kind', 'act.acted_on', 'act.words', 'person.label'])
    .where('act.case_id', 'in', caseIds)
    .orderBy('act.noted_at')
    .orderBy('act.leaf_index')
    .execute();
  const acts = rows.map(({ case_id: caseId, kind, acted_on, words, label }) => ({
    caseId,
    // What belongs to a case is one of its steps.
    act: { step: kind as CaseStep, actedOn: ensureCalendarDay(acted_on), words, label },
  }));
  const grouped = Map.groupBy(acts, ({ caseId }) => caseId);
  return new Map([...grouped].map(([caseId, ofCase]) => [caseId, ofCase.map(({ act }) => act)]));
}
