import type { NumberRange } from '@rangewatch/numbering';
import type { ExposureRoute } from '@rangewatch/schema';
import type { Brigade } from './brigades.ts';

/** What was put into a population, to hold against what is found in it. */
export interface Truth {
  /** Campaigns and the blocks that their numbers reached: what ought to be found. */
  readonly pairs: readonly TruePair[];
  /** What ought not to be found. */
  readonly brigades: readonly Brigade[];
  readonly vendors: readonly Vendor[];
  readonly dilutions: readonly Dilution[];
  /** Campaigns without any passing-on that many honest people came from at once. */
  readonly forwardedLinks: readonly string[];
}

export interface TruePair {
  readonly campaign: string;
  readonly range: NumberRange;
  /** Of the phones given by one of the routes, how many were called, 0 to 1. */
  readonly share: number;
  /** Null: by whichever route a number was given. */
  readonly routes: readonly ExposureRoute[] | null;
}

export interface Vendor {
  readonly vendor: string;
  readonly campaigns: readonly string[];
}

export interface Dilution {
  readonly campaign: string;
  readonly size: number;
}
