import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

const SEPARATOR = Uint8Array.of(0);
/** Preparing a key costs as much as several hashes: done once for each. */
const prepared = new WeakMap<Uint8Array, KeyObject>();

/**
 * HMAC-SHA-256 over `label ‖ 0x00 ‖ part ‖ 0x00 ‖ part …`. The label keeps uses of one key apart;
 * parts hold no NUL or have a fixed length, so that no two lists of parts give the same bytes.
 */
export function keyedHash(
  key: Uint8Array,
  label: string,
  ...parts: readonly (string | Uint8Array)[]
): Uint8Array {
  const hmac = createHmac('sha256', preparedKey(key)).update(label);
  for (const part of parts) hmac.update(SEPARATOR).update(part);
  return hmac.digest();
}

function preparedKey(key: Uint8Array): KeyObject {
  const known = prepared.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  prepared.set(key, made);
  return made;
}
