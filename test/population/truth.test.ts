import type { SignalPerson } from '@rangewatch/statistics/signals';
import { describe, expect, it } from 'vitest';
import { SMALL_SIZE } from './options.ts';
import { simulatePopulation } from './population.ts';
import type { Brigade } from './brigades.ts';

const { persons, truth } = simulatePopulation(3, SMALL_SIZE);

function tookPart({ exposures }: SignalPerson, campaign: string): boolean {
  return exposures.some((each) => each.campaign === campaign);
}

function isCalledFrom({ calls }: SignalPerson, range: string): boolean {
  return calls.some(({ from }) => from.startsWith(range.slice(0, -2)));
}

function calledShare(called: readonly SignalPerson[], range: string): number {
  return called.filter((person) => isCalledFrom(person, range)).length / called.length;
}

function membersOf({ campaign, range }: Brigade): readonly SignalPerson[] {
  const at = truth.brigades.findIndex((each) => each.campaign === campaign);
  const members = persons.filter(({ person }) => person.startsWith(`b${at}-`));
  expect(members.every((each) => tookPart(each, campaign) && isCalledFrom(each, range))).toBe(true);
  return members;
}

describe('what is true of a population', () => {
  it('has callers that call those who took part more than others', () => {
    const blocks = new Set(truth.pairs.map(({ campaign, range }) => `${campaign} ${range}`));
    expect(blocks.size).toBe(truth.pairs.length);
    for (const { campaign, range } of truth.pairs) {
      const [part, others] = [true, false].map((isPart) =>
        persons.filter((person) => tookPart(person, campaign) === isPart),
      );
      expect(calledShare(part ?? [], range)).toBeGreaterThan(calledShare(others ?? [], range));
    }
  });

  it('lets campaigns with one vendor have the same callers, and no others', () => {
    const rangesOf = (campaign: string | undefined) =>
      truth.pairs.filter((pair) => pair.campaign === campaign).map(({ range }) => range);
    expect(truth.vendors).toHaveLength(SMALL_SIZE.vendors);
    const inCommon = new Set<string>();
    for (const { campaigns } of truth.vendors) {
      expect(rangesOf(campaigns[0])).toEqual(rangesOf(campaigns[1]));
      rangesOf(campaigns[0]).forEach((range) => inCommon.add(range));
    }
    const byRange = Map.groupBy(truth.pairs, ({ range }) => range);
    for (const [range, pairs] of byRange) expect(pairs).toHaveLength(inCommon.has(range) ? 2 : 1);
  });

  it('has brigades of every kind against campaigns that passed nothing on', () => {
    const passing = new Set(truth.pairs.map(({ campaign }) => campaign));
    expect(new Set(truth.brigades.map(({ kind }) => kind)).size).toBe(5);
    for (const brigade of truth.brigades) {
      expect(passing).not.toContain(brigade.campaign);
      const members = membersOf(brigade);
      expect(members).toHaveLength(brigade.size);
      expect(members.every(({ isVerified }) => isVerified)).toBe(true);
    }
  });

  it('lets each kind of brigade have in common what its name says', () => {
    for (const brigade of truth.brigades) {
      const members = membersOf(brigade);
      const different = (of: (person: SignalPerson) => unknown) => new Set(members.map(of)).size;
      const days = members.map(({ signedUpOn }) => signedUpOn ?? 0);
      const grades = members.flatMap(({ exposures }) => exposures.map(({ grade }) => grade));
      expect(different(({ cohorts }) => cohorts.network) === 1).toBe(brigade.kind === 'network');
      expect(members.every(({ cohorts }) => cohorts.invite)).toBe(brigade.kind === 'invite');
      expect(Math.max(...days) - Math.min(...days) < 3).toBe(brigade.kind === 'signUp');
      expect(grades.every((grade) => grade === 'C')).toBe(brigade.kind === 'ungraded');
    }
  });

  it('dilutes with accounts that were called once or never', () => {
    const [first] = truth.dilutions;
    const members = persons.filter(({ person }) => person.startsWith('d0-'));
    expect(members).toHaveLength(first?.size ?? 0);
    expect(members.every((each) => tookPart(each, first?.campaign ?? ''))).toBe(true);
    expect(Math.max(...members.map(({ calls }) => calls.length))).toBe(1);
  });
});
