import { ensureCallerNumber } from '@rangewatch/numbering';
import { addWeeks, ensureWeek } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { seeded } from '../numerics/seeded.ts';
import { daysOfRun, judgeSignals } from './judge-signals.ts';
import { signalRecord } from './signal-record.ts';
import type { SignalPerson } from './signal-person.ts';
import { subjectInMemory } from './subject-in-memory.ts';

const AS_OF = ensureWeek('2026-W13');
const { to: LAST } = daysOfRun(AS_OF);
const FIRST = daysOfRun(addWeeks(AS_OF, -1)).after + 8;
const BLOCK = '86144856260';

function streams(label: string) {
  let state = 7;
  for (const letter of label) state = (Math.imul(state, 31) + letter.charCodeAt(0)) | 0;
  return seeded(state);
}

const judge = (persons: readonly SignalPerson[]) =>
  judgeSignals(subjectInMemory(persons), { asOf: AS_OF, randomFor: streams, shuffles: 199 });

/** `n` people who were called twice each by numbers nobody else shares, and gave their number to nobody. */
function bystanders(n: number, region: string | null = 'CN-44'): SignalPerson[] {
  return Array.from({ length: n }, (_, at) => ({
    person: `b${region}${at}`,
    region,
    isVerified: true,
    signedUpOn: FIRST + (at % 70),
    cohorts: { network: `n${at}` },
    phones: ['a'],
    exposures: [],
    calls: [0, 1].map((call) => ({
      phone: 'a',
      on: FIRST + ((at * 7 + call * 3) % 80),
      from: ensureCallerNumber(`8613${String(100_000_000 + ((at * 17 + call) % 900) * 100)}`),
    })),
    log: null,
  }));
}

interface Participants {
  readonly campaign: string;
  readonly count: number;
  /** How many of them the block calls, from three days after they gave their number. */
  readonly called: number;
  readonly region?: string | null;
  readonly on?: number;
  readonly isVerified?: boolean;
  readonly grade?: 'A' | 'B' | 'C';
  readonly network?: string;
}

function participants(given: Participants): SignalPerson[] {
  const { campaign, count, called, region = 'CN-44', on = FIRST + 10, grade = 'B' } = given;
  return bystanders(count, region).map((person, at) => ({
    ...person,
    person: `${campaign}-${at}`,
    isVerified: given.isVerified ?? true,
    cohorts: { network: given.network ?? `n-${campaign}-${at}` },
    exposures: [{ campaign, phone: 'a', on: on + (at % 20), route: 'typed' as const, grade }],
    calls: [
      ...person.calls,
      ...(at < called
        ? [3, 12].map((later) => ({
            phone: 'a',
            on: on + (at % 20) + later + (at % 9),
            from: ensureCallerNumber(`${BLOCK}${String((at * 7 + later) % 60).padStart(2, '0')}`),
          }))
        : []),
    ],
  }));
}

const found = async (persons: readonly SignalPerson[]) =>
  (await judge(persons)).results.map(({ campaign, range, level }) => ({ campaign, range, level }));

describe('a run of the signals', () => {
  it('finds the block that calls a campaign’s participants, and grades what it rests on', async () => {
    const persons = [
      ...bystanders(900),
      ...participants({ campaign: 'c1', count: 60, called: 24 }),
      ...participants({ campaign: 'c2', count: 60, called: 0 }),
    ];
    const run = await judge(persons);
    expect(run.results.map(({ campaign, range }) => [campaign, range])).toEqual([
      ['c1', `${BLOCK}**`],
    ]);
    const [result] = run.results;
    expect(result).toMatchObject({ level: 'robust', evidence: { observed: 24 } });
    expect(result?.checks).toMatchObject({ documented: true, cohorts: true, confirmation: true });
    expect(run.testedCampaigns).toBe(2);
  });

  it('gives no level above signal where nobody’s phone is verified', async () => {
    const persons = [
      ...bystanders(900).map((person) => ({ ...person, isVerified: false })),
      ...participants({ campaign: 'c1', count: 60, called: 24, isVerified: false }),
    ];
    const run = await judge(persons);
    expect(run.isVerifiedBasis).toBe(false);
    expect(run.results).toMatchObject([{ level: 'signal', checks: { verifiedBasis: false } }]);
  });

  it('counts only people with a verified phone where there are any', async () => {
    const persons = [
      ...bystanders(900),
      ...participants({ campaign: 'c1', count: 60, called: 24, isVerified: false }),
    ];
    expect(await found(persons)).toEqual([]);
  });

  it.each([
    ['share a network', { network: 'one' }],
    ['have no documented exposure', { grade: 'C' }],
  ] as const)('is not robust when those called %s', async (_, differing) => {
    const persons = [
      ...bystanders(900),
      ...participants({ campaign: 'c1', count: 40, called: 30, ...differing }),
    ];
    expect(await found(persons)).toEqual([
      { campaign: 'c1', range: `${BLOCK}**`, level: 'signal' },
    ]);
  });

  it('finds a campaign most people took part in, by the rate of the others', async () => {
    const persons = [
      ...bystanders(200),
      ...participants({ campaign: 'c1', count: 300, called: 150 }),
    ];
    const run = await judge(persons);
    expect(run.results).toMatchObject([{ campaign: 'c1', level: 'robust' }]);
    const [evidence] = run.results.map((result) => result.evidence);
    expect(evidence?.expectedWithoutOwn).toBe(0);
    expect(evidence?.expected).toBeGreaterThan(60);
  });

  it('does not take a place’s callers for a campaign’s', async () => {
    const local = bystanders(300, 'CN-31').map((person, at) => ({
      ...person,
      calls: [
        ...person.calls,
        {
          phone: 'a',
          on: FIRST + 20 + (at % 40),
          from: ensureCallerNumber(`${BLOCK}${String(at % 60).padStart(2, '0')}`),
        },
      ],
      exposures:
        at % 3 === 0
          ? [
              {
                campaign: 'c1',
                phone: 'a',
                on: FIRST + 5,
                route: 'typed' as const,
                grade: 'B' as const,
              },
            ]
          : [],
    }));
    expect(await found([...bystanders(900), ...local])).toEqual([]);
  });

  it('says the same again, in whatever order the people come', async () => {
    const persons = [
      ...bystanders(300),
      ...participants({ campaign: 'c1', count: 40, called: 20 }),
    ].toSorted((one, other) => (one.person < other.person ? -1 : 1));
    const once = (await judge(persons)).results.map((result) => signalRecord(result, 'c1', 'own'));
    const again = (await judge(persons)).results.map((result) => signalRecord(result, 'c1', 'own'));
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
  });
});

