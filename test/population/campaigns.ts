import { FIRST_START, LAST_START } from './calendar.ts';
import { createDice, type Dice } from './dice.ts';
import { REGIONS_BY_SIZE, type Region } from './regions.ts';
import { pickWeighted, type Weighted, weighted } from './weighted.ts';

/** A campaign that asked people for their number. */
export interface SimulatedCampaign {
  readonly campaign: string;
  readonly title: string;
  readonly organiser: string;
  readonly startsOn: number;
  /** Where it was run; null: nation-wide. */
  readonly region: Region | null;
  /** How many take part beside others. */
  readonly weight: number;
}

export interface Campaigns {
  readonly all: readonly SimulatedCampaign[];
  readonly everywhere: Weighted<SimulatedCampaign>;
  readonly local: ReadonlyMap<Region, Weighted<SimulatedCampaign>>;
}

const LOCAL_SHARE = 0.4;
const SIZE_SPREAD = 0.8;
const KINDS = ['抽奖', '试用', '优惠券', '会员日', '问卷'];

export function createCampaigns(seed: number, count: number): Campaigns {
  const dice = createDice(seed, 'campaigns');
  const all = Array.from({ length: count }, (_, at) => createCampaign(at, dice));
  const local = Map.groupBy(all, ({ region }) => region);
  return {
    all,
    everywhere: bySize(local.get(null) ?? []),
    local: new Map(
      [...local].flatMap(([region, campaigns]) => (region ? [[region, bySize(campaigns)]] : [])),
    ),
  };
}

function createCampaign(at: number, dice: Dice): SimulatedCampaign {
  return {
    campaign: `c${at}`,
    title: `模拟${dice.pick(KINDS)}${at}`,
    organiser: `模拟公司${at}`,
    startsOn: dice.between(FIRST_START, LAST_START),
    region: dice.chance(LOCAL_SHARE) ? pickWeighted(REGIONS_BY_SIZE, dice) : null,
    weight: dice.skewed(SIZE_SPREAD),
  };
}

function bySize(campaigns: readonly SimulatedCampaign[]): Weighted<SimulatedCampaign> {
  return weighted(campaigns, ({ weight }) => weight);
}
