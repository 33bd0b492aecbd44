import type { ReporterTag } from '@rangewatch/database/writers';
import {
  type CallerNumber,
  containingRanges,
  type NumberRange,
  rangeOf,
} from '@rangewatch/numbering';
import { type CountedNumber, countsPeopleExactly, type Week } from '@rangewatch/schema';
import { keyedHash } from './keyed-hash.ts';
import { ensureReporterSecret } from './reporter-secret.ts';

export const TAG_BYTES = 16;

/**
 * Counts one person once in every range where people are told apart, standing and in each week, without
 * saying who: `HMAC-SHA-256(secret, "tag/v1" ‖ 0x00 ‖ scope)[0..16]`, where the scope is the range, or
 * the range, 0x00 and the week. Tags of different scopes cannot be linked without the secret.
 */
export function reporterTags(
  secret: Uint8Array,
  counted: readonly CountedNumber[],
): readonly ReporterTag[] {
  ensureReporterSecret(secret);
  return [...weeksByRange(counted)].flatMap(([range, weeks]) => [
    { range, week: null, tag: tagOf(secret, range) },
    ...[...weeks].map((week) => ({ range, week, tag: tagOf(secret, range, week) })),
  ]);
}

function tagOf(secret: Uint8Array, ...scope: readonly string[]): Uint8Array {
  return keyedHash(secret, 'tag/v1', ...scope).subarray(0, TAG_BYTES);
}

/** Several numbers of one range name the person once there. */
function weeksByRange(counted: readonly CountedNumber[]): Map<NumberRange, Set<Week>> {
  const ranges = new Map<NumberRange, Set<Week>>();
  for (const { number, weeks } of counted) {
    for (const range of taggedRanges(number)) {
      const known = ranges.get(range) ?? new Set();
      for (const week of weeks) known.add(week);
      ranges.set(range, known);
    }
  }
  return ranges;
}

function taggedRanges(number: CallerNumber): NumberRange[] {
  const ranges = [rangeOf(number, 0), ...containingRanges(number)];
  return ranges.filter((range) => range !== null).filter(countsPeopleExactly);
}
