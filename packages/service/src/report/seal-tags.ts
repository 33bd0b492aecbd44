import type { ReporterTag } from '@rangewatch/database/writers';
import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';
import { sealText, unsealText } from './sealed-box.ts';

/** Range, week or null, tag. */
type SealedTag = readonly [string, string | null, string];

/**
 * Encrypts a report's tags, bound to its id: the database file alone cannot tell which tags, and so which
 * reports, are one person's.
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
  return sealText(key, reportId, JSON.stringify(list), iv);
}

/** @throws SealBroken */
export function unsealTags(
  key: Uint8Array,
  reportId: string,
  sealed: Uint8Array,
): readonly ReporterTag[] {
  // Authenticated: nobody without the key can have written it.
  const list = JSON.parse(unsealText(key, reportId, sealed)) as readonly SealedTag[];
  return list.map(([range, week, tag]) => ({
    range: ensureNumberRange(range),
    week: week === null ? null : ensureWeek(week),
    tag: Buffer.from(tag, 'base64url'),
  }));
}
