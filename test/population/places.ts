import { PROVINCES, type Province } from '@rangewatch/schema';
import { type Weighted, weighted } from './weighted.ts';

/** Where people live and firms call from: a province, or a part of one that nobody who reports is asked for. */
export interface Place {
  readonly province: Province;
  /** Leading digits of local numbers: made up, one for each place, and not those of the numbering plan. */
  readonly area: string;
  /** How many people live there beside others. */
  readonly weight: number;
}

const HOME_PROVINCES = PROVINCES.filter((province) => province.startsWith('CN-'));
/** Sizes fall with the rank; which province is the largest is nothing this model knows about. */
const RANK_OFFSET = 4;
const FIRST_AREA = 310;

/** @param perProvince 1 to 4: provinces themselves, or so many equal parts of each. */
export function createPlaces(perProvince: number): Weighted<Place> {
  const places = HOME_PROVINCES.flatMap((province, rank) =>
    Array.from({ length: perProvince }, (_, part) => ({
      province,
      area: areaAt(rank * perProvince + part),
      weight: 1 / (rank + RANK_OFFSET) / perProvince,
    })),
  );
  return weighted(places, ({ weight }) => weight);
}

/** 310 to 399 and from 410 on: what begins with 400 has no area code. */
function areaAt(at: number): string {
  const area = FIRST_AREA + at;
  return String(area < 400 ? area : area + 10);
}
