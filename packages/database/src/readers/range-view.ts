import { childRanges, type NumberRange } from '@rangewatch/numbering';
import type { RangeView } from '@rangewatch/schema';
import type { Db } from '../tables.ts';
import { goodNumbersIn } from './good-numbers.ts';
import { rangeFacts, rangeTotals } from './range-facts.ts';

/** One wanted number is enough to keep a range off the lists; more than ten are never named. */
const MOST_GOOD_NUMBERS = 50;

export async function rangeView(db: Db, range: NumberRange): Promise<RangeView> {
  const [facts, parts, goodNumbers] = await Promise.all([
    rangeFacts(db, range),
    rangeTotals(db, childRanges(range)),
    goodNumbersIn(db, range, MOST_GOOD_NUMBERS),
  ]);
  return { facts, parts, goodNumbers };
}
