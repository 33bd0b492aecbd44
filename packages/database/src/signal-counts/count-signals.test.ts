import { ensureCallerNumber } from '@rangewatch/numbering';
import { EVIDENCE_GRADES, EXPOSURE_ROUTES } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Connection, openConnection } from '../connection.ts';
import { openWriters, type SignalPersonFacts, type Writers } from '../writers/index.ts';

const MOBILE = ensureCallerNumber('8614485626059');
const NUMBERS = [
  MOBILE,
  ...['8614485626012', '8614485627001', 'CN:95588', '14703352559'].map(ensureCallerNumber),
];
const CAMPAIGNS = ['c1', 'c2', 'c3'];
const PERSONS = ['p1', 'p2', 'p3', 'p4', 'p5'];
const FIRST_DAY = 20_450;
const WINDOW_DAYS = 21;

const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 60 });
const person: fc.Arbitrary<SignalPersonFacts> = fc.record({
  person: fc.constantFrom(...PERSONS),
  region: fc.constantFrom('CN-31', 'CN-44', null),
  isVerified: fc.boolean(),
  signedUpOn: fc.option(day, { nil: null }),
  cohorts: fc.constant({}),
  phones: fc.constant(['a', 'b']),
  exposures: fc.array(
    fc.record({
      campaign: fc.constantFrom(...CAMPAIGNS),
      phone: fc.constantFrom('a', 'b'),
      on: fc.option(day, { nil: null }),
      route: fc.constantFrom(...EXPOSURE_ROUTES),
      grade: fc.constantFrom(...EVIDENCE_GRADES),
    }),
    { maxLength: 4 },
  ),
  calls: fc.array(
    fc.record({ phone: fc.constantFrom('a', 'b'), on: day, from: fc.constantFrom(...NUMBERS) }),
    { maxLength: 8 },
  ),
  log: fc.constant(null),
});

type Change =
  | { readonly put: readonly SignalPersonFacts[] }
  | { readonly remove: string }
  | { readonly countTo: number };

/** What happens to the record, in any order: facts come, change and go, and weeks pass, also backwards. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ put: fc.array(person, { minLength: 1, maxLength: 4 }) }),
  fc.record({ remove: fc.constantFrom(...PERSONS) }),
  fc.record({ countTo: day }),
);

const COUNTS = {
  signal_counted_person: ['person_no'],
  signal_counted_hundred: ['person_no', 'range_no'],
  signal_counted_exposure: ['person_no', 'campaign_no'],
  signal_pair: ['campaign_no', 'range_no'],
  signal_range_margin: ['range_no', 'stratum'],
  signal_campaign_margin: ['campaign_no', 'stratum'],
  signal_stratum: ['stratum'],
} as const;

const daysTo = (to: number) => ({ after: to - WINDOW_DAYS, to });

describeEachEngine('what is counted of the signals', (database) => {
  let writers: Writers;
  let connection: Connection;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    connection = openConnection(database().url, 'write');
  });
  afterEach(async () => {
    await writers.close();
    await connection.db.destroy();
  });

  async function counts() {
    const tables = Object.entries(COUNTS) as [keyof typeof COUNTS, readonly string[]][];
    return Promise.all(
      tables.map(async ([table, keys]) => {
        const rows = await connection.db.selectFrom(table).selectAll().execute();
        const keyed = (row: object) =>
          JSON.stringify(keys.map((key) => (row as Record<string, unknown>)[key]));
        return [table, rows.toSorted((one, other) => (keyed(one) < keyed(other) ? -1 : 1))];
      }),
    );
  }
  async function apply(step: Change) {
    if ('put' in step) await writers.putSignalPersons({ source: 'acme', persons: step.put });
    else if ('remove' in step) await writers.removeSignalPersons('acme', [step.remove]);
    else await writers.countSignals(daysTo(step.countTo));
  }

  it('is by its changes what it is counted from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), day, async (steps, to) => {
        for (const step of steps) await apply(step);
        await writers.countSignals(daysTo(to));
        const byChanges = await counts();
        await writers.recountSignals(daysTo(to));
        expect(byChanges).toEqual(await counts());
      }),
      { numRuns: 25 },
    );
  });

  it('counts a person once, by the first exposure, and only what called afterwards', async () => {
    const exposures = [
      { campaign: 'c1', phone: 'b', on: FIRST_DAY + 9, route: 'typed', grade: 'C' },
      { campaign: 'c1', phone: 'a', on: FIRST_DAY + 4, route: 'typed', grade: 'C' },
      { campaign: 'c2', phone: 'a', on: FIRST_DAY + 8, route: 'typed', grade: 'C' },
    ] as const;
    const calls = [5, 6, 8].map((on) => ({ phone: 'a', on: FIRST_DAY + on, from: MOBILE }));
    await writers.putSignalPersons({
      source: 'acme',
      persons: [
        {
          person: 'p1',
          region: 'CN-31',
          isVerified: true,
          signedUpOn: null,
          cohorts: {},
          phones: ['a', 'b'],
          exposures,
          calls,
          log: null,
        },
      ],
    });
    await writers.countSignals(daysTo(FIRST_DAY + 20));
    const pairs = await connection.db.selectFrom('signal_pair').selectAll().execute();
    expect(pairs.map(({ observed }) => observed)).toEqual([1]);
    const strata = await connection.db.selectFrom('signal_stratum').selectAll().execute();
    expect(strata).toEqual([{ stratum: 'CN-31|0', total: 1 }]);
  });

  it('costs what changed, not what there is', async () => {
    const many = Array.from(
      { length: 40 },
      (_, at): SignalPersonFacts => ({
        person: `q${at}`,
        region: null,
        isVerified: true,
        signedUpOn: null,
        cohorts: {},
        phones: ['a'],
        exposures: [],
        calls: [{ phone: 'a', on: FIRST_DAY + 10, from: NUMBERS[at % NUMBERS.length] ?? MOBILE }],
        log: null,
      }),
    );
    await writers.putSignalPersons({ source: 'acme', persons: many });
    expect((await writers.countSignals(daysTo(FIRST_DAY + 20))).dueCount).toBe(40);
    expect((await writers.countSignals(daysTo(FIRST_DAY + 20))).dueCount).toBe(0);
    expect((await writers.countSignals(daysTo(FIRST_DAY + 27))).dueCount).toBe(0);
    const [first] = many;
    if (!first) throw new RangeError('there is a first person');
    const calls = [{ phone: 'a', on: FIRST_DAY + 11, from: MOBILE }];
    await writers.putSignalPersons({ source: 'acme', persons: [{ ...first, calls }] });
    expect((await writers.countSignals(daysTo(FIRST_DAY + 27))).dueCount).toBe(1);
    expect((await writers.countSignals(daysTo(FIRST_DAY + 31))).dueCount).toBe(39);
  });
});
