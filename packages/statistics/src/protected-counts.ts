import type { NumberRange } from '@rangewatch/numbering';
import { bandOf, type CountBand, type Disclosure, jitterOf } from './disclosure-policy.ts';

/** Exact counts of our own reports for one range and span of time. */
export interface OwnCounts {
  readonly reportCount: number;
  readonly numberCount: number;
  /** Null where people are not told apart: nothing is shown then. */
  readonly reporterCount: number | null;
}

/** The same counts as anyone may see them. */
export interface ProtectedCounts {
  readonly reporters: CountBand;
  readonly reports: CountBand;
  readonly numbers: CountBand | null;
}

/** Turns the exact counts of one cell into bands, all with the cell's one jitter. */
export class CellProtection {
  readonly #disclosure: Disclosure;
  readonly #jitter: number;

  constructor(cell: NumberRange | string, disclosure: Disclosure) {
    this.#disclosure = disclosure;
    this.#jitter = jitterOf(disclosure.jitterKey, cell, disclosure.policy.maxJitter);
  }

  /** The band of a count that must reach `minimum` once jittered; null when it does not. */
  band(count: number, minimum: number): CountBand | null {
    const shown = count - this.#jitter;
    return shown < minimum ? null : bandOf(shown, this.#disclosure.policy.bandEdges);
  }

  /**
   * A number is public by its reporters alone, `numbers` is null then.
   * A range needs more reporters, over several numbers: one loud number does not colour its neighbours.
   */
  counts(counts: OwnCounts, isNumber: boolean): ProtectedCounts | null {
    const { policy } = this.#disclosure;
    const minimum = isNumber ? policy.numberMinReporters : policy.rangeMinReporters;
    const reporters = this.band(counts.reporterCount ?? 0, minimum);
    const reports = this.band(counts.reportCount, minimum);
    const numbers = isNumber ? null : this.band(counts.numberCount, policy.rangeMinNumbers);
    if (!reporters || !reports || (!isNumber && !numbers)) return null;
    return { reporters, reports, numbers };
  }
}

/** "At least": nothing is said about an upper edge. */
export function openEnded(band: CountBand): CountBand {
  return { from: band.from, to: null };
}
