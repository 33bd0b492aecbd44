import { PROVINCES, type Province } from '@rangewatch/schema';
import { type Weighted, weighted } from './weighted.ts';

/** Where people live and firms call from. */
export interface Region {
  readonly province: Province;
  /** Leading digits of local numbers: made up, one for each region, and not those of the numbering plan. */
  readonly area: string;
}

/** Sizes fall with the rank; which province is the largest is nothing this model knows about. */
const RANK_OFFSET = 4;

const REGIONS: readonly Region[] = PROVINCES.filter((province) => province.startsWith('CN-')).map(
  (province, at) => ({ province, area: String(310 + at) }),
);

export const REGIONS_BY_SIZE: Weighted<Region> = weighted(
  REGIONS,
  (region) => 1 / (REGIONS.indexOf(region) + RANK_OFFSET),
);
