import type { NumberRange } from '@rangewatch/numbering';
import type { Category } from '@rangewatch/schema';
import { PUBLIC_POLICY } from '../disclosure-policy.ts';
import { lowerEdge, mostTold } from './lower-edges.ts';

/** Reports of one place and carrier: what no published figure is finer than, but for a range inside. */
export interface Unit {
  readonly place: string | null;
  readonly carrier: string | null;
  readonly reportCount: number;
  /** How many of them anybody knows to be there at least. */
  readonly toldCount: number;
  readonly categories: readonly UnitCategory[];
}

export interface UnitCategory {
  readonly category: Category | null;
  readonly reportCount: number;
}

interface Part {
  count: number;
  told: number;
  readonly categories: Map<Category | null, number>;
}

/** Parts by their units, as text. */
type Parts = Map<string, Part>;

interface OpenRange {
  readonly range: NumberRange;
  readonly parts: Parts;
}

export interface ToldReport {
  readonly place: string | null;
  readonly carrier: string | null;
  readonly category: Category | null;
  readonly reportCount: number;
  /** The number and all ranges around it, narrowest first; none: it was withheld. */
  readonly around: readonly NumberRange[];
}

/**
 * What other published figures say is at least among a week’s reports: every range of every width, a number included, by
 * the lower edge of its band, withheld numbers by theirs, and ranges of the authority’s own table by their exact counts.
 * Where a range lies in several places, what it tells is taken where most is untold. To be added in the order of numbers.
 */
export class ToldReports {
  readonly #exact: ReadonlySet<NumberRange>;
  /** Widest first. */
  readonly #open: OpenRange[] = [];
  readonly #closed: Parts = new Map();
  readonly #withheld: Parts = new Map();
  readonly #unitsOf = new Map<NumberRange, readonly Pick<Unit, 'place' | 'carrier'>[]>();

  /** @param exact ranges that the authority's table may count exactly */
  constructor(exact: Iterable<NumberRange>) {
    this.#exact = new Set(exact);
  }

  add({ place, carrier, category, reportCount, around }: ToldReport): void {
    while (!this.#isInside(around)) this.#close();
    while (this.#open.length < around.length)
      this.#open.push({
        range: around[around.length - 1 - this.#open.length] as NumberRange,
        parts: new Map(),
      });
    const parts = this.#open.at(-1)?.parts ?? this.#withheld;
    const unit = `${place ?? ''}\0${carrier ?? ''}`;
    addTo(parts, unit, {
      count: reportCount,
      told: 0,
      categories: new Map([[category, reportCount]]),
    });
  }

  units(): readonly Unit[] {
    while (this.#open.length > 0) this.#close();
    const withheld = [...this.#withheld.values()];
    raise(withheld, mostTold(countOf(withheld), PUBLIC_POLICY.rangeMinReporters));
    for (const [unit, part] of this.#withheld) addTo(this.#closed, unit, part);
    this.#withheld.clear();
    return [...this.#closed].map(([text, { count, told, categories }]) => {
      return {
        ...unitOf(text),
        reportCount: count,
        toldCount: told,
        categories: [...categories].map(([category, reportCount]) => ({ category, reportCount })),
      };
    });
  }

  /** Of an exact range; asked after all reports were added. */
  unitsOf(range: NumberRange): readonly Pick<Unit, 'place' | 'carrier'>[] {
    return this.#unitsOf.get(range) ?? [];
  }

  #isInside(around: readonly NumberRange[]): boolean {
    const last = this.#open.at(-1);
    return !last || around[around.length - this.#open.length] === last.range;
  }

  #close(): void {
    const closed = this.#open.pop();
    if (!closed) return;
    const parts = [...closed.parts.values()];
    const isNumber = !closed.range.includes('*');
    const { numberMinReporters, rangeMinReporters } = PUBLIC_POLICY;
    const minimum = isNumber ? numberMinReporters : rangeMinReporters;
    const count = countOf(parts);
    const isExact = this.#exact.has(closed.range);
    raise(parts, isExact ? count : lowerEdge(count, minimum));
    if (isExact) this.#unitsOf.set(closed.range, [...closed.parts.keys()].map(unitOf));
    for (const [unit, part] of closed.parts)
      addTo(this.#open.at(-1)?.parts ?? this.#closed, unit, part);
  }
}

function unitOf(text: string): Pick<Unit, 'place' | 'carrier'> {
  const [place, carrier] = text.split('\0');
  return { place: place || null, carrier: carrier || null };
}

function addTo(parts: Parts, unit: string, part: Part): void {
  const known = parts.get(unit);
  if (!known) {
    parts.set(unit, part);
    return;
  }
  known.count += part.count;
  known.told += part.told;
  for (const [category, count] of part.categories)
    known.categories.set(category, (known.categories.get(category) ?? 0) + count);
}

/** Tells so many of them together, of the largest untold first. */
function raise(parts: readonly Part[], least: number): void {
  let more = least - parts.reduce((sum, { told }) => sum + told, 0);
  if (more <= 0) return;
  for (const part of parts.toSorted((a, b) => b.count - b.told - (a.count - a.told))) {
    const taken = Math.min(more, part.count - part.told);
    part.told += taken;
    more -= taken;
  }
}

function countOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}
