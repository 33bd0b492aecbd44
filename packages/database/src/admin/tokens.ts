import { inTransaction, openConnection } from '../connection.ts';
import { instantOf } from '../instant-of.ts';
import type { Db } from '../tables.ts';
import { findActive } from '../writers/authority/find-active.ts';

/** A machine's key. Only the SHA-256 of the secret is kept. */
export interface Token {
  readonly tokenId: string;
  readonly name: string;
  readonly scope: string;
  /** The authority it ends with; null: it belongs to none. */
  readonly authorityId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the minute; null: never used. */
  readonly lastUsedAt: Date | null;
}

export interface NewToken extends Omit<Token, 'authorityId' | 'revokedAt' | 'lastUsedAt'> {
  /** Id or name of one that has not ended; null: it belongs to none. */
  readonly authority: string | null;
  readonly hash: Uint8Array;
}

export interface TokenDesk {
  createToken(token: NewToken): Promise<'created' | 'authority_unknown'>;
  /** False when there is none, or when it was revoked before. */
  revokeToken(tokenId: string, revokedAt: Date): Promise<boolean>;
  listTokens(): Promise<readonly Token[]>;
  close(): Promise<void>;
}

export function openTokenDesk(url: string): TokenDesk {
  const { db } = openConnection(url, 'write');
  return {
    createToken: (token) => inTransaction(db, (tx) => insertToken(tx, token)),
    revokeToken: (tokenId, revokedAt) =>
      inTransaction(db, (tx) => revokeToken(tx, tokenId, revokedAt)),
    listTokens: () => listTokens(db),
    close: () => db.destroy(),
  };
}

async function insertToken(db: Db, token: NewToken): Promise<'created' | 'authority_unknown'> {
  const authority = token.authority === null ? null : await findActive(db, token.authority);
  if (authority === undefined) return 'authority_unknown';
  await db
    .insertInto('token')
    .values({
      token_id: token.tokenId,
      name: token.name,
      scope: token.scope,
      authority_id: authority && authority.authority_id,
      hash: Buffer.from(token.hash),
      created_at: token.createdAt.getTime(),
      expires_at: token.expiresAt?.getTime() ?? null,
      revoked_at: null,
      last_used_at: null,
    })
    .execute();
  return 'created';
}

async function revokeToken(db: Db, tokenId: string, revokedAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('token')
    .set({ revoked_at: revokedAt.getTime() })
    .where('token_id', '=', tokenId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function listTokens(db: Db): Promise<Token[]> {
  const rows = await db
    .selectFrom('token')
    .selectAll()
    .orderBy('created_at')
    .orderBy('token_id')
    .execute();
  return rows.map((row) => ({
    tokenId: row.token_id,
    name: row.name,
    scope: row.scope,
    authorityId: row.authority_id,
    createdAt: new Date(row.created_at),
    expiresAt: instantOf(row.expires_at),
    revokedAt: instantOf(row.revoked_at),
    lastUsedAt: instantOf(row.last_used_at),
  }));
}
