import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { ReporterTag } from '@rangewatch/database/writers';
import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';

const ALGORITHM = 'aes-256-gcm';
const FORMAT = 1;
const IV_BYTES = 12;
const AUTH_TAG_BYTES = 16;
const HEADER_BYTES = 1 + IV_BYTES + AUTH_TAG_BYTES;
/** Random bytes one sealing takes; never the same twice under one key. */
export const SEAL_IV_BYTES = IV_BYTES;

/** Range, week or null, tag. */
type SealedTag = readonly [string, string | null, string];

/** Sealed tags that were changed, belong to another report, or were sealed under another key. */
export class SealBroken extends Error {
  constructor(options?: ErrorOptions) {
    super('the sealed tags do not belong to this report and key', options);
    this.name = 'SealBroken';
  }
}

/**
 * Encrypts a report's tags, bound to its id: the database file alone cannot tell which tags, and so which
 * reports, are one person's. Shape: format byte, 12-byte IV, 16-byte authentication tag, ciphertext.
 */
export function sealTags(
  key: Uint8Array,
  reportId: string,
  tags: readonly ReporterTag[],
  iv: Uint8Array,
): Uint8Array {
  const list = tags.map(({ range, week, tag }) => [
    range,
    week,
    Buffer.from(tag).toString('base64url'),
  ]);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(reportId));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(list)), cipher.final()]);
  return Buffer.concat([Uint8Array.of(FORMAT), iv, cipher.getAuthTag(), ciphertext]);
}

/** @throws SealBroken */
export function unsealTags(
  key: Uint8Array,
  reportId: string,
  sealed: Uint8Array,
): readonly ReporterTag[] {
  // Authenticated: nobody without the key can have written it.
  const list = JSON.parse(decrypt(key, reportId, sealed)) as readonly SealedTag[];
  return list.map(([range, week, tag]) => ({
    range: ensureNumberRange(range),
    week: week === null ? null : ensureWeek(week),
    tag: Buffer.from(tag, 'base64url'),
  }));
}

function decrypt(key: Uint8Array, reportId: string, sealed: Uint8Array): string {
  if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT) throw new SealBroken();
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: AUTH_TAG_BYTES })
    .setAAD(Buffer.from(reportId))
    .setAuthTag(sealed.subarray(1 + IV_BYTES, HEADER_BYTES));
  try {
    return Buffer.concat([
      decipher.update(sealed.subarray(HEADER_BYTES)),
      decipher.final(),
    ]).toString('utf8');
  } catch (cause) {
    throw new SealBroken({ cause });
  }
}
