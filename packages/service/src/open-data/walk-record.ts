import type { RecordReaders } from '@rangewatch/database/readers';
import { type NumberRange, parentRange, rangeParts } from '@rangewatch/numbering';
import {
  BLOCK_OPEN_DIGITS,
  type GoodNumber,
  OWN_SOURCE,
  type RangeFacts,
  type RangeView,
} from '@rangewatch/schema';
import type { DisclosurePolicy } from '@rangewatch/statistics';
import { blockViews } from '../look-up/block-views.ts';

type WalkReaders = Pick<RecordReaders, 'allFacts' | 'goodNumbersIn' | 'rangeView'>;

/** A block holds 10,000 numbers: no more of them can be known. */
const MOST_GOOD_NUMBERS = 10_000;

/**
 * The views of everything that may be public, in code-point order. A block is seen whole, so that its ranges
 * find their parts in memory and not one by one on record; no more than a block is held.
 */
export async function* publicViews(
  readers: WalkReaders,
  policy: DisclosurePolicy,
): AsyncGenerator<RangeView> {
  for await (const group of factsByBlock(readers.allFacts())) {
    const open = group.filter((facts) => mayBePublic(facts, policy));
    if (open.length > 0) yield* viewsOf(group, new Set(open.map(({ range }) => range)), readers);
  }
}

/** A cheap no for what can have too few reporters only; jitter only ever takes away. */
function mayBePublic({ sources }: RangeFacts, policy: DisclosurePolicy): boolean {
  const fewest = Math.min(policy.numberMinReporters, policy.rangeMinReporters);
  return sources.some(({ source, reportCount, reporterCount }) =>
    source === OWN_SOURCE ? (reporterCount ?? 0) >= fewest : reportCount > 0,
  );
}

/**
 * Cuts facts in code-point order into blocks with all that lies inside, and wider ranges by themselves. `*` comes
 * before every digit, so a block comes before its contents. Longer numbers that begin with a block's digits lie
 * between them, and are kept with it.
 */
async function* factsByBlock(
  all: AsyncIterable<RangeFacts>,
): AsyncGenerator<readonly RangeFacts[]> {
  let group: RangeFacts[] = [];
  let prefix: string | null = null;
  for await (const facts of all) {
    if (prefix === null || !facts.range.startsWith(prefix)) {
      if (group.length > 0) yield group;
      group = [];
      prefix = isWide(facts.range) ? null : facts.range.replaceAll('*', '');
    }
    group.push(facts);
  }
  if (group.length > 0) yield group;
}

async function* viewsOf(
  group: readonly RangeFacts[],
  open: ReadonlySet<NumberRange>,
  readers: WalkReaders,
): AsyncGenerator<RangeView> {
  const goodNumbers = await goodNumbersOf(group, readers);
  for (const view of blockViews(group, goodNumbers)) {
    const { range } = view.facts;
    if (open.has(range)) yield isWide(range) ? await readers.rangeView(range) : view;
  }
}

async function goodNumbersOf(
  group: readonly RangeFacts[],
  readers: WalkReaders,
): Promise<readonly GoodNumber[]> {
  const narrow = new Set(group.map(({ range }) => range).filter((range) => !isWide(range)));
  const good: GoodNumber[] = [];
  for (const range of narrow) {
    const parent = parentRange(range);
    if (parent !== null && narrow.has(parent)) continue;
    good.push(...(await readers.goodNumbersIn(range, MOST_GOOD_NUMBERS)));
  }
  return good;
}

function isWide(range: NumberRange): boolean {
  return rangeParts(range).openDigits > BLOCK_OPEN_DIGITS;
}
