import type { RecordReaders } from '@rangewatch/database/readers';
import { describeRange } from '@rangewatch/numbering';
import type { Localised } from '@rangewatch/schema';

/** By whom or where numbers were allocated: not where a caller is, nor who carries a call. */
export type AllocationKind = 'place' | 'carrier';

export interface Allocation {
  readonly of: AllocationKind;
  readonly id: string;
  readonly name: Localised;
}

const WIDTHS = [4, 2, 0, 1, 3];
const ID = /^[a-z\d-]{1,80}$/;

/** The id of a place or carrier in addresses, made from its English name. */
export function allocationId(name: Localised): string {
  return name.en.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** Null for an id that no listed range has. */
export async function findAllocation(
  of: AllocationKind,
  id: string,
  readers: Pick<RecordReaders, 'topListed'>,
): Promise<Allocation | null> {
  if (!ID.test(id)) return null;
  for (const openDigits of WIDTHS) {
    const [entry] = await readers.topListed({ of, id, openDigits, limit: 1 });
    if (!entry) continue;
    const { place, allocatedCarrier } = describeRange(entry.range);
    const name = of === 'place' ? place : allocatedCarrier;
    if (name) return { of, id, name };
  }
  return null;
}
