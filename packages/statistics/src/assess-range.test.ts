import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessRange } from './assess-range.ts';
import type { Assessment } from './assessment.ts';
import {
  anyDisclosure,
  anyOfficialFacts,
  anyOwnFacts,
  BLOCK,
  factsOf,
  NOW,
  NUMBER,
  officialFacts,
  ownFacts,
  WIDE,
  weekFacts,
  withJitter,
} from './testing/facts.ts';
import { faultsOf, textsIn } from './testing/words.ts';

const number = { openDigits: 0, ...NOW };
const block = { openDigits: 4, ...NOW };

function assessNumber(reporterCount: number, jitter: number): Assessment | null {
  const own = ownFacts({ reporterCount, reportCount: reporterCount, numberCount: 1 });
  return assessRange(factsOf(NUMBER, own), number, withJitter(NUMBER, jitter));
}

function assessBlock(fields: object, jitter = 0): Assessment | null {
  const own = ownFacts({ reporterCount: 40, reportCount: 90, numberCount: 30, ...fields });
  return assessRange(factsOf(BLOCK, own), block, withJitter(BLOCK, jitter));
}

describe('a number', () => {
  test.each([
    [2, 0, null],
    [3, 0, { from: 3, to: 4 }],
    [3, 1, null],
    [3, 2, null],
    [4, 1, { from: 3, to: 4 }],
    [5, 2, { from: 3, to: 4 }],
    [5, 0, { from: 5, to: 9 }],
    [6, 2, { from: 3, to: 4 }],
    [7, 2, { from: 5, to: 9 }],
    [52, 2, { from: 50, to: 99 }],
  ])('from %i people, with jitter %i', (reporters, jitter, band) => {
    expect(assessNumber(reporters, jitter)?.ownReports?.reporters ?? null).toEqual(band);
  });

  test('is spoken of in a whole sentence, and how it would read in the next band', () => {
    const own = ownFacts({
      reporterCount: 24,
      reportCount: 61,
      numberCount: 1,
      weeks: [weekFacts('2026-W34', 24)],
    });
    const assessment = assessRange(factsOf(NUMBER, own), number, withJitter(NUMBER, 1));
    expect(assessment?.subject).toBe('number');
    expect(assessment?.sentence).toEqual({
      en: 'At least 20 people have reported unwanted calls or messages from this number.',
      'zh-Hans': '至少有 20 人举报过此号码打来的不想接的电话或发来的短信。',
      'zh-Hant': '至少有 20 人舉報過此號碼打來的不想接的電話或傳來的簡訊。',
    });
    expect(assessment?.basis.en).toBe(
      'Based on reports made here from at least 20 devices, not verified, up to the week 17–23 Aug 2026 (2026-W34). A displayed number can be forged, so this does not say who called.',
    );
    expect(assessment?.nextBand?.en).toBe(
      'With enough further reports this would read: “At least 50 people have reported unwanted calls or messages from this number.”',
    );
    expect(assessment?.ownReports).toMatchObject({
      reports: { from: 50, to: 99 },
      numbers: null,
      numbersShare: null,
    });
  });
});

describe('a range', () => {
  test('counts people, reports, numbers and its share', () => {
    const assessment = assessBlock({});
    expect(assessment?.ownReports).toMatchObject({
      reporters: { from: 20, to: 49 },
      reports: { from: 50, to: 99 },
      numbers: { from: 20, to: 49 },
      numbersShare: { from: 0.002, to: 0.0049 },
      reportersAreAtLeast: false,
    });
    expect(assessment?.sentence.en).toBe(
      'At least 20 people have reported unwanted calls or messages from at least 20 of the 10,000 numbers in this range.',
    );
  });

  test('is hidden below five people, and for few numbers however loud', () => {
    expect(assessBlock({ reporterCount: 4 })).toBeNull();
    expect(assessBlock({ reporterCount: 5 })).not.toBeNull();
    expect(assessBlock({ reporterCount: 6 }, 2)).toBeNull();
    expect(assessBlock({ reporterCount: 5000, numberCount: 2 })).toBeNull();
    expect(assessBlock({ reporterCount: 5000, numberCount: 4 }, 2)).toBeNull();
    expect(assessBlock({ reporterCount: 5000, numberCount: 5 }, 2)).not.toBeNull();
  });

  test('shows nothing when people cannot be told apart', () => {
    expect(assessBlock({ reporterCount: null })).toBeNull();
  });

  test('of a hundred numbers never has more than a hundred', () => {
    const hundred = {
      ...factsOf(BLOCK, ownFacts({ reporterCount: 400, reportCount: 900, numberCount: 100 })),
    };
    const own = assessRange(hundred, { openDigits: 2, ...NOW }, withJitter(BLOCK, 0))?.ownReports;
    expect(own?.numbers).toEqual({ from: 100, to: 100 });
    expect(own?.numbersShare).toEqual({ from: 1, to: 1 });
  });

  test('wider than its blocks says "at least" and why', () => {
    const own = ownFacts({
      reporterCount: 40,
      reportCount: 90,
      numberCount: 30,
      reporterCountIsAtLeast: true,
    });
    const assessment = assessRange(
      factsOf(WIDE, own),
      { openDigits: 5, ...NOW },
      withJitter(WIDE, 0),
    );
    expect(assessment?.ownReports).toMatchObject({
      reporters: { from: 20, to: null },
      reportersAreAtLeast: true,
    });
    expect(assessment?.basis.en).toContain('there may be more');
    expect(assessment?.nextBand?.en).toContain('At least 50 people');
  });

  test('shows weeks from the first to the last that can stand alone, gaps blank', () => {
    const weeks = [
      weekFacts('2021-W02', 12),
      weekFacts('2020-W50', 1),
      weekFacts('2020-W53', 30),
      weekFacts('2021-W01', 2),
      weekFacts('2021-W05', 4),
    ];
    expect(assessBlock({ weeks })?.ownReports).toMatchObject({
      firstWeek: '2020-W53',
      lastWeek: '2021-W02',
      weeks: [
        { week: '2020-W53', reporters: { from: 20, to: 49 } },
        { week: '2021-W01', reporters: null },
        { week: '2021-W02', reporters: { from: 10, to: 19 } },
      ],
    });
  });

  test('says so when no week can stand alone', () => {
    const assessment = assessBlock({ weeks: [weekFacts('2021-W02', 2), weekFacts('2021-W03', 2)] });
    expect(assessment?.ownReports).toMatchObject({ firstWeek: null, lastWeek: null, weeks: [] });
    expect(assessment?.basis.en).toContain('none has enough reports to be shown alone');
  });

  test('names the categories that can stand alone, in an order that tells no more than the bands', () => {
    const categories = [
      { category: 'gambling', reportCount: 19 },
      { category: 'insurance', reportCount: 4 },
      { category: 'loan_credit', reportCount: 10 },
      { category: 'beauty', reportCount: 25 },
    ];
    expect(assessBlock({ categories })?.ownReports?.categories).toEqual([
      { category: 'beauty', reports: { from: 20, to: 49 } },
      { category: 'loan_credit', reports: { from: 10, to: 19 } },
      { category: 'gambling', reports: { from: 10, to: 19 } },
    ]);
  });
});

