import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordReaders } from '@rangewatch/database/readers';
import { isNumberRange, type NumberRange, parentRange } from '@rangewatch/numbering';
import type { Week } from '@rangewatch/schema';
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

/** What is said of one range; null where nothing may be. */
export type FindEntry = (range: NumberRange) => Promise<BucketEntry | null>;

/** A block holds 10,000 numbers: no more of them can be known. */
const MOST_GOOD_NUMBERS = 10_000;
/** After so many the process sees to others: a full block has more than ten thousand, and takes a second. */
const VIEWS_PER_TURN = 500;

/**
 * What may be said of every number and range of the bucket's blocks, as the record lists them for the bucket,
 * and of the wider ranges around them.
 *
 * @param findWider a run over many buckets gives one that remembers: the same ranges lie around blocks of many
 */
export async function readBucket(
  bucket: string,
  blocks: readonly NumberRange[],
  asOf: Week,
  deps: BucketDeps,
  findWider: FindEntry = rangeEntryFinder(asOf, deps),
): Promise<Bucket> {
  const entries = new Map<NumberRange, BucketEntry>();
  for (const block of blocks) {
    for await (const entry of blockEntries(block, asOf, deps)) entries.set(entry.range, entry);
  }
  for (const range of new Set(blocks.flatMap(widerRanges))) {
    const entry = await findWider(range);
    if (entry) entries.set(range, entry);
  }
  return {
    bucket,
    method: deps.disclosure.policy.method,
    asOf,
    entries: [...entries.values()].toSorted((a, b) => (a.range < b.range ? -1 : 1)),
  };
}

/** Reads each range when it is asked for. */
export function rangeEntryFinder(asOf: Week, { readers, disclosure }: BucketDeps): FindEntry {
  return async (range) => {
    const figures = assessFigures(await readers.rangeView(range), asOf, disclosure);
    return figures && bucketEntry(figures);
  };
}

async function* blockEntries(
  block: NumberRange,
  asOf: Week,
  { readers, disclosure }: BucketDeps,
): AsyncGenerator<BucketEntry> {
  const all = await readers.blockFacts(block);
  const good = await readers.goodNumbersIn(block, MOST_GOOD_NUMBERS);
  for (const [index, view] of blockViews(all, good).entries()) {
    if (index % VIEWS_PER_TURN === 0) await nextTurn();
    const figures = assessFigures(view, asOf, disclosure);
    if (figures) yield bucketEntry(figures);
  }
}

function widerRanges(block: NumberRange): NumberRange[] {
  const wider: NumberRange[] = [];
  for (let range = parentRange(block); range !== null; range = parentRange(range)) {
    if (isNumberRange(range)) wider.push(range);
  }
  return wider;
}
