import type { Tx } from '../../tables.ts';
import { listPhones } from './list-phones.ts';
import type { NewVerification, StartOutcome } from './verification-writers.ts';

/** One label has one code at a time: whoever asks again gets the one that waits. */
export async function startVerification(tx: Tx, start: NewVerification): Promise<StartOutcome> {
  const { ownerHash, label, createdAt, expiresAt } = start;
  const phones = await listPhones(tx, ownerHash, createdAt);
  const known = phones.find(
    (phone) =>
      phone.label === label && (phone.state === 'verified' || phone.expiresAt > start.keepUntil),
  );
  if (known) return known;
  const waiting = phones.filter((phone) => phone.state === 'waiting');
  if (waiting.length >= start.mostWaiting) return { state: 'too_many' };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('phone_verification')
    .values({
      code_hash: Buffer.from(start.codeHash),
      owner_hash: Buffer.from(ownerHash),
      label,
      phone_tag: null,
      created_at: createdAt.getTime(),
      expires_at: expiresAt.getTime(),
      verified_at: null,
      report_id: null,
    })
    .onConflict((conflict) => conflict.column('code_hash').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return { state: 'code_taken' };
  return { state: 'waiting', label, createdAt, expiresAt };
}
