import { childRanges, ensureNumberRange, type NumberRange } from '@rangewatch/numbering';
import { ensureWeek, type RangePart, type RangeView, type SourceFacts } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import { assessNest } from './assess-nest.ts';
import { BLOCK, factsOf, NUMBER, ownFacts, weekFacts, WIDE, withJitter } from './testing/facts.ts';

const AS_OF = ensureWeek('2021-W03');
const THOUSAND = ensureNumberRange('8617000001***');

function view(range: NumberRange, sources: readonly SourceFacts[], isSpread = false): RangeView {
  const parts = isSpread ? childRanges(range).map(reportedPart) : [];
  return { facts: factsOf(range, ...sources), parts, goodNumbers: [] };
}

function reportedPart(range: NumberRange): RangePart {
  return { range, source: 'rangewatch', reportCount: 60, numberCount: 40, reporterCount: 60 };
}

const loud = ownFacts({
  reporterCount: 60,
  reportCount: 60,
  numberCount: 40,
  weeks: [weekFacts('2021-W02', 60)],
});
const few = ownFacts({ reporterCount: 2, reportCount: 2, numberCount: 1 });

function listingsOf(number: RangeView) {
  const views = [
    number,
    view(THOUSAND, [loud], true),
    view(BLOCK, [loud], true),
    view(WIDE, [loud]),
  ];
  return assessNest(views, AS_OF, withJitter(NUMBER, 0));
}

test('a silent number is listed through the widest listed range around it', () => {
  const [number, thousand, block, wide] = listingsOf(view(NUMBER, []));
  expect(number).toEqual({
    assessment: null,
    known: [],
    listing: { isListed: false, reason: 'too_few', votes: 0, through: BLOCK },
  });
  expect(thousand?.listing).toMatchObject({ isListed: true, through: BLOCK });
  expect(block?.listing).toMatchObject({ isListed: true, through: null });
  expect(wide?.listing).toMatchObject({ reason: 'too_wide', through: null });
});

test('a number that too few reported is listed as an unknown one is', () => {
  expect(listingsOf(view(NUMBER, [few]))).toEqual(listingsOf(view(NUMBER, [])));
});

test('no range is named where none is listed', () => {
  const [number] = assessNest(
    [view(NUMBER, [loud]), view(BLOCK, [loud])],
    AS_OF,
    withJitter(NUMBER, 0),
  );
  expect(number?.listing).toMatchObject({ isListed: true, through: null });
});

test('a wanted number inside is known whether it was reported or not', () => {
  const good = { number: NUMBER, basis: 'operator', name: null, reporterCount: null };
  const number = { ...view(NUMBER, []), goodNumbers: [good] } as unknown as RangeView;
  const [assessed] = assessNest([number], AS_OF, withJitter(NUMBER, 0));
  expect(assessed?.listing).toMatchObject({ isListed: false, reason: 'good_number' });
});
