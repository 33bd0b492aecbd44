import { describe, expect, it } from 'vitest';
import { createDice } from './dice.ts';
import { createResident } from './participation.ts';
import { SMALL_SIZE } from './options.ts';
import { simulatePopulation } from './population.ts';
import { comesToTheService, NEWS_DAYS, NEWS_SHARE, type Occasions, signUp } from './sign-up.ts';
import { createPassingOn } from './passing-on.ts';
import { createWorld } from './world.ts';

const dice = createDice(1, 'test');
const world = createWorld(1, SMALL_SIZE);
const [passed] = createPassingOn(1, world, SMALL_SIZE);
if (!passed) throw new RangeError('no campaign passes numbers on');

describe('coming to the service', () => {
  it('is the likelier the more somebody is called', () => {
    const call = { phone: 'a', on: passed.newsOn, from: null, through: null };
    const shareWith = (count: number) => {
      const calls = Array.from({ length: count }, () => call);
      return Array.from({ length: 2000 }, () => comesToTheService(calls, dice)).filter(Boolean)
        .length;
    };
    expect(shareWith(10)).toBeGreaterThan(shareWith(2) * 1.5);
    expect(shareWith(0)).toBeGreaterThan(0);
  });

  it('is within three days of the news for three in five of those who were called before', () => {
    const campaign = passed.campaign.campaign;
    const occasions: Occasions = {
      passedOn: new Map([[campaign, passed]]),
      forwardedOn: new Map(),
    };
    const resident = { ...createResident(world, dice), participations: [] };
    const called = { phone: 'a', on: passed.newsOn - 20, from: null, through: campaign };
    const came = Array.from({ length: 3000 }, () => signUp(resident, [called], occasions, dice));
    const byLink = came.filter(({ invite }) => invite?.startsWith('news-'));
    expect(byLink.length / came.length).toBeCloseTo(NEWS_SHARE * 0.7, 1);
    expect(new Set(byLink.map(({ invite }) => invite)).size).toBeLessThanOrEqual(4);
    for (const { on } of byLink) {
      expect(on).toBeGreaterThanOrEqual(passed.newsOn);
      expect(on).toBeLessThan(passed.newsOn + NEWS_DAYS);
    }
  });

  it('is at once for many where a link goes round that has nothing to do with calls', () => {
    const { persons, truth } = simulatePopulation(5, SMALL_SIZE);
    for (const campaign of truth.forwardedLinks) {
      const came = persons.filter(({ cohorts }) => cohorts.invite === `forwarded-${campaign}`);
      expect(came.length).toBeGreaterThan(10);
      const days = came.map(({ signedUpOn }) => signedUpOn ?? 0);
      expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(1);
    }
  });
});
