import {
  type CallerNumber,
  ensureCallerNumber,
  ensureNumberRange,
  type NumberRange,
} from '@rangewatch/numbering';
import { createDice, type Dice } from './dice.ts';
import type { Place } from './places.ts';
import { pickWeighted, type Weighted, weighted } from './weighted.ts';

/** A hundred numbers of one caller. */
export interface CallerBlock {
  /** All but the last two digits. */
  readonly prefix: string;
  readonly range: NumberRange;
  /** Whom it calls: people of one place, or, with null, of all. */
  readonly place: Place | null;
  /** How many people it calls beside others. */
  readonly weight: number;
  /** How many of its hundred numbers it calls from, the lowest. */
  readonly numbersInUse: number;
}

export interface CallerBlocks {
  readonly all: readonly CallerBlock[];
  readonly everywhere: Weighted<CallerBlock>;
  readonly local: ReadonlyMap<Place, Weighted<CallerBlock>>;
}

const LOCAL_SHARE = 0.5;
const FIXED_SHARE = 0.25;
const SIZE_SPREAD = 1;
/** Leading digits of eleven-digit numbers that were given to nobody: what is simulated is nobody's number. */
export const MOBILE_LEADS = ['141', '142', '143', '144', '154'];

export function createCallerBlocks(
  seed: number,
  places: Weighted<Place>,
  count: number,
): CallerBlocks {
  const dice = createDice(seed, 'caller-blocks');
  const byPrefix = new Map<string, CallerBlock>();
  while (byPrefix.size < count) {
    const block = createBlock(places, dice);
    if (!byPrefix.has(block.prefix)) byPrefix.set(block.prefix, block);
  }
  const all = [...byPrefix.values()];
  const local = Map.groupBy(all, ({ place }) => place);
  return {
    all,
    everywhere: bySize(local.get(null) ?? []),
    local: new Map(
      [...local].flatMap(([place, blocks]) => (place ? [[place, bySize(blocks)]] : [])),
    ),
  };
}

function createBlock(places: Weighted<Place>, dice: Dice): CallerBlock {
  const place = dice.chance(LOCAL_SHARE) ? pickWeighted(places, dice) : null;
  const home = place ?? pickWeighted(places, dice);
  // Behind an area code a subscriber's number does not begin with 1: again nobody's number.
  const lead = dice.chance(FIXED_SHARE) ? `${home.area}1` : dice.pick(MOBILE_LEADS);
  const prefix = `86${lead}${digits(dice, 11 - 2 - lead.length)}`;
  return {
    prefix,
    range: ensureNumberRange(`${prefix}**`),
    place,
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
