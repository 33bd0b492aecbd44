import { type AuthorityDimension, type AuthorityRow, blockOf } from '@rangewatch/schema';
import { bandOf } from '../../disclosure-policy.ts';
import { feasibleInterval, type TableSum } from '../../testing/feasible-interval.ts';
import { keyOf, recount } from './recount.ts';
import type { ToldReport } from './told-week.ts';

export const CROSSED_PARTS = [
  'carrier',
  'carrier×category',
  'category',
  'place',
  'place×category',
] as const satisfies readonly AuthorityDimension[];

/** Values of a cell of all classifications at once, as text; empty: none. */
type Joint = Readonly<Record<'place' | 'carrier' | 'category', string>>;

/**
 * Somebody who has the whole file and the public ones, and knows which places, carriers and categories occur. What each figure is the sum of is
 * theirs to put together: all tables are sums of the cells that cross place, carrier and category.
 */
export class Attacker {
  readonly #joint: readonly Joint[];
  readonly #known = new Map<string, number>();
  readonly #sums: TableSum[] = [];
  readonly #unknown: string[] = [];

  constructor(told: readonly ToldReport[], rows: readonly AuthorityRow[]) {
    const valuesOf = (of: keyof Joint) =>
      [...recount(told, of).keys()].map((key) => jointOf(key)[of]);
    this.#joint = valuesOf('place').flatMap((place) =>
      valuesOf('carrier').flatMap((carrier) =>
        valuesOf('category').map((category) => ({ place, carrier, category })),
      ),
    );
    for (const dimension of CROSSED_PARTS) {
      this.#learnFloors(told, dimension);
      this.#learn(
        dimension,
        rows.filter((row) => row.dimension === dimension),
      );
    }
  }

  #learn(dimension: AuthorityDimension, rows: readonly AuthorityRow[]): void {
    const values = rows.filter(({ cell }) => cell === 'value');
    const parts = values.map((row) => this.#partsOf(keyOf(row), dimension));
    values.forEach((row, at) => this.#know(`${dimension} ${keyOf(row)}`, row, parts[at] ?? []));
    const rest = rows.find(({ cell }) => cell === 'other');
    const shown = new Set(parts.flat());
    const left = this.#joint.map(nameOf).filter((name) => !shown.has(name));
    if (rest) this.#know(`${dimension} other`, rest, left);
  }

  /** What the public files say is at least there, were nothing taken off. */
  #learnFloors(told: readonly ToldReport[], dimension: AuthorityDimension): void {
    if (dimension.includes('×')) return;
    for (const [key, reports] of recount(told, dimension)) {
      const name = `${dimension} ${key}`;
      this.#known.set(`floor of ${name}`, -floorOf(reports, dimension));
      this.#unknown.push(`beyond ${name}`);
      const parts = [...this.#partsOf(key, dimension), `floor of ${name}`];
      this.#sums.push({ total: `beyond ${name}`, parts });
    }
  }

  #know(name: string, { report_count }: AuthorityRow, parts: readonly string[]): void {
    this.#known.set(name, report_count ?? 0);
    this.#sums.push({ total: name, parts });
  }

  #partsOf(key: string, dimension: AuthorityDimension): readonly string[] {
    const wanted = jointOf(key);
    const by = dimension.split('×') as (keyof Joint)[];
    return this.#joint
      .filter((joint) => by.every((each) => joint[each] === wanted[each]))
      .map(nameOf);
  }

  /** How far apart the least and the most are that a cell can be; Infinity where nothing is known. */
  widthOf(key: string, dimension: AuthorityDimension): number {
    if (this.#sums.length === 0) return Infinity;
    const sums = [...this.#sums, { total: 'target', parts: this.#partsOf(key, dimension) }];
    const hidden = [...this.#joint.map(nameOf), ...this.#unknown, 'target'];
    const { lo, hi } = feasibleInterval(hidden, this.#known, sums, 'target');
    return hi - lo;
  }
}

function nameOf({ place, carrier, category }: Joint): string {
  return [place, carrier, category].join('|');
}

function jointOf(key: string): Joint {
  const [, , place = '', carrier = '', category = ''] = key.split('|');
  return { place, carrier, category };
}

function edge(count: number, least: number): number {
  return count < least ? 0 : (bandOf(count)?.from ?? 0);
}

/** Categories are public by themselves, places and carriers by the blocks in them or by the numbers. */
function floorOf(reports: readonly ToldReport[], dimension: AuthorityDimension): number {
  if (dimension === 'category') return edge(reports.length, 5);
  const named = reports.flatMap(({ number }) => number ?? []);
  const blocks = [...Map.groupBy(named, blockOf).values()];
  return blocks.reduce((sum, block) => {
    const numbers = [...Map.groupBy(block, (number) => number).values()];
    const ofNumbers = numbers.reduce((all, { length }) => all + edge(length, 3), 0);
    return sum + Math.max(ofNumbers, edge(block.length, 5));
  }, 0);
}
