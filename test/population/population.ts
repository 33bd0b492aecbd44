import type { SignalPerson } from '@rangewatch/statistics/signals';
import { createBrigades } from './brigades.ts';
import type { SimulatedCampaign } from './campaigns.ts';
import { createDice } from './dice.ts';
import { createDilutions } from './dilution.ts';
import { forwardLinks } from './forwarded-links.ts';
import { DEFAULT_SIZE, type PopulationOptions } from './options.ts';
import { createPassingOn, type PassingOn } from './passing-on.ts';
import { createReporters } from './reporters.ts';
import type { Testimony, WithheldCall } from './reporting.ts';
import type { Truth, Vendor } from './truth.ts';
import { createWorld } from './world.ts';

/** People who reported, what they took part in, and what was put into it. */
export interface Population {
  readonly persons: readonly SignalPerson[];
  /** Calls without a number, by person. */
  readonly withheld: ReadonlyMap<string, readonly WithheldCall[]>;
  readonly campaigns: readonly SimulatedCampaign[];
  readonly truth: Truth;
}

/**
 * A made-up population, the same for the same seed and options, in which it is known which campaigns' numbers reached
 * which callers. It compares rules of finding with each other. **It predicts no real rate**: every share in it is an
 * assumption, stated as a constant beside what it governs, and none was measured.
 *
 * What it assumes:
 * - People live in 31 provinces of skewed sizes. They differ in activity, by which they take part in more campaigns and
 *   are called by more callers; two in a hundred are called by everybody.
 * - Campaigns are of skewed sizes and start over ten weeks; four in ten are local. Half of the callers call one place
 *   only. So place and activity alone tie campaigns to callers: the two confounders.
 * - Twelve campaigns' numbers are passed on to one to three blocks of a hundred numbers each, which call 5–40 % of the
 *   phones, in bursts that begin one to four weeks after the campaign; of a third of them only numbers given in one
 *   way. Two pairs of campaigns have one vendor and the same callers: all of them are true.
 * - Some displayed numbers are forged, some withheld. Every block lies where the plan gave numbers to nobody.
 * - Who is called more comes to the service sooner. Of those called before a campaign is in the news 60 % come within
 *   three days of it, by the links of few sources; links of campaigns that passed nothing on are forwarded, too.
 * - A third hand over a complete log of some weeks; the others tell of three calls in five. Nine in ten campaigns are
 *   remembered. Some phones were given to nobody, and so were all phones of some people.
 * - Brigades of 10–30 accounts attack campaigns that passed nothing on, in five ways; contented accounts dilute others.
 *
 * What it leaves out: numbers that change hands, people who take part because they are called, campaigns that share
 * participants for any other reason than place and activity; and, unless `placesPerProvince` says otherwise, places
 * smaller than what people are asked for, which no rule can allow for.
 */
export function simulatePopulation(
  seed: number,
  options: PopulationOptions = DEFAULT_SIZE,
): Population {
  const world = createWorld(seed, options);
  const passedOn = createPassingOn(seed, world, options);
  const passing = new Set(passedOn.map(({ campaign }) => campaign));
  const innocent = world.campaigns.all.filter((campaign) => !passing.has(campaign));
  const forwardedOn = forwardLinks(innocent, options.forwardedLinks, createDice(seed, 'links'));
  const honest = createReporters(
    world,
    { passedOn: new Map(passedOn.map((each) => [each.campaign.campaign, each])), forwardedOn },
    options.reporters,
    createDice(seed, 'residents'),
  );
  const targets = innocent.filter(({ campaign }) => !forwardedOn.has(campaign));
  const attacks = createBrigades(seed, { world, targets }, options);
  const dilutions = createDilutions(seed, { world, passedOn }, options);
  const testimonies = [...honest, ...[...attacks, ...dilutions].flatMap(({ members }) => members)];
  return {
    persons: testimonies.map(({ person }) => person),
    withheld: withheldByPerson(testimonies),
    campaigns: world.campaigns.all,
    truth: {
      pairs: passedOn.flatMap(pairsOf),
      brigades: attacks.map(({ truth }) => truth),
      vendors: vendorsOf(passedOn),
      dilutions: dilutions.map(({ truth }) => truth),
      forwardedLinks: [...forwardedOn.keys()],
    },
  };
}

function withheldByPerson(testimonies: readonly Testimony[]): Population['withheld'] {
  const some = testimonies.filter(({ withheld }) => withheld.length > 0);
  return new Map(some.map(({ person, withheld }) => [person.person, withheld]));
}

function pairsOf({ campaign, blocks, share, routes }: PassingOn): Truth['pairs'] {
  return blocks.map(({ range }) => ({ campaign: campaign.campaign, range, share, routes }));
}

function vendorsOf(passedOn: readonly PassingOn[]): Vendor[] {
  return [...Map.groupBy(passedOn, ({ vendor }) => vendor)].flatMap(([vendor, shared]) =>
    vendor === null ? [] : [{ vendor, campaigns: shared.map(({ campaign }) => campaign.campaign) }],
  );
}
