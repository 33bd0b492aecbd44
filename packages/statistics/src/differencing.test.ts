import { ensureNumberRange } from '@rangewatch/numbering';
import type { Category, SourceFacts, Week, WeekFacts } from '@rangewatch/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessRange } from './assess-range.ts';
import type { Assessment } from './assessment.ts';
import { bandOf, type Disclosure, jitterOf } from './disclosure-policy.ts';
import { protectWeekRange } from './protect-week.ts';
import {
  anyDisclosure,
  anyOwnFacts,
  BLOCK,
  factsOf,
  NOW,
  NUMBER,
  ownFacts,
  WEEKS,
} from './testing/facts.ts';

const WIDTHS = [
  { range: NUMBER, openDigits: 0, ...NOW },
  { range: BLOCK, openDigits: 4, ...NOW },
];
const anyWidth = fc.constantFrom(...WIDTHS);

/** The least count that lies in the same band, so that two facts with the same bands become the same facts. */
function toEdge(count: number, range: string, { jitterKey }: Disclosure): number {
  const jitter = jitterOf(jitterKey, range);
  const band = bandOf(count - jitter);
  return band ? band.from + jitter : 0;
}

function factsAtEdges(facts: SourceFacts, range: string, disclosure: Disclosure): SourceFacts {
  const edge = (count: number): number => toEdge(count, range, disclosure);
  const edges = <T extends WeekFacts | SourceFacts>(counts: T): T => ({
    ...counts,
    reportCount: edge(counts.reportCount),
    numberCount: edge(counts.numberCount),
    reporterCount: edge(counts.reporterCount ?? 0),
  });
  return {
    ...edges(facts),
    weeks: facts.weeks.map(edges),
    categories: facts.categories.map((each) => ({ ...each, reportCount: edge(each.reportCount) })),
    times: {
      weekdays: facts.times.weekdays.map((each) => ({
        ...each,
        reportCount: edge(each.reportCount),
      })),
      dayParts: facts.times.dayParts.map((each) => ({
        ...each,
        reportCount: edge(each.reportCount),
      })),
      hours: facts.times.hours.map((each) => ({ ...each, reportCount: edge(each.reportCount) })),
    },
    campaignReportCount: edge(facts.campaignReportCount),
    turnedAwayCount: edge(facts.turnedAwayCount),
  };
}

test('what is shown depends on bands alone: counts inside a band cannot be told apart', () => {
  fc.assert(
    fc.property(anyOwnFacts, anyDisclosure, anyWidth, (facts, disclosure, width) => {
      const shown = (own: SourceFacts): string =>
        JSON.stringify(assessRange(factsOf(width.range, own), width, disclosure));
      expect(shown(facts)).toBe(shown(factsAtEdges(facts, width.range, disclosure)));
    }),
  );
});

test('someone who watches a count rise from 0 to 250 sees one answer a band', () => {
  fc.assert(
    fc.property(anyDisclosure, anyWidth, (disclosure, width) => {
      const answers = Array.from({ length: 251 }, (_, count) => {
        const own = ownFacts({ reportCount: count, numberCount: count, reporterCount: count });
        return JSON.stringify(assessRange(factsOf(width.range, own), width, disclosure));
      });
      const changes = answers.filter((answer, index) => index > 0 && answer !== answers[index - 1]);
      // A range: hidden, then from 5, 10, 20, 50, 100 and 200; a number also from 3.
      expect(changes.length).toBe(width.openDigits === 0 ? 7 : 6);
      expect(new Set(answers).size).toBe(changes.length + 1);
    }),
    { numRuns: 20 },
  );
});

test('the edge itself is at none of its three possible places for all numbers', () => {
  const jitterKey = new Uint8Array(32).fill(3);
  const edges = Array.from({ length: 300 }, (_, index) => {
    const number = ensureNumberRange(`86170000${String(10_000 + index)}`);
    return [3, 4, 5].find((count) => jitterOf(jitterKey, number) <= count - 3);
  });
  expect(new Set(edges)).toEqual(new Set([3, 4, 5]));
});

