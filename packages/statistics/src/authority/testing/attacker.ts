import { type AuthorityDimension, type AuthorityRow, blockOf } from '@rangewatch/schema';
import { bandOf } from '../../disclosure-policy.ts';
import { feasibleInterval, type TableSum } from '../../testing/feasible-interval.ts';
import { keyOf, recount } from './recount.ts';
import { NODES, type ToldReport } from './told-week.ts';

/** Tables in which every report has one place. */
export const REPORT_TABLES = [
  'carrier',
  'carrier×category',
  'category',
  'place',
  'place×category',
  'range',
] as const satisfies readonly AuthorityDimension[];

/** Values of a cell of all classifications at once, as text; empty: none. */
type Joint = Readonly<Record<'range' | 'place' | 'carrier' | 'category', string>>;

/**
 * Somebody who has the whole file and the public ones, and knows which places, carriers and categories occur. What each
 * figure is the sum of is theirs to put together: all tables are sums of the cells that cross range, place, carrier and
 * category, a range lying in the places and carriers of its numbers and what is in no range in any.
 */
export class Attacker {
  readonly #joint: readonly Joint[];
  readonly #known = new Map<string, number>();
  readonly #sums: TableSum[] = [];
  readonly #unknown: string[] = [];

  constructor(told: readonly ToldReport[], rows: readonly AuthorityRow[]) {
    const valuesOf = (of: keyof Joint) =>
      [...recount(told, of).keys()].map((key) => jointOf(key)[of]);
    const anywhere = valuesOf('place').flatMap((place) =>
      valuesOf('carrier').map((carrier) => ({ range: '', place, carrier })),
    );
    const ranges = unitsOf(told.filter(({ number }) => rangeOf(number) !== ''));
    const units = [...anywhere, ...[...ranges.keys()].map(jointOf)];
    this.#joint = units.flatMap((unit) =>
      valuesOf('category').map((category) => ({ ...unit, category })),
    );
    for (const [unit, reports] of unitsOf(told))
      this.#learnFloor(['range', 'place', 'carrier'], unit, floorOf(reports));
    for (const [category, reports] of recount(told, 'category'))
      this.#learnFloor(['category'], category, knownEdge(reports.length, 5));
    for (const dimension of REPORT_TABLES)
      this.#learn(
        dimension,
        rows.filter((row) => row.dimension === dimension),
      );
  }

  #learn(dimension: AuthorityDimension, rows: readonly AuthorityRow[]): void {
    const values = rows.filter(({ cell }) => cell === 'value');
    const parts = values.map((row) => this.#partsOf(keyOf(row), dimension.split('×')));
    values.forEach((row, at) => this.#know(`${dimension} ${keyOf(row)}`, row, parts[at] ?? []));
    const rest = rows.find(({ cell }) => cell === 'other');
    const shown = new Set(parts.flat());
    const left = this.#joint.map(nameOf).filter((name) => !shown.has(name));
    if (rest) this.#know(`${dimension} other`, rest, left);
  }

  /** What the public files say is at least there. */
  #learnFloor(by: readonly (keyof Joint)[], key: string, floor: number): void {
    if (floor === 0) return;
    const name = `${by.join()} ${key}`;
    this.#known.set(`floor of ${name}`, -floor);
    this.#unknown.push(`beyond ${name}`);
    const parts = [...this.#partsOf(key, by), `floor of ${name}`];
    this.#sums.push({ total: `beyond ${name}`, parts });
  }

  #know(name: string, { report_count }: AuthorityRow, parts: readonly string[]): void {
    this.#known.set(name, report_count ?? 0);
    this.#sums.push({ total: name, parts });
  }

  #partsOf(key: string, by: readonly string[]): readonly string[] {
    const wanted = jointOf(key);
    return this.#joint
      .filter((joint) => (by as (keyof Joint)[]).every((each) => joint[each] === wanted[each]))
      .map(nameOf);
  }

  /** How far apart the least and the most are that a cell can be; Infinity where nothing is known. */
  widthOf(key: string, dimension: AuthorityDimension): number {
    if (this.#sums.length === 0) return Infinity;
    const parts = this.#partsOf(key, dimension.split('×'));
    const sums = [...this.#sums, { total: 'target', parts }];
    const hidden = [...this.#joint.map(nameOf), ...this.#unknown, 'target'];
    const { lo, hi } = feasibleInterval(hidden, this.#known, sums, 'target');
    return hi - lo;
  }
}

function nameOf({ range, place, carrier, category }: Joint): string {
  return [range, place, carrier, category].join('|');
}

function jointOf(key: string): Joint {
  const [, range = '', place = '', carrier = '', category = ''] = key.split('|');
  return { range, place, carrier, category };
}

function rangeOf(number: ToldReport['number']): string {
  const block = number === null ? null : blockOf(number);
  return block !== null && NODES.includes(block) ? block : '';
}

/** Reports that lie in one place, carrier and range, by their keys. */
function unitsOf(told: readonly ToldReport[]): ReadonlyMap<string, readonly ToldReport[]> {
  const places = [...recount(told, 'place')].flatMap(([key, reports]) =>
    reports.map((report) => [report, jointOf(key).place] as const),
  );
  const placeOf = new Map(places);
  const units = [...recount(told, 'carrier')].flatMap(([key, reports]) =>
    reports.map((report) => {
      const unit = ['', rangeOf(report.number), placeOf.get(report), jointOf(key).carrier, ''];
      return [unit.join('|'), report] as const;
    }),
  );
  const grouped = Map.groupBy(units, ([unit]) => unit);
  return new Map([...grouped].map(([unit, list]) => [unit, list.map(([, report]) => report)]));
}

function edge(count: number, least: number): number {
  return count < least ? 0 : (bandOf(count)?.from ?? 0);
}

/** The same to somebody who has learned what is taken off. */
function knownEdge(count: number, least: number): number {
  return Math.max(
    ...[0, 1, 2].map(
      (jitter) => edge(count - jitter, least) && edge(count - jitter, least) + jitter,
    ),
  );
}

/** By the blocks, by the numbers, and of those that were withheld. */
function floorOf(reports: readonly ToldReport[]): number {
  const named = reports.flatMap(({ number }) => number ?? []);
  const blocks = [...Map.groupBy(named, blockOf).values()];
  const withheld = knownEdge(reports.length - named.length, 5);
  return blocks.reduce((sum, block) => {
    const numbers = [...Map.groupBy(block, (number) => number).values()];
    const ofNumbers = numbers.reduce((all, { length }) => all + edge(length, 3), 0);
    return sum + Math.max(ofNumbers, edge(block.length, 5));
  }, withheld);
}
