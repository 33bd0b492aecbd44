import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordReaders } from '@rangewatch/database/readers';
import { isNumberRange, type NumberRange, parentRange } from '@rangewatch/numbering';
import type { RangeView, Week } from '@rangewatch/schema';
import { assessFigures, type Disclosure } from '@rangewatch/statistics';
import { blockViews } from './block-views.ts';
import { type BucketEntry, bucketEntry } from './bucket-entry.ts';

/** Everything public about the blocks of one bucket. */
export interface Bucket {
  /** Three lower-case hex digits. */
  readonly bucket: string;
  readonly method: string;
  /** The week the figures were made in. */
  readonly asOf: Week;
  /** In code-point order of the range: a block, what lies inside it, and the ranges around it. */
  readonly entries: readonly BucketEntry[];
}

export interface BucketDeps {
  readonly readers: Pick<RecordReaders, 'blockFacts' | 'goodNumbersIn' | 'rangeView'>;
  readonly disclosure: Disclosure;
}

/** A block holds 10,000 numbers: no more of them can be known. */
const MOST_GOOD_NUMBERS = 10_000;
/** After so many the process sees to others: a full block has more than ten thousand, and takes a second. */
const VIEWS_PER_TURN = 500;

/**
 * What may be said of every number and range of the bucket's blocks, as the record lists them for the bucket,
 * and of the wider ranges around them.
 */
export async function readBucket(
  bucket: string,
  blocks: readonly NumberRange[],
  asOf: Week,
  { readers, disclosure }: BucketDeps,
): Promise<Bucket> {
  const entries = new Map<NumberRange, BucketEntry>();
  const add = async (views: readonly RangeView[]) => {
    for (const [index, view] of views.entries()) {
      if (index % VIEWS_PER_TURN === 0) await nextTurn();
      const figures = assessFigures(view, asOf, disclosure);
      if (figures) entries.set(figures.range, bucketEntry(figures));
    }
  };
  for (const block of blocks) {
    const [all, good] = [
      await readers.blockFacts(block),
      await readers.goodNumbersIn(block, MOST_GOOD_NUMBERS),
    ];
    await add(blockViews(all, good));
  }
  for (const range of new Set(blocks.flatMap(widerRanges)))
    await add([await readers.rangeView(range)]);
  return {
    bucket,
    method: disclosure.policy.method,
    asOf,
    entries: [...entries.values()].toSorted((a, b) => (a.range < b.range ? -1 : 1)),
  };
}

function widerRanges(block: NumberRange): NumberRange[] {
  const wider: NumberRange[] = [];
  for (let range = parentRange(block); range !== null; range = parentRange(range)) {
    if (isNumberRange(range)) wider.push(range);
  }
  return wider;
}
