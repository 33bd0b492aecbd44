import type { CallerNumber } from '@rangewatch/numbering';
import type { CalendarDay } from '@rangewatch/schema';
import { keyedHash } from './keyed-hash.ts';

/** Reports of one number that count in a day from one network; a device secret costs nothing to make. */
const COUNTED_PER_DAY = 3;
const DAY_KEY_BYTES = 32;

export interface CapDecision {
  readonly counted: ReadonlySet<CallerNumber>;
  /** Kept, not counted. */
  readonly held: readonly CallerNumber[];
  /** Gives the places back: the report was not accepted, or had been before. */
  release(): void;
}

/**
 * Counts reports per network and number in memory. What it remembers are hashes under a random key that
 * lives one day, so not even a memory dump names a network the day after.
 */
export class NetworkCap {
  readonly #random: (bytes: number) => Uint8Array;
  #day: CalendarDay | null = null;
  #dayKey: Uint8Array = new Uint8Array();
  #counts = new Map<string, number>();

  constructor(random: (bytes: number) => Uint8Array) {
    this.#random = random;
  }

  /** Takes a place for each number that still has one today. */
  take(networkPrefix: string, numbers: readonly CallerNumber[], day: CalendarDay): CapDecision {
    this.#startDay(day);
    const counts = this.#counts;
    const counted = new Set<CallerNumber>();
    const held: CallerNumber[] = [];
    const taken: string[] = [];
    for (const number of numbers) {
      const cell = this.#cellOf(networkPrefix, number);
      const count = counts.get(cell) ?? 0;
      if (count >= COUNTED_PER_DAY) {
        held.push(number);
        continue;
      }
      counts.set(cell, count + 1);
      taken.push(cell);
      counted.add(number);
    }
    return { counted, held, release: () => giveBack(counts, taken) };
  }

  #startDay(day: CalendarDay): void {
    if (day === this.#day) return;
    this.#day = day;
    this.#dayKey = this.#random(DAY_KEY_BYTES);
    this.#counts = new Map();
  }

  #cellOf(networkPrefix: string, number: CallerNumber): string {
    const hash = keyedHash(this.#dayKey, 'network/v1', networkPrefix, number);
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
