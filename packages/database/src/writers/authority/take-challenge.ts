import type { Tx } from '../../tables.ts';
import type { AnsweredChallenge } from './authority-writers.ts';

/** True for the first answer to a challenge. Those whose time is over are forgotten: they are refused by their time. */
export async function takeChallenge(
  tx: Tx,
  { hash, expiresAt }: AnsweredChallenge,
  now: Date,
): Promise<boolean> {
  await tx
    .deleteFrom('authority_used_challenge')
    .where('expires_at', '<=', now.getTime())
    .execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('authority_used_challenge')
    .values({ challenge_hash: Buffer.from(hash), expires_at: expiresAt.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
