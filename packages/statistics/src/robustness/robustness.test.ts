import { describe, expect, it } from 'vitest';
import { informationComponent } from '../disproportionality/information-component.ts';
import { type CalledPerson, expectedWithout, type PairFacts } from './called-persons.ts';
import { fragilityNumber } from './fragility.ts';
import { leaveOneCohortOut } from './leave-one-cohort-out.ts';

/** `count` exposed and called persons of one stratum: 200 of 10,000 are exposed, `called` are called. */
function pair(count: number, called: number, change: Partial<CalledPerson> = {}): PairFacts {
  const person: CalledPerson = { stratum: 0, grade: 'B', cohorts: {}, ...change };
  return {
    calledPersons: Array.from({ length: count }, () => person),
    strata: new Map([[0, { exposed: 200, called, total: 10_000, both: count }]]),
    isAgainstOthers: false,
  };
}

describe('the fragility number', () => {
  it('is how many reports could be disregarded, by trying every count', () => {
    const facts = pair(26, 60);
    const found = fragilityNumber(facts);
    const ic025 = (removed: number): number => {
      const expected = expectedWithout(facts, facts.calledPersons.slice(0, removed));
      return informationComponent(26 - removed, expected).ic025;
    };
    expect(ic025(found)).toBeLessThan(1);
    expect(ic025(found - 1)).toBeGreaterThanOrEqual(1);
    expect(found).toBeGreaterThan(5);
  });

  it('is 0 where nothing stands out, and never more than there are', () => {
    expect(fragilityNumber(pair(2, 200))).toBe(0);
    const alone = pair(8, 8);
    expect(fragilityNumber(alone)).toBeLessThanOrEqual(8);
  });
});

describe('the largest cohort', () => {
  it('left out, takes a brigade’s pair with it', () => {
    const found = leaveOneCohortOut(pair(30, 40, { cohorts: { network: 'n1' } }));
    const network = found.find(({ key }) => key === 'network');
    expect(network).toMatchObject({ largestCount: 30, largestShare: 1, effectiveCohorts: 1 });
    expect(network?.ic025).toBeLessThan(0);
    const device = found.find(({ key }) => key === 'device');
    expect(device).toMatchObject({ largestCount: 1, effectiveCohorts: 30 });
    expect(device?.ic025).toBeGreaterThan(1);
  });

  it('leaves a pair standing whose people came by many ways', () => {
    const facts = pair(30, 40);
    const calledPersons = facts.calledPersons.map((person, index) => ({
      ...person,
      cohorts: { invite: `i${index % 10}` },
    }));
    const invite = leaveOneCohortOut({ ...facts, calledPersons }).find(
      ({ key }) => key === 'invite',
    );
    expect(invite).toMatchObject({ largestCount: 3 });
    expect(invite?.effectiveCohorts).toBeCloseTo(10, 9);
    expect(invite?.ic025).toBeGreaterThan(1);
    expect(leaveOneCohortOut(pair(0, 10))).toEqual([]);
  });
});
