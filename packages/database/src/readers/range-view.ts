import {
  MAX_OPEN_DIGITS,
  type NumberRange,
  rangeContains,
  rangeParts,
  widerRanges,
} from '@rangewatch/numbering';
import type { RangeView } from '@rangewatch/schema';
import type { Db } from '../tables.ts';
import { goodNumbersIn } from './good-numbers.ts';
import { factsOfRanges } from './range-facts.ts';
import { partsOfRanges } from './range-parts.ts';

/** One wanted number is enough to keep a range off the lists; more than ten are never named. */
const MOST_GOOD_NUMBERS = 50;

export async function rangeView(db: Db, range: NumberRange): Promise<RangeView> {
  const [[facts], parts, goodNumbers] = await Promise.all([
    factsOfRanges(db, [range]),
    partsOfRanges(db, [range]),
    goodNumbersIn(db, range, MOST_GOOD_NUMBERS),
  ]);
  return { facts: facts ?? { range, sources: [] }, parts: parts.get(range) ?? [], goodNumbers };
}

/** The views of a number or range and of the ranges around it, narrowest first, in as many reads as one view takes. */
export async function nestViews(
  db: Db,
  range: NumberRange,
  mostOpenDigits = MAX_OPEN_DIGITS,
): Promise<RangeView[]> {
  const wider = widerRanges(range).filter((one) => rangeParts(one).openDigits <= mostOpenDigits);
  const ranges = [range, ...wider];
  const widest = ranges.at(-1) ?? range;
  const [facts, parts, good] = await Promise.all([
    factsOfRanges(db, ranges),
    partsOfRanges(db, ranges),
    goodNumbersIn(db, widest, MOST_GOOD_NUMBERS),
  ]);
  const views = facts.map((one) => ({
    facts: one,
    parts: parts.get(one.range) ?? [],
    goodNumbers: good.filter(({ number }) => rangeContains(one.range, number)),
  }));
  // A long list was cut, and may lack the numbers of the narrow ranges: those are asked for by themselves.
  if (good.length < MOST_GOOD_NUMBERS) return views;
  return Promise.all(
    views.map(async (view) => ({
      ...view,
      goodNumbers: await goodNumbersIn(db, view.facts.range, MOST_GOOD_NUMBERS),
    })),
  );
}
