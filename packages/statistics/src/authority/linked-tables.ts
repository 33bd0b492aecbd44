import type { Category } from '@rangewatch/schema';
import { climb, type Sums } from './climb.ts';
import type { Unit } from './told-reports.ts';

export const LINES = ['place', 'carrier', 'category'] as const;
export type Line = (typeof LINES)[number];
export type LineKeys = Readonly<Record<Line, string | null>>;

export const CROSSED = ['place', 'carrier'] as const;
export type Crossed = (typeof CROSSED)[number];

/** What of the tables is shown. */
export interface ShownTables {
  readonly isLineShown: (line: Line, key: string | null) => boolean;
  readonly isCellShown: (by: 'place' | 'carrier', keys: LineKeys) => boolean;
  /** Reports of a category of which no other figure says that they are there. */
  readonly untoldOf: (category: Category | null) => number;
}

/** Lines of each kind that are looked at together; the others stay as they are, which only makes the answer smaller. */
const MOST_LINES = 6;
/** How much more a report counts when lines are chosen that shares one more line with what is asked about. */
const FAR_LESS = 100;

/** Reports of a unit and a category: all tables are sums of these. */
interface Joint {
  readonly keys: LineKeys;
  readonly reportCount: number;
  /** How many of the crossed tables show the cell it is part of. */
  readonly shownIn: number;
}

/**
 * All tables of a week’s own reports and what public figures tell of them, together. What somebody can work out of a cell
 * lies between two linear programmes; here both start from the week as it is and stop once they are far enough apart.
 */
export class LinkedTables {
  readonly #joint: readonly Joint[];
  readonly #byKeys: ReadonlyMap<string, Joint>;
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #carriersOf: ReadonlySet<string>;
  readonly #shown: ShownTables;