describe('what facts can be like', () => {
  it('has nothing to say of nobody', async () => {
    expect(await judge([])).toMatchObject({ personCount: 0, testedCampaigns: 0, results: [] });
  });

  it('finds nothing about a campaign everyone joined', async () => {
    expect(await found(participants({ campaign: 'c1', count: 400, called: 200 }))).toEqual([]);
  });

  it('needs calls after the exposure: those before are the control', async () => {
    const persons = [
      ...bystanders(900),
      ...participants({ campaign: 'c1', count: 60, called: 24 }).map((person) => ({
        ...person,
        exposures: person.exposures.map((exposure) => ({ ...exposure, on: LAST })),
      })),
    ];
    expect(await found(persons)).toEqual([]);
  });

  it('keeps a pair at screened whose range called the same people before', async () => {
    const persons = [
      ...bystanders(900),
      ...participants({ campaign: 'c1', count: 60, called: 24 }).map((person, at) => ({
        ...person,
        calls:
          at < 24
            ? [
                ...person.calls,
                { phone: 'a', on: FIRST, from: ensureCallerNumber(`${BLOCK}0${at % 9}`) },
              ]
            : person.calls,
      })),
    ];
    const run = await judge(persons);
    expect(run.results).toMatchObject([{ level: 'screened', checks: { beforeExposure: false } }]);
  });

  it('counts of a person in thirty campaigns the ten latest', async () => {
    const busy = bystanders(60).map((person) => ({
      ...person,
      exposures: Array.from({ length: 30 }, (_, at) => ({
        campaign: `d${String(at).padStart(2, '0')}`,
        phone: 'a',
        on: FIRST + at,
        route: 'typed' as const,
        grade: 'C' as const,
      })),
    }));
    expect((await judge([...bystanders(200), ...busy])).testedCampaigns).toBe(10);
  });

  it('takes a call that reached two phones of a person once', async () => {
    const twice = participants({ campaign: 'c1', count: 60, called: 24 }).map((person) => ({
      ...person,
      phones: ['a', 'b'],
      calls: [...person.calls, ...person.calls.map((call) => ({ ...call, phone: 'b' }))],
    }));
    const run = await judge([...bystanders(900), ...twice]);
    expect(run.results).toMatchObject([{ evidence: { observed: 24 } }]);
  });

  it('leaves out what clocks that are off by years say', async () => {
    const persons = [
      ...bystanders(900),
      ...participants({ campaign: 'c1', count: 60, called: 24 }).map((person) => ({
        ...person,
        calls: person.calls.map((call) => ({ ...call, on: call.on + 3650 })),
      })),
    ];
    expect(await judge(persons)).toMatchObject({ personCount: 900, results: [] });
  });

  it('leaves out exposures nobody remembers the day of', async () => {
    const persons = [
      ...bystanders(900),
      ...participants({ campaign: 'c1', count: 60, called: 24 }).map((person) => ({
        ...person,
        exposures: person.exposures.map((exposure) => ({ ...exposure, on: null })),
      })),
    ];
    expect((await judge(persons)).testedCampaigns).toBe(0);
  });
});
