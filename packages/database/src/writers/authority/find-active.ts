import type { Db } from '../../tables.ts';

/** An authority that has not ended, by id or name. */
export async function findActive(db: Db, idOrName: string) {
  return await db
    .selectFrom('authority')
    .select(['authority_id', 'name'])
    .where((where) =>
      where.or([where('authority_id', '=', idOrName), where('name', '=', idOrName)]),
    )
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}
