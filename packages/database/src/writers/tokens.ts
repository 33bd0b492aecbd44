import { instantOf } from '../instant-of.ts';
import type { Db, Tx } from '../tables.ts';
import { jurisdictionOf } from '../jurisdiction-row.ts';
import type { ActiveToken } from './writers.ts';

/** The token with this SHA-256; null when there is none, or it or its authority has ended by `now`. */
export async function findActiveToken(
  db: Db,
  hash: Uint8Array,
  now: Date,
): Promise<ActiveToken | null> {
  const row = await db
    .selectFrom('token')
    .leftJoin('authority', 'authority.authority_id', 'token.authority_id')
    .select(['token.token_id', 'token.name', 'token.scope', 'token.last_used_at'])
    .select(['token.expires_at', 'token.revoked_at', 'authority.ended_at'])
    .select(['authority.name as authority_name'])
    .select(['authority.provinces_json', 'authority.categories_json'])
    .where('token.hash', '=', Buffer.from(hash))
    .executeTakeFirst();
  if (!row || row.revoked_at !== null || row.ended_at !== null) return null;
  if (row.expires_at !== null && row.expires_at <= now.getTime()) return null;
  const lastUsedAt = instantOf(row.last_used_at);
  const { token_id: tokenId, name, scope, authority_name: authorityName } = row;
  const authority = authorityName === null ? null : { authorityName, ...jurisdictionOf(row) };
  return { tokenId, name, scope, lastUsedAt, authority };
}

export async function noteTokenUse(
  tx: Tx,
  tokenId: string,
  usedAt: Date,
  notSince: Date,
): Promise<void> {
  await tx
    .updateTable('token')
    .set({ last_used_at: usedAt.getTime() })
    .where('token_id', '=', tokenId)
    .where((where) =>
      where.or([
        where('last_used_at', 'is', null),
        where('last_used_at', '<=', notSince.getTime()),
      ]),
    )
    .execute();
}
