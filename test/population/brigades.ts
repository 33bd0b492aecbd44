import type { EvidenceGrade } from '@rangewatch/schema';
import type { NamedCohortKey } from '@rangewatch/statistics/signals';
import { LAST_DAY } from './calendar.ts';
import { type CallerBlock, numberOf } from './caller-blocks.ts';
import type { SimulatedCampaign } from './campaigns.ts';
import { createDice, type Dice } from './dice.ts';
import type { PopulationOptions } from './options.ts';
import { pickRoute } from './participation.ts';
import { drawn } from './passing-on.ts';
import { callsAnyway, type ReceivedCall } from './received-calls.ts';
import { shownCalls, type Testimony } from './reporting.ts';
import { pickWeighted } from './weighted.ts';
import type { World } from './world.ts';
import type { NumberRange } from '@rangewatch/numbering';

export interface Brigade {
  readonly campaign: string;
  readonly range: NumberRange;
  readonly kind: BrigadeKind;
  readonly size: number;
}

/** What accounts of one hand have in common, and how they document what they say. */
interface Tactic {
  readonly shared: NamedCohortKey | null;
  /** Days over which they sign up. */
  readonly signUpDays: number;
  readonly grades: readonly EvidenceGrade[];
}

export const TACTICS = {
  network: { shared: 'network', signUpDays: 21, grades: ['A', 'B', 'B', 'C'] },
  invite: { shared: 'invite', signUpDays: 21, grades: ['B', 'B', 'C'] },
  signUp: { shared: null, signUpDays: 3, grades: ['B'] },
  ungraded: { shared: null, signUpDays: 35, grades: ['C'] },
  /** Nothing in what it leaves behind sets it apart from people who were called: the known limit. */
  patient: { shared: null, signUpDays: 49, grades: ['A', 'B'] },
} as const satisfies Record<string, Tactic>;

export type BrigadeKind = keyof typeof TACTICS;
const BRIGADE_KINDS = Object.keys(TACTICS) as readonly BrigadeKind[];

const SIZE = [10, 30] as const;
/** So that the most patient one has the time it takes. */
const LATEST_START = LAST_DAY - 70;

/** Of every kind so many brigades, each against one campaign with the numbers of one block. */
export function createBrigades(
  seed: number,
  { world, targets }: { readonly world: World; readonly targets: readonly SimulatedCampaign[] },
  { brigades }: PopulationOptions,
): readonly CreatedBrigade[] {
  const dice = createDice(seed, 'brigades');
  const kinds = BRIGADE_KINDS.flatMap((kind) => Array.from({ length: brigades }, () => kind));
  const early = targets.filter(({ startsOn }) => startsOn <= LATEST_START);
  return drawn(early, kinds.length, dice).map((campaign, at) => {
    const kind = kinds[at] ?? 'patient';
    const attack = { kind, name: `b${at}`, campaign, block: dice.pick(world.blocks.all) };
    return createBrigade(attack, world, dice);
  });
}

interface CreatedBrigade {
  readonly truth: Brigade;
  readonly members: readonly Testimony[];
}

interface Attack {
  readonly kind: BrigadeKind;
  readonly name: string;
  readonly campaign: SimulatedCampaign;
  readonly block: CallerBlock;
}

function createBrigade(attack: Attack, world: World, dice: Dice): CreatedBrigade {
  const size = dice.between(...SIZE);
  const { signUpDays } = TACTICS[attack.kind];
  const beginsOn = dice.between(attack.campaign.startsOn + 3, LAST_DAY - signUpDays - 7);
  const members = Array.from({ length: size }, (_, at) =>
    createMember(attack, { person: `${attack.name}-${at}`, beginsOn }, world, dice),
  );
  const truth = {
    campaign: attack.campaign.campaign,
    range: attack.block.range,
    kind: attack.kind,
    size,
  };
  return { truth, members };
}

function createMember(
  { kind, name, campaign, block }: Attack,
  { person, beginsOn }: { readonly person: string; readonly beginsOn: number },
  { places, blocks }: World,
  dice: Dice,
): Testimony {
  const { shared, signUpDays, grades } = TACTICS[kind];
  const place = pickWeighted(places, dice);
  const resident = { place, phones: ['a'], activity: dice.skewed(0.5), participations: [] };
  const signedUpOn = beginsOn + dice.between(0, signUpDays - 1);
  const grade = dice.pick(grades);
  const on = Math.max(campaign.startsOn, signedUpOn - dice.between(1, 10));
  // Whatever else they were called by, nothing contradicts that the exposure came on record first.
  const others = callsAnyway(resident, blocks, dice).filter(
    (call) => call.on < on || call.on > signedUpOn,
  );
  const calls = [...others, ...claimedCalls(block, signedUpOn, dice)];
  const own = shared === 'network' ? {} : { network: `${person}-home` };
  const route = pickRoute(dice);
  return {
    person: {
      person,
      region: place.province,
      isVerified: true,
      signedUpOn,
      cohorts: { ...own, ...(shared ? { [shared]: `${name}-${shared}` } : {}) },
      phones: ['a'],
      exposures: [{ campaign: campaign.campaign, phone: 'a', on, route, grade }],
      calls: shownCalls(calls),
      log: null,
    },
    withheld: [],
  };
}

/** Always after the account was made. */
function claimedCalls(block: CallerBlock, signedUpOn: number, dice: Dice): ReceivedCall[] {
  return Array.from({ length: dice.between(1, 4) }, () => ({
    phone: 'a',
    on: Math.min(LAST_DAY, signedUpOn + dice.between(1, 12)),
    from: numberOf(block, dice),
    through: null,
  }));
}
