import type { CallerNumber } from '@rangewatch/numbering';
import { keyedHash } from './keyed-hash.ts';
import { TAG_BYTES } from './reporter-tags.ts';
import { ensureReporterSecret } from './reporter-secret.ts';

/**
 * Counts one person once among those who want a number's calls, without saying who:
 * `HMAC-SHA-256(secret, "wanted/v1" ‖ 0x00 ‖ number)[0..16]`. Tags of different numbers cannot be linked.
 */
export function wantedTag(secret: Uint8Array, number: CallerNumber): Uint8Array {
  return keyedHash(ensureReporterSecret(secret), 'wanted/v1', number).subarray(0, TAG_BYTES);
}