  constructor(units: readonly Unit[], shown: ShownTables) {
    this.#shown = shown;
    this.#units = new Map(units.map((unit) => [unitText(unit), unit]));
    this.#carriersOf = new Set(units.map(countryText));
    this.#joint = units.flatMap(({ place, carrier, categories }) =>
      categories.map(({ category, reportCount }) => ({
        ...this.#jointOf({ place, carrier, category }),
        reportCount,
      })),
    );
    this.#byKeys = new Map(this.#joint.map((joint) => [jointText(joint.keys), joint]));
  }

  /** How far apart the least and the most are that the cell with these keys can be, up to `enough`. */
  slackOf(keys: Partial<LineKeys>, enough: number): number {
    const { sums, cells } = this.#around([keys]);
    const up = climb(sums, weightsOf(sums, cells, [keys], 1), enough);
    return up < enough ? up + climb(sums, weightsOf(sums, cells, [keys], -1), enough - up) : up;
  }

  /** How many more reports the units of a range can have than are told of them, up to `enough`. */
  growthOf(units: readonly Pick<Unit, 'place' | 'carrier'>[], enough: number): number {
    const untold = units.reduce((sum, unit) => sum + this.#untoldOfUnit(unit), 0);
    if (untold >= enough) return enough;
    const { sums, cells } = this.#around(units);
    return untold + climb(sums, weightsOf(sums, cells, units, 1), enough - untold);
  }

  /** The sums of the lines around some cells. */
  #around(targets: readonly Partial<LineKeys>[]): { sums: Sums; cells: readonly Joint[] } {
    const near = {
      place: this.#nearest('place', targets),
      carrier: this.#nearest('carrier', targets),
      category: this.#nearest('category', targets),
    };
    const cells = [...near.place].flatMap((place) =>
      [...near.carrier]
        .filter((carrier) => this.#isPossible({ place, carrier }))
        .flatMap((carrier) =>
          [...near.category].map((category): Joint => {
            const keys = { place, carrier, category };
            return this.#byKeys.get(jointText(keys)) ?? this.#jointOf(keys);
          }),
        ),
    );
    return { sums: this.#sumsOf(cells), cells };
  }

  #jointOf(keys: LineKeys): Joint {
    const shownIn = CROSSED.filter((by) => this.#shown.isCellShown(by, keys)).length;
    return { keys, reportCount: 0, shownIn };
  }

  /** Of a place of the same country any carrier there is may have numbers; of what is unknown anything is possible. */
  #isPossible(unit: Pick<Unit, 'place' | 'carrier'>): boolean {
    const isUnknown = unit.place === null || unit.carrier === null;
    return isUnknown || this.#carriersOf.has(countryText(unit));
  }

  #untoldOfUnit(unit: Pick<Unit, 'place' | 'carrier'>): number {
    const { reportCount, toldCount } = this.#units.get(unitText(unit)) ?? NOBODY;
    return reportCount - toldCount;
  }

  /**
   * The lines of the targets, and of the others those with most that may move: on their other lines, and where one of them
   * is not shown, on lines that are not shown either.
   */
  #nearest(line: Line, targets: readonly Partial<LineKeys>[]): ReadonlySet<string | null> {
    const isOwn = (of: Line, key: string | null) => targets.some((target) => target[of] === key);
    const isHidden = (key: string | null) => !this.#shown.isLineShown(line, key);
    const others = LINES.filter((other) => other !== line);
    const isOneHidden = this.#joint.some(
      ({ keys }) => isOwn(line, keys[line]) && isHidden(keys[line]),
    );
    const weights = new Map<string | null, number>();
    for (const { keys, reportCount, shownIn } of this.#joint) {
      const shared = others.filter((other) => isOwn(other, keys[other])).length;
      const hidden = isOneHidden && isHidden(keys[line]) ? 1 : 0;
      const weight = isOwn(line, keys[line])
        ? Infinity
        : reportCount * FAR_LESS ** (shared + hidden - shownIn);
      weights.set(keys[line], (weights.get(keys[line]) ?? 0) + weight);
    }
    const ranked = [...weights].toSorted(([, a], [, b]) => (a === b ? 0 : b - a));
    return new Set(ranked.slice(0, MOST_LINES).map(([key]) => key));
  }

  #sumsOf(cells: readonly Joint[]): Sums {
    const sums = new SumsBuilder(cells);
    for (const line of LINES) for (const of of this.#groups(cells, line)) sums.keep(of);
    for (const by of CROSSED) {
      const shown = cells.filter(({ keys }) => this.#shown.isCellShown(by, keys));
      const crossed = Map.groupBy(shown, ({ keys }) => `${keys[by] ?? ''}\0${keys.category ?? ''}`);
      for (const of of crossed.values()) sums.keep(of);
    }
    for (const of of Map.groupBy(cells, ({ keys }) => unitText(keys)).values())
      sums.atLeast(of, of[0] ? this.#untoldOfUnit(of[0].keys) : 0);
    for (const [category, of] of Map.groupBy(cells, ({ keys }) => keys.category))
      if (!this.#shown.isLineShown('category', category))
        sums.atLeast(of, this.#shown.untoldOf(category as Category | null));
    return sums;
  }

  /** Those of each line that is shown, and those of all others together. */
  #groups(cells: readonly Joint[], line: Line): Iterable<readonly Joint[]> {
    const { isLineShown } = this.#shown;
    return Map.groupBy(cells, ({ keys }) =>
      isLineShown(line, keys[line]) ? `shown ${keys[line] ?? ''}` : 'rest',
    ).values();
  }
}

class SumsBuilder implements Sums {
  readonly rows: [number, number][][] = [];
  readonly values: number[];
  readonly #at: ReadonlyMap<Joint, number>;

  constructor(cells: readonly Joint[]) {
    this.values = cells.map(({ reportCount }) => reportCount);
    this.#at = new Map(cells.map((cell, at) => [cell, at]));
  }

  keep(cells: readonly Joint[]): void {
    this.rows.push(cells.map((cell) => [this.#at.get(cell) ?? 0, 1]));
  }

  /** They may together lose so many and no more. */
  atLeast(cells: readonly Joint[], untold: number): void {
    this.keep(cells);
    this.rows.at(-1)?.push([this.values.length, -1]);
    this.values.push(untold);
  }
}

function weightsOf(
  { values }: Sums,
  cells: readonly Joint[],
  targets: readonly Partial<LineKeys>[],
  weight: number,
): readonly number[] {
  const isTarget = ({ keys }: Joint) =>
    targets.some((target) =>
      LINES.every((line) => target[line] === undefined || target[line] === keys[line]),
    );
  return values.map((_, at) => (cells[at] && isTarget(cells[at]) ? weight : 0));
}

const NOBODY = { reportCount: 0, toldCount: 0 };

function unitText({ place, carrier }: Pick<LineKeys, 'place' | 'carrier'>): string {
  return `${place ?? ''}\0${carrier ?? ''}`;
}

function countryText({ place, carrier }: Pick<LineKeys, 'place' | 'carrier'>): string {
  return `${place?.split('-')[0] ?? ''}\0${carrier ?? ''}`;
}

function jointText(keys: LineKeys): string {
  return `${unitText(keys)}\0${keys.category ?? ''}`;
}
