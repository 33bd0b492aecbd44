import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureWeek, type RangeFacts, type SourceFacts, type WeekFacts } from '@rangewatch/schema';
import fc from 'fast-check';
import { type Disclosure, jitterOf, PUBLIC_POLICY } from '../disclosure-policy.ts';

export const NUMBER = ensureNumberRange('8617000001234');
export const BLOCK = ensureNumberRange('861700000****');
export const WIDE = ensureNumberRange('86170000*****');
export const WEEKS = ['2020-W52', '2020-W53', '2021-W01', '2021-W02'].map(ensureWeek);

/** The week most tests speak in, no parts and no known numbers. */
export const NOW = { asOf: ensureWeek('2021-W03'), parts: [], goodNumbers: [] } as const;

/** A disclosure whose key gives the cell the wanted jitter. */
export function withJitter(cell: string, wanted: number): Disclosure {
  for (let seed = 0; seed < 256; seed += 1) {
    const jitterKey = new Uint8Array(32).fill(seed);
    if (jitterOf(jitterKey, cell) === wanted) return { policy: PUBLIC_POLICY, jitterKey };
  }
  throw new RangeError(`no key gives ${cell} jitter ${wanted}`);
}

export function ownFacts(fields: Partial<SourceFacts> = {}): SourceFacts {
  return {
    source: 'rangewatch',
    reportCount: 0,
    numberCount: 0,
    reporterCount: 0,
    reporterCountIsAtLeast: false,
    weeks: [],
    categories: [],
    times: { weekdays: [], dayParts: [], hours: [] },
    campaignReportCount: 0,
    turnedAwayCount: 0,
    ...fields,
  };
}

export function officialFacts(fields: Partial<SourceFacts> = {}): SourceFacts {
  return { ...ownFacts(), source: 'ftc_dnc', reporterCount: null, ...fields };
}

export function weekFacts(week: string, count: number): WeekFacts {
  return { week: ensureWeek(week), reportCount: count, numberCount: count, reporterCount: count };
}

export function factsOf(range: RangeFacts['range'], ...sources: SourceFacts[]): RangeFacts {
  return { range, sources };
}

const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3000 }));

const anyWeeks: fc.Arbitrary<WeekFacts[]> = fc
  .tuple(...WEEKS.map(() => fc.tuple(count, count, count)))
  .map((counts) =>
    counts.map(([reportCount, numberCount, reporterCount], index) => ({
      week: WEEKS[index] ?? ensureWeek('2021-W03'),
      reportCount,
      numberCount,
      reporterCount,
    })),
  );

/** Any counts at all: the protection must not rely on how they hang together. */
export const anyOwnFacts: fc.Arbitrary<SourceFacts> = fc.record({
  source: fc.constant('rangewatch' as const),
  reportCount: count,
  numberCount: count,
  reporterCount: count,
  reporterCountIsAtLeast: fc.boolean(),
  weeks: anyWeeks,
  categories: fc.tuple(count, count).map(([loan, other]) => [
    { category: 'loan_credit' as const, reportCount: loan },
    { category: 'gambling' as const, reportCount: other },
  ]),
  times: fc.record({
    weekdays: count.map((reportCount) => [{ weekday: 3 as const, reportCount }]),
    dayParts: count.map((reportCount) => [{ dayPart: 'evening' as const, reportCount }]),
    hours: fc.tuple(count, count).map(([ten, twenty]) => [
      { hour: 10, reportCount: ten },
      { hour: 20, reportCount: twenty },
    ]),
  }),
  campaignReportCount: count,
  turnedAwayCount: count,
});

export const anyOfficialFacts: fc.Arbitrary<SourceFacts> = anyOwnFacts.map((facts) =>
  officialFacts({
    reportCount: facts.reportCount + 1,
    numberCount: facts.numberCount + 1,
    weeks: facts.weeks.map((week) => ({ ...week, reporterCount: null })),
    categories: facts.categories,
  }),
);

export const anyDisclosure: fc.Arbitrary<Disclosure> = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((jitterKey) => ({ policy: PUBLIC_POLICY, jitterKey }));
