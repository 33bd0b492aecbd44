import type { Jurisdiction } from '@rangewatch/schema';
import type { Db } from '../../tables.ts';
import { jurisdictionOf } from '../../jurisdiction-row.ts';

export const NO_BOUNDS: Jurisdiction = { provinces: null, categories: null };

/** What an authority may see, as it is on record now; null: one without accounts here, whose bounds nobody noted. */
export async function boundsOf(db: Db, authorityId: string | null): Promise<Jurisdiction> {
  if (authorityId === null) return NO_BOUNDS;
  const row = await db
    .selectFrom('authority')
    .select(['provinces_json', 'categories_json'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow();
  return jurisdictionOf(row);
}
