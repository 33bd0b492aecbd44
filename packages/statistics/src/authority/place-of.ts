import {
  allocationOf,
  type CallerNumber,
  containingRanges,
  ensureNumberRange,
  findCarrier,
  type NumberRange,
  placeId,
  regionOf,
} from '@rangewatch/numbering';
import type { AuthorityRow } from '@rangewatch/schema';
import type { RangePeople } from './counted-reports.ts';

export interface NumberPlace {
  /** ISO 3166-2; null: unknown or no number. */
  readonly place: string | null;
  readonly carrier: string | null;
  /** The block around it, if the week’s public release shows it; null: it does not. */
  readonly node: RangePeople | null;
  readonly isDisputed: boolean;
  /** The number and all ranges around it, narrowest first. */
  readonly around: readonly NumberRange[];
}

const NOWHERE: NumberPlace = {
  place: null,
  carrier: null,
  node: null,
  isDisputed: false,
  around: [],
};

/**
 * Where all numbers of a range's row were allocated, which follows from its digits; null of several places, or unknown. A
 * campaign's part in a range has none: its people count with all their reports, also of other numbers.
 */
export function placeOfRow({
  dimension,
  range,
}: Pick<AuthorityRow, 'dimension' | 'range'>): string | null {
  if (dimension !== 'range' || range === null) return null;
  return allocationOf(ensureNumberRange(range)).place;
}

/** Where numbers belong; asked for numbers that come together, it looks each up once. */
export class NumberPlaces {
  readonly #nodes: ReadonlyMap<NumberRange, RangePeople>;
  readonly #disputed: ReadonlySet<NumberRange>;
  #last: { readonly number: CallerNumber | null; readonly found: NumberPlace } = {
    number: null,
    found: NOWHERE,
  };

  constructor(nodes: readonly RangePeople[], disputed: readonly NumberRange[]) {
    this.#nodes = new Map(nodes.map((node) => [node.range, node]));
    this.#disputed = new Set(disputed);
  }

  find(number: CallerNumber | null): NumberPlace {
    if (number !== this.#last.number) this.#last = { number, found: this.#lookUp(number) };
    return this.#last.found;
  }

  #lookUp(number: CallerNumber | null): NumberPlace {
    if (number === null) return NOWHERE;
    const around = [number as NumberRange, ...containingRanges(number)];
    const carrier = findCarrier(number, number.length);
    const node = around.find((range) => this.#nodes.has(range));
    return {
      place: regionOf(number),
      carrier: carrier && placeId(carrier),
      node: (node && this.#nodes.get(node)) ?? null,
      isDisputed: around.some((range) => this.#disputed.has(range)),
      around,
    };
  }
}
