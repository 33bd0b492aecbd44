import { carrierTable, findCarrierById, findPlaceById, placeId } from '@rangewatch/numbering';
import type { Localised } from '@rangewatch/schema';

/** By whom or where numbers were allocated: not where a caller is, nor who carries a call. */
export type AllocationKind = 'place' | 'carrier';

export interface Allocation {
  readonly of: AllocationKind;
  readonly id: string;
  readonly name: Localised;
}

/** The id of a place or carrier in addresses. */
export const allocationId = (name: Localised): string => placeId(name);

/** Null for an id that no place or carrier of the plans has. */
export function findAllocation(of: AllocationKind, id: string): Allocation | null {
  const name = of === 'place' ? findPlaceById(id) : findCarrierById(id);
  return name ? { of, id, name } : null;
}

export function allCarriers(): readonly Allocation[] {
  return carrierTable().map((name) => ({ of: 'carrier', id: placeId(name), name }));
}
