import type { ExposureRoute } from '@rangewatch/schema';
import { FIRST_START, LAST_DAY } from './calendar.ts';
import type { CallerBlock } from './caller-blocks.ts';
import type { Campaigns, SimulatedCampaign } from './campaigns.ts';
import { createDice, type Dice } from './dice.ts';
import type { PopulationOptions } from './options.ts';
import type { World } from './world.ts';

/** A campaign whose participants' numbers reach callers who had no part in it. */
export interface PassingOn {
  readonly campaign: SimulatedCampaign;
  /** Who calls. */
  readonly blocks: readonly CallerBlock[];
  /** Of the phones given by one of the routes, how many are called, 0 to 1. */
  readonly share: number;
  /** Only numbers given in these ways are passed on; null: in every way. */
  readonly routes: readonly ExposureRoute[] | null;
  /** Days on which the callers begin to work through the list, ascending. */
  readonly bursts: readonly number[];
  /** The day the campaign is in the news. */
  readonly newsOn: number;
  /** Who handled the numbers for several campaigns; null: nobody in common. */
  readonly vendor: string | null;
}

const LATEST_START = FIRST_START + 45;
/** By size among all: from smaller ones so few report that nobody could tell. */
const LARGEST_SHARE = 0.8;
/** Callers who work through lists dial fewer numbers at random than others. */
const MOST_BLOCK_WEIGHT = 1.2;
const BY_ROUTE_SHARE = 1 / 3;

export function createPassingOn(
  seed: number,
  { campaigns, blocks }: World,
  options: PopulationOptions,
): readonly PassingOn[] {
  const dice = createDice(seed, 'passing-on');
  const chosen = drawn(largerAndEarlier(campaigns), options.passingOn, dice);
  const callers = drawn(
    blocks.everywhere.values.filter(({ weight }) => weight <= MOST_BLOCK_WEIGHT),
    options.passingOn * 3,
    dice,
  );
  const alone = chosen.map((campaign) => passOn(campaign, callers, dice));
  return shareVendors(alone, options.vendors);
}

function largerAndEarlier({ all }: Campaigns): readonly SimulatedCampaign[] {
  const bySize = all.toSorted((one, other) => other.weight - one.weight);
  return bySize
    .slice(0, Math.ceil(all.length * LARGEST_SHARE))
    .filter(({ startsOn }) => startsOn <= LATEST_START);
}

/** Takes its blocks off the list: no two campaigns have callers in common by chance. */
function passOn(campaign: SimulatedCampaign, callers: CallerBlock[], dice: Dice): PassingOn {
  const bursts = burstsFrom(campaign.startsOn + dice.between(7, 28), dice);
  return {
    campaign,
    blocks: callers.splice(0, dice.between(1, 3)),
    share: 0.05 + 0.35 * dice.roll(),
    routes: dice.chance(BY_ROUTE_SHARE) ? [dice.pick(['typed', 'authorised'] as const)] : null,
    bursts,
    newsOn: Math.min(LAST_DAY - 7, (bursts[1] ?? LAST_DAY) + dice.between(3, 10)),
    vendor: null,
  };
}

function burstsFrom(first: number, dice: Dice): number[] {
  const bursts: number[] = [];
  for (let on = first; on <= LAST_DAY - 7; on += dice.between(5, 16)) bursts.push(on);
  return bursts;
}

/** The first campaigns, two by two: what becomes of the one's list becomes of the other's. */
function shareVendors(alone: readonly PassingOn[], count: number): readonly PassingOn[] {
  return alone.map((each, at) => {
    if (at >= count * 2) return each;
    const leader = alone[at - (at % 2)] ?? each;
    return { ...each, blocks: leader.blocks, vendor: `v${Math.floor(at / 2)}` };
  });
}

/** So many of them, in an order of chance. */
export function drawn<T>(values: readonly T[], count: number, dice: Dice): T[] {
  if (values.length < count) throw new RangeError(`${count} wanted, ${values.length} there`);
  return values
    .map((value) => ({ value, at: dice.roll() }))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, count)
    .map(({ value }) => value);
}
