import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import { blockOf, type CalendarDay } from '@rangewatch/schema';
import { keyedHash } from './keyed-hash.ts';

/** What counts in a day from one network. */
export interface CapLimits {
  /** Reports of one number: a device secret costs nothing to make. */
  readonly perNumber: number;
  /**
   * Reports of one 10,000-number block: the range is what people look up, and fresh numbers of it cost as
   * little as fresh secrets.
   */
  readonly perBlock: number;
}

const NETWORK_LIMITS: CapLimits = { perNumber: 3, perBlock: 10 };
const DAY_KEY_BYTES = 32;

export interface CapDecision {
  readonly counted: ReadonlySet<CallerNumber>;
  /** Kept, not counted. */
  readonly held: readonly CallerNumber[];
  /** Gives the places back: the report was not accepted, or had been before. */
  release(): void;
}

/**
 * Counts reports per network, number and block in memory. What it remembers are hashes under a random key that
 * lives one day, so not even a memory dump names a network the day after.
 */
export class NetworkCap {
  readonly #random: (bytes: number) => Uint8Array;
  readonly #limits: CapLimits;
  #day: CalendarDay | null = null;
  #dayKey: Uint8Array = new Uint8Array();
  #counts = new Map<string, number>();

  constructor(random: (bytes: number) => Uint8Array, limits: CapLimits = NETWORK_LIMITS) {
    this.#random = random;
    this.#limits = limits;
  }

  /**
   * Takes a place for each number that still has one today, and one for the report in each of their blocks. `known`
   * numbers have theirs: the report that is corrected counted them.
   */
  take(
    networkPrefix: string,
    numbers: readonly CallerNumber[],
    day: CalendarDay,
    known: ReadonlySet<CallerNumber> = new Set(),
  ): CapDecision {
    this.#startDay(day);
    const counts = this.#counts;
    const counted = new Set(numbers.filter((number) => known.has(number)));
    const taken: string[] = [];
    const others = numbers.filter((number) => !known.has(number));
    for (const [block, inBlock] of Map.groupBy(others, blockOf)) {
      const blockCell = this.#cellOf(networkPrefix, block);
      if ((counts.get(blockCell) ?? 0) >= this.#limits.perBlock) continue;
      const cells = inBlock
        .map((number) => ({ number, cell: this.#cellOf(networkPrefix, number) }))
        .filter(({ cell }) => (counts.get(cell) ?? 0) < this.#limits.perNumber);
      if (cells.length === 0) continue;
      for (const { number } of cells) counted.add(number);
      for (const cell of [blockCell, ...cells.map((each) => each.cell)]) {
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
        taken.push(cell);
      }
    }
    const held = numbers.filter((number) => !counted.has(number));
    return { counted, held, release: () => giveBack(counts, taken) };
  }

  #startDay(day: CalendarDay): void {
    if (day === this.#day) return;
    this.#day = day;
    this.#dayKey = this.#random(DAY_KEY_BYTES);
    this.#counts = new Map();
  }

  #cellOf(networkPrefix: string, target: NumberRange): string {
    const hash = keyedHash(this.#dayKey, 'network/v1', networkPrefix, target);
    return Buffer.from(hash).toString('base64');
  }
}

function giveBack(counts: Map<string, number>, cells: string[]): void {
  for (const cell of cells.splice(0)) {
    const count = counts.get(cell) ?? 0;
    if (count > 1) counts.set(cell, count - 1);
    else counts.delete(cell);
  }
}
