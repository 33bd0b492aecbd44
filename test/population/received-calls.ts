import { type CallerNumber, ensureCallerNumber } from '@rangewatch/numbering';
import { FIRST_DAY, LAST_DAY } from './calendar.ts';
import {
  type CallerBlock,
  type CallerBlocks,
  digits,
  MOBILE_LEADS,
  numberOf,
} from './caller-blocks.ts';
import type { Dice } from './dice.ts';
import type { Participation, Resident } from './participation.ts';
import type { PassingOn } from './passing-on.ts';
import type { Place } from './places.ts';
import { pickWeighted } from './weighted.ts';

/** A call as it came in. */
export interface ReceivedCall {
  readonly phone: string;
  readonly on: number;
  /** Null: no number was shown. */
  readonly from: CallerNumber | null;
  /** The campaign through which the caller had the number; null: none. */
  readonly through: string | null;
}

const MEAN_BLOCKS = 2.2;
const LOCAL_SHARE = 0.45;
const WITHHELD_SHARE = 0.04;
const FORGED_SHARE = 0.06;
/** Of the forged ones: a number of the victim's own area, which is answered sooner. */
const OWN_AREA_SHARE = 0.5;
/** Of the called phones: called from this block, where several work through one list. */
const EACH_BLOCK_SHARE = 0.85;
const BURST_DAYS = 5;

/** Calls that come to anybody: from callers near and far, forged and without a number. */
export function callsAnyway(resident: Resident, blocks: CallerBlocks, dice: Dice): ReceivedCall[] {
  const calls: ReceivedCall[] = [];
  const count = dice.poisson(Math.min(MEAN_BLOCKS * resident.activity, 60));
  for (let at = 0; at < count; at += 1) {
    const block = pickBlock(blocks, resident.place, dice);
    const phone = dice.pick(resident.phones);
    const times = dice.between(1, 3);
    for (let time = 0; time < times; time += 1) {
      const on = dice.between(FIRST_DAY, LAST_DAY);
      calls.push({ phone, on, from: shownNumber(block, resident.place, dice), through: null });
    }
  }
  return calls;
}

function pickBlock(blocks: CallerBlocks, place: Place, dice: Dice): CallerBlock {
  const near = dice.chance(LOCAL_SHARE) ? blocks.local.get(place) : undefined;
  return pickWeighted(near ?? blocks.everywhere, dice);
}

function shownNumber(block: CallerBlock, place: Place, dice: Dice): CallerNumber | null {
  const lot = dice.roll();
  if (lot < WITHHELD_SHARE) return null;
  if (lot < WITHHELD_SHARE + FORGED_SHARE) return forgedNumber(place, dice);
  return numberOf(block, dice);
}

function forgedNumber({ area }: Place, dice: Dice): CallerNumber {
  return ensureCallerNumber(
    dice.chance(OWN_AREA_SHARE)
      ? `86${area}1${digits(dice, 7)}`
      : `86${dice.pick(MOBILE_LEADS)}${digits(dice, 8)}`,
  );
}

/** Calls that come because a campaign's numbers were passed on. */
export function callsThrough(
  { campaign, phone, on, route }: Participation,
  passed: PassingOn,
  dice: Dice,
): ReceivedCall[] {
  if (passed.routes !== null && !passed.routes.includes(route)) return [];
  if (!dice.chance(passed.share)) return [];
  const later = passed.bursts.filter((burst) => burst > on + 1);
  if (later.length === 0) return [];
  return passed.blocks
    .filter(() => passed.blocks.length === 1 || dice.chance(EACH_BLOCK_SHARE))
    .flatMap((block) => {
      const burst = dice.pick(later.slice(0, 3));
      return Array.from({ length: dice.between(1, 4) }, () => ({
        phone,
        on: burst + dice.between(0, BURST_DAYS),
        from: dice.chance(WITHHELD_SHARE) ? null : numberOf(block, dice),
        through: campaign.campaign,
      }));
    });
}
