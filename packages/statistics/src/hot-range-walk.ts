import { type NumberRange, rangeContains, rangeParts } from '@rangewatch/numbering';
import type { HotRange, HotRangePolicy, RangeCount } from './hot-range.ts';
import { spreadOf } from './spread.ts';

/** A range whose parts are still being read. */
interface OpenRange {
  readonly count: RangeCount;
  readonly openDigits: number;
  readonly size: number;
  /** Distinct numbers of each of its ten sub-ranges. */
  readonly numbersByChild: number[];
  /** The hot ranges among its parts. */
  readonly hotInside: HotRange[];
}

/**
 * Reads the ranges of one source and length. `*` sorts before the digits, so a range comes before its parts
 * and is known whole when the first range outside it comes.
 */
export class HotRangeWalk {
  readonly #policy: HotRangePolicy;
  /** From the widest to the narrowest of the ranges around the last count. */
  readonly #open: OpenRange[] = [];
  #last = '';

  constructor(policy: HotRangePolicy) {
    this.#policy = policy;
  }

  /** The hot ranges that are certain now. */
  add(count: RangeCount): readonly HotRange[] {
    if (count.range <= this.#last) {
      throw new RangeError(`ranges out of order: ${count.range} after ${this.#last}`);
    }
    this.#last = count.range;
    const certain = this.#closeUntil((open) => rangeContains(open.count.range, count.range));
    this.#tellParent(count);
    const { openDigits, size } = rangeParts(count.range);
    if (openDigits > 0) {
      const numbersByChild = Array.from({ length: 10 }, () => 0);
      this.#open.push({ count, openDigits, size, numbersByChild, hotInside: [] });
    }
    return certain;
  }

  end(): readonly HotRange[] {
    return this.#closeUntil(() => false);
  }

  #closeUntil(isStillOpen: (open: OpenRange) => boolean): readonly HotRange[] {
    for (let open = this.#open.at(-1); open && !isStillOpen(open); open = this.#open.at(-1)) {
      const hot = this.#asHot(open);
      this.#open.pop();
      const certain = hot ? [hot] : open.hotInside;
      const around = this.#open.at(-1);
      if (!around) return certain;
      around.hotInside.push(...certain);
    }
    return [];
  }

  /** A range counts in its parent's spread; a part without a known parent counts in none. */
  #tellParent({ range, numberCount }: RangeCount): void {
    const parent = this.#open.at(-1);
    if (!parent || parent.openDigits !== rangeParts(range).openDigits + 1) return;
    const digit = Number(range[range.length - parent.openDigits]);
    parent.numbersByChild[digit] = numberCount;
  }

  /** Null when the range does not meet the policy. */
  #asHot({ count, openDigits, size, numbersByChild }: OpenRange): HotRange | null {
    const { spread, minShare, minReporters, minLift } = this.#policy;
    const share = count.numberCount / size;
    if (share < minShare || (count.reporterCount ?? minReporters) < minReporters) return null;
    const { subRanges, isSpread } = spreadOf(openDigits, numbersByChild, spread);
    if (!isSpread || this.#liftOf(count.range, count.numberCount, size) < minLift) return null;
    return { ...count, share, subRanges };
  }

  /** 0 for the widest range of all: nothing is around it to compare with. */
  #liftOf(range: NumberRange, numberCount: number, size: number): number {
    const [widest] = this.#open;
    if (!widest || widest.count.range === range) return 0;
    const numbersAround = Math.max(0, widest.count.numberCount - numberCount);
    const shareAround = numbersAround / (widest.size - size);
    return numberCount / size / shareAround;
  }
}
