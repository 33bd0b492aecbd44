import { type NumberRange, rangeContains, rangeParts } from '@rangewatch/numbering';
import type { BlockListEntries, BlockListEntry } from './block-list.ts';

/** Tells, of ranges that come in code-point order, which lie inside an earlier one. */
export class Cover {
  #covering: NumberRange[] = [];

  /** Whether the range lies in none of those seen so far; it covers those that follow. */
  isOutermost(range: NumberRange): boolean {
    this.#covering = this.#covering.filter((wider) => rangeContains(wider, range));
    if (this.#covering.length > 0) return false;
    if (rangeParts(range).openDigits > 0) this.#covering.push(range);
    return true;
  }
}

/**
 * Entries without those that lie inside an earlier one. They come in code-point order, in which a range
 * stands before everything inside it.
 */
export async function* withoutCovered(entries: BlockListEntries): AsyncGenerator<BlockListEntry> {
  const cover = new Cover();
  for await (const entry of entries) if (cover.isOutermost(entry.range)) yield entry;
}
