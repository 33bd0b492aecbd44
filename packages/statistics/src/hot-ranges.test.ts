import { childRanges, type NumberRange, rangeContains, rangeParts } from '@rangewatch/numbering';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byStrength, HOT_RANGE_POLICY, type HotRange, type RangeCount } from './hot-range.ts';
import { hotRanges } from './hot-ranges.ts';
import { spreadOf } from './spread.ts';
import { allOf } from './testing/all-of.ts';
import { weekOfNumbers } from './testing/week-of-numbers.ts';

const official = (...numbers: readonly string[]) => ({ source: 'ftc_dnc' as const, numbers });
const own = (...numbers: readonly string[]) => ({ source: 'rangewatch' as const, numbers });

async function hotIn(
  counts: readonly RangeCount[],
  policy = HOT_RANGE_POLICY,
): Promise<readonly HotRange[]> {
  const hot = await allOf(hotRanges(counts, policy));
  return hot.toSorted(byStrength);
}
const rangesOf = (hot: readonly HotRange[]) => hot.map(({ range }) => range);

describe('a hot range', () => {
  test('is derived from many numbers in many sub-blocks', async () => {
    const spread = official('17032050042', '17032050142', '17032050942', '17032050942');
    expect(await hotIn(weekOfNumbers(spread))).toEqual([
      {
        range: '17032050***',
        source: 'ftc_dnc',
        reportCount: 4,
        numberCount: 3,
        reporterCount: null,
        share: 0.003,
        subRanges: 3,
      },
    ]);
  });

  test('never from one loud number, nor from one loud sub-block', async () => {
    const loud = Array.from({ length: 500 }, () => '17032050042');
    expect(await hotIn(weekOfNumbers(official(...loud)))).toEqual([]);
    const tens = Array.from({ length: 30 }, (_, at) => `170320500${at + 10}`);
    expect(rangesOf(await hotIn(weekOfNumbers(official(...tens, '17032050142'))))).toEqual([
      '170320500**',
    ]);
  });

  test('is the widest that is spread and dense', async () => {
    const everyHundredth = Array.from({ length: 100 }, (_, at) => `1703205${at * 97 + 100}`).filter(
      (number) => number.length === 11,
    );
    const crowd = ['17142050001', '17142050002', '17142050003'];
    expect(rangesOf(await hotIn(weekOfNumbers(official(...everyHundredth, ...crowd))))).toEqual([
      '1703205****',
      '1714205000*',
    ]);
  });

  test('stands out from what is around it', async () => {
    const everywhere = Array.from({ length: 100 }, (_, at) =>
      [3, 5, 7].map((digit) => `170${String(at).padStart(2, '0')}50${digit}042`),
    ).flat();
    const counts = weekOfNumbers(official(...everywhere));
    const dense = { ...HOT_RANGE_POLICY, minShare: 0 };
    expect((await hotIn(counts, dense)).length).toBe(100);
    expect(await hotIn(counts, { ...dense, minLift: 100_000 })).toEqual([]);
  });

  test('belongs to one source; sources are never added', async () => {
    const counts = weekOfNumbers(
      official('17032050042', '17032050142'),
      own('17032050242', '17032050342'),
    );
    expect(await hotIn(counts)).toEqual([]);
  });

  test('needs several people where people are told apart', async () => {
    const four = ['17032050042', '17032050142', '17032050242', '17032050342'];
    expect(await hotIn(weekOfNumbers(own(...four)))).toEqual([]);
    const five = await hotIn(weekOfNumbers(own(...four, '17032050442')));
    expect(five).toMatchObject([{ range: '17032050***', reporterCount: 5 }]);
  });

  test('of service numbers keeps its length', async () => {
    const counts = weekOfNumbers(
      official('CN:95588', 'CN:95518', 'CN:95528', 'CN:95105885', 'CN:95206885'),
    );
    expect(rangesOf(await hotIn(counts))).toEqual(['CN:955**']);
  });

  test('is refused when the counts are out of order', async () => {
    const counts = weekOfNumbers(official('17032050042', '17032050142')).toReversed();
    await expect(hotIn(counts)).rejects.toThrow(RangeError);
  });
});

describe('the hot ranges of a week', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  const near = fc.tuple(fc.constantFrom('0', '1'), digit, fc.constantFrom(0, 1, 2), digit);
  const number = fc.oneof(
    near.map((digits) => `1703205${digits.join('')}`),
    near.map((digits) => `861701234${digits.join('')}`),
    fc.tuple(fc.constantFrom('0', '1'), digit).map((digits) => `CN:951${digits.join('')}`),
  );
  const numbers = fc.array(number, { maxLength: 120 });

  test('are the widest that meet the policy, as found by looking at every range', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (ours, theirs) => {
        const counts = weekOfNumbers(own(...ours), official(...theirs));
        const found = await hotIn(counts);
        expect(found.map(keyOf).toSorted()).toEqual(plainlyHot(counts).map(keyOf).toSorted());
      }),
    );
  });
});

const keyOf = ({ range, source }: Pick<RangeCount, 'range' | 'source'>) => `${source} ${range}`;

/** The policy read aloud, over all counts at once. */
function plainlyHot(counts: readonly RangeCount[]): readonly RangeCount[] {
  const meeting = counts.filter((count) => meetsPolicy(count, counts));
  return meeting.filter(
    (count) =>
      !meeting.some(
        (other) =>
          other.source === count.source &&
          other.range !== count.range &&
          rangeContains(other.range, count.range),
      ),
  );
}

function meetsPolicy(count: RangeCount, counts: readonly RangeCount[]): boolean {
  const ofSource = counts.filter(({ source }) => source === count.source);
  const numbersIn = (range: NumberRange) =>
    ofSource.find((each) => each.range === range)?.numberCount ?? 0;
  const { openDigits, size } = rangeParts(count.range);
  const widest = ofSource
    .filter(({ range }) => range !== count.range && rangeContains(range, count.range))
    .toSorted((a, b) => rangeParts(b.range).openDigits - rangeParts(a.range).openDigits)[0];
  if (!widest) return false;
  const rest = (widest.numberCount - count.numberCount) / (rangeParts(widest.range).size - size);
  return (
    spreadOf(openDigits, childRanges(count.range).map(numbersIn)).isSpread &&
    count.numberCount / size >= HOT_RANGE_POLICY.minShare &&
    count.numberCount / size >= HOT_RANGE_POLICY.minLift * rest &&
    (count.reporterCount ?? Infinity) >= HOT_RANGE_POLICY.minReporters
  );
}
