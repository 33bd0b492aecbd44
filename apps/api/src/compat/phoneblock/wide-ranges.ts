import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordReaders } from '@rangewatch/database/readers';
import { childRanges, type NumberRange, rangeParts } from '@rangewatch/numbering';
import { phoneblockHash } from '@rangewatch/schema';
import { WIDEST_LISTED } from '@rangewatch/statistics';

/** PhoneBlock's widest: what a client sends a hash of. */
export const HUNDRED = 2;
/** Listed widths PhoneBlock does not know. */
const WIDE = Array.from({ length: WIDEST_LISTED - HUNDRED }, (_, index) => HUNDRED + 1 + index);
const RANGES_PER_PAGE = 100;

/** Lower-case hex hashes of hundreds, and the hundreds. */
type Hundreds = ReadonlyMap<string, NumberRange>;

type WideReaders = Pick<RecordReaders, 'listingHead' | 'listListed'>;

/**
 * Finds a hundred by its hash where a listed range of 1,000 or 10,000 numbers holds it, whether or not anything is on
 * record of the hundred itself. A range of 10,000 has a hundred of them; they are hashed once, and what is listed is
 * looked at again when the list has changed.
 */
export class WideRanges {
  readonly #readers: WideReaders;
  #hashed: ReadonlyMap<NumberRange, Hundreds> = new Map();
  #version: number | null = null;
  #update: Promise<void> = Promise.resolve();

  constructor(readers: WideReaders) {
    this.#readers = readers;
  }

  async findHundred(sha1: string): Promise<NumberRange | null> {
    const { version } = await this.#readers.listingHead();
    if (version !== this.#version) {
      this.#version = version;
      this.#update = this.#afterOthers();
    }
    await this.#updated();
    for (const hundreds of this.#hashed.values()) {
      const found = hundreds.get(sha1);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** @throws what reading throws; the next who asks has it read again. */
  async #updated(): Promise<void> {
    try {
      await this.#update;
    } catch (error) {
      this.#version = null;
      throw error;
    }
  }

  /** One at a time: an older list never replaces a newer one. */
  async #afterOthers(): Promise<void> {
    const earlier = this.#update;
    await Promise.allSettled([earlier]);
    await this.#hashListed();
  }

  async #hashListed(): Promise<void> {
    const hashed = new Map<NumberRange, Hundreds>();
    for (let after: NumberRange | null = null; ; ) {
      const page: readonly { readonly range: NumberRange }[] = await this.#readers.listListed({
        minVotes: 1,
        openDigits: WIDE,
        after,
        limit: RANGES_PER_PAGE,
      });
      for (const { range } of page) hashed.set(range, this.#hashed.get(range) ?? hundredsOf(range));
      after = page.at(-1)?.range ?? null;
      if (page.length < RANGES_PER_PAGE) break;
      await nextTurn();
    }
    this.#hashed = hashed;
  }
}

function hundredsOf(range: NumberRange): Hundreds {
  let hundreds: readonly NumberRange[] = [range];
  while (hundreds.some((one) => rangeParts(one).openDigits > HUNDRED)) {
    hundreds = hundreds.flatMap(childRanges);
  }
  return new Map(
    hundreds.map((one) => [Buffer.from(phoneblockHash(one)).toString('hex'), one] as const),
  );
}
