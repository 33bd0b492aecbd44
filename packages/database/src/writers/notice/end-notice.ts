import type { Updateable } from 'kysely';
import type { NoticeRow } from '../../tables/notice-rows.ts';
import type { Tx } from '../../tables.ts';
import type { GivenUpNotice, NoticeEnding } from './notice-writers.ts';

export async function endNotice(
  tx: Tx,
  noticeId: string,
  worker: string,
  ending: NoticeEnding,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('notice')
    .set({ leased_by: null, lease_until: null, ...columnsOf(ending) })
    .$if(ending.kind === 'stopped', (update) =>
      update.set((eb) => ({ attempts: eb('attempts', '-', 1) })),
    )
    .where('notice_id', '=', noticeId)
    .where('leased_by', '=', worker)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function columnsOf(ending: NoticeEnding): Updateable<NoticeRow> {
  if (ending.kind === 'stopped') return {};
  const at = ending.at.getTime();
  if (ending.kind === 'delivered')
    return { ended_at: at, delivered_at: at, problem: null, status_code: null };
  const { problem, statusCode: status_code, tryAt } = ending;
  return { problem, status_code, ...(tryAt ? { try_at: tryAt.getTime() } : { ended_at: at }) };
}

export async function giveUpNotices(
  tx: Tx,
  queuedBefore: Date,
  now: Date,
): Promise<readonly GivenUpNotice[]> {
  const rows = await tx
    .updateTable('notice')
    .set({ ended_at: now.getTime(), leased_by: null, lease_until: null })
    .where('ended_at', 'is', null)
    .where('queued_at', '<=', queuedBefore.getTime())
    .where((eb) => eb.or([eb('leased_by', 'is', null), eb('lease_until', '<=', now.getTime())]))
    .returning(['notice_id', 'attempts', 'problem'])
    .execute();
  return rows
    .map(({ notice_id: noticeId, ...rest }) => ({ noticeId, ...rest }))
    .toSorted((a, b) => (a.noticeId < b.noticeId ? -1 : 1));
}
