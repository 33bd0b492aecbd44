import { createHmac } from 'node:crypto';

const BYTES = 7;
/** With half a step added they are still whole doubles, and the last is not rounded to 1. */
const STEPS = 2 ** 52;

/**
 * A number between 0 and 1, both excluded, from the first seven bytes: the middle of one of 2⁵² equal steps. So noise
 * drawn from it stays within ±36/ε; what lies beyond has a probability below 10⁻¹⁵.
 * @throws RangeError for fewer than seven bytes.
 */
export function uniformFrom(bytes: Uint8Array): number {
  if (bytes.length < BYTES) throw new RangeError(`seven bytes are needed, not ${bytes.length}`);
  const whole = bytes.subarray(0, BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return (Number(whole >> 4n) + 0.5) / STEPS;
}

/**
 * The number that belongs to a name under the deployment's secret key, for ever: asking again gives nothing to average.
 * `purpose` keeps draws of different kinds apart; parts are set off by NUL, which no part holds.
 */
export function uniformOf(key: Uint8Array, purpose: string, parts: readonly string[]): number {
  const name = [`${purpose}/v1`, ...parts].join('\0');
  return uniformFrom(createHmac('sha256', key).update(name).digest());
}