interface Sent {
  readonly person: number;
  readonly number: number;
  readonly week: Week;
  readonly category: Category;
}

const anySent: fc.Arbitrary<Sent> = fc.record({
  person: fc.integer({ min: 0, max: 15 }),
  number: fc.integer({ min: 0, max: 9 }),
  week: fc.constantFrom(...WEEKS),
  category: fc.constantFrom('loan_credit' as const, 'gambling' as const),
});

function countSent(sent: readonly Sent[]): SourceFacts {
  const counts = (part: readonly Sent[]): Omit<WeekFacts, 'week'> => ({
    reportCount: part.length,
    numberCount: new Set(part.map(({ number }) => number)).size,
    reporterCount: new Set(part.map(({ person }) => person)).size,
  });
  return {
    ...ownFacts(counts(sent)),
    weeks: [...Map.groupBy(sent, ({ week }) => week)].map(([week, part]) => ({
      week,
      ...counts(part),
    })),
    categories: [...Map.groupBy(sent, ({ category }) => category)].map(([category, part]) => ({
      category,
      reportCount: part.length,
    })),
  };
}

/** Every band an assessment shows, by what it is a band of. */
function bandsOf(assessment: Assessment | null): Map<string, number> {
  const own = assessment?.ownReports;
  if (!own) return new Map();
  return new Map([
    ['reporters', own.reporters.from],
    ['reports', own.reports.from],
    ['numbers', own.numbers?.from ?? 0],
    ...own.weeks.map(({ week, reporters }) => [week, reporters?.from ?? 0] as const),
    ...own.categories.map(({ category, reports }) => [category, reports.from] as const),
  ]);
}

const STEPS = [3, 5, 10, 20, 50, 100, 200];

describe('as reports come in one by one', () => {
  const walk = fc.record({
    sent: fc.array(anySent, { minLength: 60, maxLength: 60 }),
    disclosure: anyDisclosure,
    width: anyWidth,
  });
  type Walk = typeof walk extends fc.Arbitrary<infer T> ? T : never;

  const answersOf = ({ sent, disclosure, width }: Walk): (Assessment | null)[] =>
    sent.map((_, index) => {
      const facts = factsOf(width.range, countSent(sent.slice(0, index + 1)));
      return assessRange(facts, width, disclosure);
    });

  test('a shown figure moves one band at most, and without such a step nothing changes', () => {
    fc.assert(
      fc.property(walk, (given) => {
        const answers = answersOf(given);
        for (const [index, now] of answers.slice(1).entries()) {
          const before = answers[index] ?? null;
          const [old, bands] = [bandsOf(before), bandsOf(now)];
          for (const [name, from] of old) {
            const step = STEPS.indexOf(bands.get(name) ?? 0) - STEPS.indexOf(from);
            expect(from === 0 || step === 0 || step === 1).toBe(true);
          }
          const isSame = JSON.stringify([...old]) === JSON.stringify([...bands]);
          expect(JSON.stringify(before) === JSON.stringify(now)).toBe(isSame);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a range comes to light when its last condition is met, at the lowest band of that one', () => {
    fc.assert(
      fc.property(walk, (given) => {
        const first = answersOf(given).find((answer) => answer !== null)?.ownReports;
        const lowest = given.width.openDigits === 0 ? 3 : 5;
        expect([first?.reporters.from === lowest, first?.numbers?.from === 3]).toContain(true);
      }),
      { numRuns: 25 },
    );
  });
});

test('the released rows of a week are as coarse as the page', () => {
  fc.assert(
    fc.property(anyOwnFacts, anyDisclosure, anyWidth, (facts, disclosure, { range, ...width }) => {
      const row = protectWeekRange(WEEKS[0] as Week, { ...facts, range }, disclosure);
      const own = assessRange(factsOf(range, facts), width, disclosure)?.ownReports;
      expect(row?.row.reporter_count).toBe(own?.reporters.from);
      expect(row?.row.report_count).toBe(own?.reports.from);
    }),
  );
});
