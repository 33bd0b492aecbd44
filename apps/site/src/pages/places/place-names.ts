import type { RecordReaders } from '@rangewatch/database/readers';
import { describeRange, isNumberRange, type NumberRange } from '@rangewatch/numbering';
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

/** Null for an id that no range of the plans has, and no listed one. */
export async function findAllocation(
  of: AllocationKind,
  id: string,
  readers: Pick<RecordReaders, 'topListed'>,
): Promise<Allocation | null> {
  if (!ID.test(id)) return null;
  const name = plannedNames()[of].get(id) ?? (await listedName(of, id, readers));
  return name ? { of, id, name } : null;
}

/** Places smaller than an area code are known by their listed ranges only. */
async function listedName(
  of: AllocationKind,
  id: string,
  readers: Pick<RecordReaders, 'topListed'>,
): Promise<Localised | null> {
  for (const openDigits of WIDTHS) {
    const [entry] = await readers.topListed({ of, id, openDigits, limit: 1 });
    if (entry) return nameOf(of, entry.range);
  }
  return null;
}

function nameOf(of: AllocationKind, range: NumberRange): Localised | null {
  const { place, allocatedCarrier } = describeRange(range);
  return of === 'place' ? place : allocatedCarrier;
}

type Names = Readonly<Record<AllocationKind, ReadonlyMap<string, Localised>>>;
let planned: Names | null = null;

/** Of area codes and mobile prefixes; made once, when first asked for. */
function plannedNames(): Names {
  planned ??= {
    place: namesIn('place', areaCodes()),
    carrier: namesIn('carrier', mobilePrefixes()),
  };
  return planned;
}

function namesIn(of: AllocationKind, ranges: Iterable<string>): ReadonlyMap<string, Localised> {
  const names = new Map<string, Localised>();
  for (const range of ranges) {
    const name = isNumberRange(range) ? nameOf(of, range) : null;
    if (name) names.set(allocationId(name), name);
  }
  return names;
}

function* areaCodes(): Iterable<string> {
  for (let code = 10; code < 1_000; code++) {
    yield `86${code}*******`;
    yield `86${code}********`;
    yield `1${code}*******`;
  }
}

function* mobilePrefixes(): Iterable<string> {
  for (let prefix = 1300; prefix < 2_000; prefix++) yield `86${prefix}*******`;
}
