import { childRanges, rangeContains } from '@rangewatch/numbering';
import {
  type GoodNumber,
  OWN_SOURCE,
  type RangeFacts,
  type RangePart,
  type RangeView,
} from '@rangewatch/schema';

/**
 * The views of everything in a block, made from one read of the block: the parts of a range inside are there too.
 */
export function blockViews(
  all: readonly RangeFacts[],
  goodNumbers: readonly GoodNumber[],
): readonly RangeView[] {
  const byRange = new Map(all.map((facts) => [facts.range, facts]));
  return all.map((facts) => ({
    facts,
    parts: childRanges(facts.range).flatMap((part) => partOf(byRange.get(part))),
    goodNumbers: goodNumbers.filter(({ number }) => rangeContains(facts.range, number)),
  }));
}

function partOf(facts: RangeFacts | undefined): RangePart[] {
  if (!facts) return [];
  return facts.sources.map(({ source, reportCount, numberCount, reporterCount }) => ({
    range: facts.range,
    source,
    numberCount,
    reportCount: source === OWN_SOURCE ? reportCount : null,
    reporterCount,
  }));
}
