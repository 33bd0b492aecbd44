import type { Db } from '../tables.ts';
import type { ActiveToken } from './writers.ts';

/** The token with this SHA-256; null when there is none, or it has ended by `now`. */
export async function findActiveToken(
  db: Db,
  hash: Uint8Array,
  now: Date,
): Promise<ActiveToken | null> {
  const row = await db
    .selectFrom('token')
    .select(['token_id', 'name', 'scope', 'expires_at', 'revoked_at'])
    .where('hash', '=', Buffer.from(hash))
    .executeTakeFirst();
  if (!row || row.revoked_at !== null) return null;
  if (row.expires_at !== null && row.expires_at <= now.getTime()) return null;
  return { tokenId: row.token_id, name: row.name, scope: row.scope };
}
