import { createHash, timingSafeEqual } from 'node:crypto';
import type { AnsweredChallenge } from '@rangewatch/database/writers';
import { keyedHash } from '../report/keyed-hash.ts';

/** How long a person may take to answer; what the browser is told, too. */
export const CHALLENGE_MS = 5 * 60_000;

const RANDOM_BYTES = 16;
const TIME_BYTES = 6;
const SEAL_BYTES = 16;
const LENGTH = RANDOM_BYTES + TIME_BYTES + SEAL_BYTES;
const LABEL = 'authority-challenge/v1';

/** What a challenge is for: no answer to one opens another door. */
export type ChallengePurpose =
  | 'sign-in'
  | { readonly joinWith: Uint8Array }
  | { readonly signOnWith: string; readonly joinWith: Uint8Array | null };

interface ChallengeDeps {
  readonly key: Uint8Array;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}

/**
 * `random ‖ end of its time ‖ seal`: nothing is stored for those who only open the page, and nobody else makes one that
 * is taken. That it is answered only once, whoever takes the answer sees to.
 */
export function makeChallenge(
  { key, clock, random }: ChallengeDeps,
  purpose: ChallengePurpose,
  lifeMs = CHALLENGE_MS,
): Uint8Array<ArrayBuffer> {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(clock().getTime() + lifeMs, 0, TIME_BYTES);
  const body = Buffer.concat([random(RANDOM_BYTES), time]);
  return new Uint8Array(Buffer.concat([body, sealOf(key, purpose, body)]));
}

/** Null when it is none of ours, was made for something else, or its time is over. */
export function readChallenge(
  { key, clock }: Pick<ChallengeDeps, 'key' | 'clock'>,
  purpose: ChallengePurpose,
  text: string,
): AnsweredChallenge | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== LENGTH || bytes.toString('base64url') !== text) return null;
  const body = bytes.subarray(0, -SEAL_BYTES);
  if (!timingSafeEqual(bytes.subarray(-SEAL_BYTES), sealOf(key, purpose, body))) return null;
  const expiresAt = new Date(body.readUIntBE(RANDOM_BYTES, TIME_BYTES));
  if (expiresAt <= clock()) return null;
  return { hash: createHash('sha256').update(bytes).digest(), expiresAt };
}

function sealOf(key: Uint8Array, purpose: ChallengePurpose, body: Uint8Array): Uint8Array {
  return keyedHash(key, LABEL, ...partsOf(purpose), body).subarray(0, SEAL_BYTES);
}

function partsOf(purpose: ChallengePurpose): readonly (string | Uint8Array)[] {
  if (purpose === 'sign-in') return [purpose];
  if (!('signOnWith' in purpose)) return ['join', purpose.joinWith];
  const { signOnWith, joinWith } = purpose;
  return joinWith ? ['join-by', signOnWith, joinWith] : ['sign-on', signOnWith];
}
