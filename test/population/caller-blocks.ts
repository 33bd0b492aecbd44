import {
  type CallerNumber,
  ensureCallerNumber,
  ensureNumberRange,
  type NumberRange,
} from '@rangewatch/numbering';
import { createDice, type Dice } from './dice.ts';
import { REGIONS_BY_SIZE, type Region } from './regions.ts';
import { pickWeighted, type Weighted, weighted } from './weighted.ts';

/** A hundred numbers of one caller. */
export interface CallerBlock {
  /** All but the last two digits. */
  readonly prefix: string;
  readonly range: NumberRange;
  /** Whom it calls: people of one region, or, with null, of all. */
  readonly region: Region | null;
  /** How many people it calls beside others. */
  readonly weight: number;
  /** How many of its hundred numbers it calls from, the lowest. */
  readonly numbersInUse: number;
}

export interface CallerBlocks {
  readonly all: readonly CallerBlock[];
  readonly everywhere: Weighted<CallerBlock>;
  readonly local: ReadonlyMap<Region, Weighted<CallerBlock>>;
}

const LOCAL_SHARE = 0.5;
const FIXED_SHARE = 0.25;
const SIZE_SPREAD = 1;
/** Leading digits of eleven-digit numbers that were given to nobody: what is simulated is nobody's number. */
export const MOBILE_LEADS = ['141', '142', '143', '144', '154'];

export function createCallerBlocks(seed: number, count: number): CallerBlocks {
  const dice = createDice(seed, 'caller-blocks');
  const byPrefix = new Map<string, CallerBlock>();
  while (byPrefix.size < count) {
    const block = createBlock(dice);
    if (!byPrefix.has(block.prefix)) byPrefix.set(block.prefix, block);
  }
  const all = [...byPrefix.values()];
  const local = Map.groupBy(all, ({ region }) => region);
  return {
    all,
    everywhere: bySize(local.get(null) ?? []),
    local: new Map(
      [...local].flatMap(([region, blocks]) => (region ? [[region, bySize(blocks)]] : [])),
    ),
  };
}

function createBlock(dice: Dice): CallerBlock {
  const region = dice.chance(LOCAL_SHARE) ? pickWeighted(REGIONS_BY_SIZE, dice) : null;
  const home = region ?? pickWeighted(REGIONS_BY_SIZE, dice);
  // Behind an area code a subscriber's number does not begin with 1: again nobody's number.
  const lead = dice.chance(FIXED_SHARE) ? `${home?.area}1` : dice.pick(MOBILE_LEADS);
  const prefix = `86${lead}${digits(dice, 11 - 2 - lead.length)}`;
  return {
    prefix,
    range: ensureNumberRange(`${prefix}**`),
    region,
    weight: dice.skewed(SIZE_SPREAD),
    numbersInUse: dice.between(10, 100),
  };
}

export function numberOf(block: CallerBlock, dice: Dice): CallerNumber {
  const last = String(dice.between(0, block.numbersInUse - 1)).padStart(2, '0');
  return ensureCallerNumber(block.prefix + last);
}

export function digits(dice: Dice, count: number): string {
  return String(dice.between(0, 10 ** count - 1)).padStart(count, '0');
}

function bySize(blocks: readonly CallerBlock[]): Weighted<CallerBlock> {
  return weighted(blocks, ({ weight }) => weight);
}
