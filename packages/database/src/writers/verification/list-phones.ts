import type { Db } from '../../tables.ts';
import type { VerifiedPhone, WaitingPhone } from './verification-writers.ts';

/** Each label once: verified, else with the code that lasts longest. */
export async function listPhones(
  db: Db,
  ownerHash: Uint8Array,
  now: Date,
): Promise<readonly (WaitingPhone | VerifiedPhone)[]> {
  const rows = await db
    .selectFrom('phone_verification')
    .select(['label', 'created_at', 'expires_at', 'verified_at'])
    .where('owner_hash', '=', Buffer.from(ownerHash))
    .where((row) =>
      row.or([row('verified_at', 'is not', null), row('expires_at', '>', now.getTime())]),
    )
    .orderBy('expires_at')
    .execute();
  const phones = new Map<string, WaitingPhone | VerifiedPhone>();
  for (const { label, created_at, expires_at, verified_at } of rows) {
    if (verified_at !== null)
      phones.set(label, { state: 'verified', label, verifiedAt: new Date(verified_at) });
    else if (phones.get(label)?.state !== 'verified')
      phones.set(label, {
        state: 'waiting',
        label,
        createdAt: new Date(created_at),
        expiresAt: new Date(expires_at),
      });
  }
  return [...phones.values()].toSorted((one, other) => (one.label < other.label ? -1 : 1));
}
