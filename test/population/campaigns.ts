import { FIRST_START, LAST_START } from './calendar.ts';
import { createDice, type Dice } from './dice.ts';
import type { Place } from './places.ts';
import { pickWeighted, type Weighted, weighted } from './weighted.ts';

/** A campaign that asked people for their number. */
export interface SimulatedCampaign {
  readonly campaign: string;
  readonly title: string;
  readonly organiser: string;
  readonly startsOn: number;
  /** Where it was run; null: nation-wide. */
  readonly place: Place | null;
  /** How many take part beside others. */
  readonly weight: number;
}

export interface Campaigns {
  readonly all: readonly SimulatedCampaign[];
  readonly everywhere: Weighted<SimulatedCampaign>;
  readonly local: ReadonlyMap<Place, Weighted<SimulatedCampaign>>;
}

const LOCAL_SHARE = 0.4;
const SIZE_SPREAD = 0.8;
const KINDS = ['抽奖', '试用', '优惠券', '会员日', '问卷'];

export function createCampaigns(seed: number, places: Weighted<Place>, count: number): Campaigns {
  const dice = createDice(seed, 'campaigns');
  const all = Array.from({ length: count }, (_, at) => createCampaign(at, places, dice));
  const local = Map.groupBy(all, ({ place }) => place);
  return {
    all,
    everywhere: bySize(local.get(null) ?? []),
    local: new Map(
      [...local].flatMap(([place, campaigns]) => (place ? [[place, bySize(campaigns)]] : [])),
    ),
  };
}

function createCampaign(at: number, places: Weighted<Place>, dice: Dice): SimulatedCampaign {
  return {
    campaign: `c${at}`,
    title: `模拟${dice.pick(KINDS)}${at}`,
    organiser: `模拟公司${at}`,
    startsOn: dice.between(FIRST_START, LAST_START),
    place: dice.chance(LOCAL_SHARE) ? pickWeighted(places, dice) : null,
    weight: dice.skewed(SIZE_SPREAD),
  };
}

function bySize(campaigns: readonly SimulatedCampaign[]): Weighted<SimulatedCampaign> {
  return weighted(campaigns, ({ weight }) => weight);
}
