import type { Tx } from '../../tables.ts';
import type { AuthorityAct } from './report-writers.ts';

export async function noteAuthorityAct(tx: Tx, act: AuthorityAct): Promise<boolean> {
  const release = await tx
    .selectFrom('release')
    .select('week')
    .where('week', '=', act.week)
    .where('revision', '=', act.revision)
    .executeTakeFirst();
  if (!release) return false;
  await tx
    .insertInto('authority_act')
    .values({
      act_id: act.actId,
      week: act.week,
      revision: act.revision,
      kind: act.kind,
      authority: act.authority,
      acted_on: act.actedOn,
      noted_at: act.notedAt.getTime(),
    })
    .execute();
  return true;
}
