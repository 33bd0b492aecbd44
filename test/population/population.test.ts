import { isCallerNumber, isNumberRange } from '@rangewatch/numbering';
import type { SignalPerson } from '@rangewatch/statistics/signals';
import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY } from './calendar.ts';
import { SMALL_SIZE } from './options.ts';
import { simulatePopulation } from './population.ts';
import { LOG_SHARE } from './reporting.ts';

const population = simulatePopulation(7, SMALL_SIZE);
const { persons, truth } = population;
const honest = persons.filter(({ person }) => person.startsWith('p'));

function shareOf<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.filter(holds).length / values.length;
}

/** Of the phones of a person: those that some campaign has. */
function given({ exposures }: SignalPerson): ReadonlySet<string> {
  return new Set(exposures.map(({ phone }) => phone));
}

describe('a population', () => {
  it('is the same for the same seed, and another for another', () => {
    const again = simulatePopulation(7, SMALL_SIZE);
    expect(JSON.stringify(again.persons)).toBe(JSON.stringify(persons));
    expect(again.truth).toEqual(truth);
    expect([...again.withheld]).toEqual([...population.withheld]);
    expect(simulatePopulation(8, SMALL_SIZE).truth).not.toEqual(truth);
  });

  it('keeps what happens to people apart from who attacks', () => {
    const calm = simulatePopulation(7, { ...SMALL_SIZE, brigades: 0, dilutions: 0 });
    expect(JSON.stringify(calm.persons)).toBe(JSON.stringify(honest));
  });

  it('has as many honest people as asked for, each with a name and phones of their own', () => {
    expect(honest).toHaveLength(SMALL_SIZE.reporters);
    expect(new Set(persons.map(({ person }) => person)).size).toBe(persons.length);
    for (const { phones, calls, exposures } of persons)
      for (const { phone } of [...calls, ...exposures]) expect(phones).toContain(phone);
  });

  it('lies in its days, with numbers as the record writes them', () => {
    const days = persons.flatMap(({ calls, exposures }) => [...calls, ...exposures]);
    expect(days.every(({ on }) => on !== null && on >= FIRST_DAY && on <= LAST_DAY)).toBe(true);
    const calls = persons.flatMap((each) => each.calls);
    expect(calls.every(({ from }) => isCallerNumber(from))).toBe(true);
    expect([...truth.pairs, ...truth.brigades].every(({ range }) => isNumberRange(range))).toBe(
      true,
    );
  });
});

describe('places smaller than a province', () => {
  it('are not what people are asked for, and yet whom local callers call', () => {
    const split = simulatePopulation(7, { ...SMALL_SIZE, placesPerProvince: 4 });
    const provinces = (of: typeof population) => new Set(of.persons.map(({ region }) => region));
    expect(provinces(split)).toEqual(provinces(population));
    const areas = (of: typeof population) =>
      new Set(of.campaigns.flatMap(({ place }) => (place ? [place.area] : [])));
    const perProvince = (of: typeof population) => {
      const local = of.campaigns.flatMap(({ place }) => (place ? [place.province] : []));
      return areas(of).size / new Set(local).size;
    };
    expect(perProvince(population)).toBe(1);
    expect(perProvince(split)).toBeGreaterThan(1);
  });
});

describe('people who report', () => {
  it('hand over a log in one case of three, and it lies around their sign-up', () => {
    expect(shareOf(honest, ({ log }) => log !== null)).toBeCloseTo(LOG_SHARE, 1);
    const elsewhere = honest.filter(
      ({ log, signedUpOn }) =>
        log !== null && signedUpOn !== null && (log.from > signedUpOn || log.to < signedUpOn),
    );
    expect(elsewhere).toEqual([]);
  });

  it('have grade A only for what can have been recorded before the first call', () => {
    const contradicted = persons.flatMap((person) =>
      person.exposures.filter(({ grade, phone, on }) => {
        const after = person.calls.filter((call) => call.phone === phone && call.on >= (on ?? 0));
        return grade === 'A' && after.some((call) => call.on <= (person.signedUpOn ?? 0));
      }),
    );
    expect(contradicted).toEqual([]);
    const graded = honest.flatMap(({ exposures }) => exposures);
    for (const grade of ['A', 'B', 'C'])
      expect(shareOf(graded, (each) => each.grade === grade)).toBeGreaterThan(0.15);
  });

  it('have phones that were given to nobody, all of them or one', () => {
    expect(shareOf(honest, (person) => given(person).size === 0)).toBeGreaterThan(0.15);
    const some = honest.filter((person) => given(person).size > 0);
    expect(shareOf(some, (person) => given(person).size < person.phones.length)).toBeGreaterThan(
      0.1,
    );
  });

  it('are called without a number now and then', () => {
    const shown = honest.reduce((sum, { calls }) => sum + calls.length, 0);
    const withheld = [...population.withheld.values()].flat().length;
    expect(withheld / (shown + withheld)).toBeCloseTo(0.04, 2);
  });
});
