import { placeTables, carrierTable } from './attribution.ts';
import type { Place } from './place.ts';

/** A name for addresses, from the English one: `beijing`, `hangzhou-zhejiang`, `china-mobile`. No two places share one. */
export function placeId(place: Place): string {
  return place.en
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The place that numbers are allocated to under this id; null when there is none. */
export function findPlaceById(id: string): Place | null {
  places ??= byId(placeTables());
  return places.get(id) ?? null;
}

/** The carrier that numbers are allocated to under this id; null when there is none. */
export function findCarrierById(id: string): Place | null {
  carriers ??= byId(carrierTable());
  return carriers.get(id) ?? null;
}

let places: ReadonlyMap<string, Place> | null = null;
let carriers: ReadonlyMap<string, Place> | null = null;

function byId(all: Iterable<Place>): ReadonlyMap<string, Place> {
  return new Map([...all].map((place) => [placeId(place), place]));
}