describe('official files', () => {
  const official = officialFacts({
    reportCount: 1234,
    numberCount: 12,
    weeks: [weekFacts('2020-W38', 1000), weekFacts('2020-W36', 234)],
    categories: [
      { category: 'other', reportCount: 1 },
      { category: 'warranty', reportCount: 900 },
    ],
  });

  test('are shown exactly, with who published them', () => {
    const assessment = assessRange(factsOf(BLOCK, official), block, withJitter(BLOCK, 2));
    expect(assessment).toMatchObject({ ownReports: null, nextBand: null, subject: 'range' });
    expect(assessment?.officialSources[0]).toMatchObject({
      source: 'ftc_dnc',
      reportCount: 1234,
      numberCount: 12,
      numbersShare: 0.0012,
      firstWeek: '2020-W36',
      lastWeek: '2020-W38',
      categories: [{ category: 'warranty' }, { category: 'other' }],
      weeks: [
        { week: '2020-W36', reportCount: 234 },
        { week: '2020-W38', reportCount: 1000 },
      ],
    });
    expect(assessment?.sentence.en).toBe(
      'The US Federal Trade Commission (FTC) holds 1,234 complaints about calls that displayed 12 of the 10,000 numbers in this range.',
    );
    expect(assessment?.basis.en).toContain(
      'unverified complaints about displayed, often forged numbers',
    );
  });

  test('one complaint is one complaint', () => {
    const single = officialFacts({
      reportCount: 1,
      numberCount: 1,
      weeks: [weekFacts('2020-W36', 1)],
    });
    const assessment = assessRange(factsOf(NUMBER, single), number, withJitter(NUMBER, 0));
    expect(assessment?.sentence.en).toBe(
      'The US Federal Trade Commission (FTC) holds 1 complaint about calls that displayed this number.',
    );
    expect(assessment?.officialSources[0]?.numbersShare).toBeNull();
  });

  test('stand beside our own counts and are never added to them', () => {
    const own = ownFacts({ reporterCount: 40, reportCount: 90, numberCount: 30 });
    const assessment = assessRange(factsOf(BLOCK, own, official), block, withJitter(BLOCK, 0));
    expect(assessment?.sentence.en).toMatch(
      /^At least 20 people .*; separately, the US .* 1,234 complaints .*\.$/,
    );
    expect(assessment?.nextBand?.en).not.toContain('complaints');
  });
});

describe('whatever the record holds', () => {
  const anyWidth = fc.constantFrom(
    { range: NUMBER, openDigits: 0, ...NOW },
    { range: BLOCK, openDigits: 4, ...NOW },
    { range: WIDE, openDigits: 5, ...NOW },
  );

  test('too little looks exactly like nothing', () => {
    fc.assert(
      fc.property(
        anyOwnFacts,
        anyOfficialFacts,
        anyDisclosure,
        anyWidth,
        (own, official, disclosure, width) => {
          const few = { ...own, reporterCount: width.openDigits === 0 ? 2 : 4 };
          const assess = (...sources: (typeof own)[]): Assessment | null =>
            assessRange(factsOf(width.range, ...sources), width, disclosure);
          expect(assess(few)).toBeNull();
          expect(assess()).toBeNull();
          expect(JSON.stringify(assess(few, official))).toBe(JSON.stringify(assess(official)));
        },
      ),
    );
  });

  test('every text exists in three languages, accuses nobody and clears nobody', () => {
    fc.assert(
      fc.property(
        anyOwnFacts,
        anyOfficialFacts,
        anyDisclosure,
        anyWidth,
        (own, official, disclosure, width) => {
          const assessment = assessRange(factsOf(width.range, own, official), width, disclosure);
          const texts = textsIn(assessment);
          expect(texts.length).toBeGreaterThanOrEqual(3);
          expect(texts.flatMap(faultsOf)).toEqual([]);
          expect(assessment?.sentence.en).toMatch(/\d/);
        },
      ),
    );
  });

  test('it is plain data', () => {
    fc.assert(
      fc.property(anyOwnFacts, anyDisclosure, anyWidth, (own, disclosure, width) => {
        const assessment = assessRange(factsOf(width.range, own), width, disclosure);
        expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
      }),
    );
  });
});
