import { type CallerNumber, containingRanges, type NumberRange } from '@rangewatch/numbering';
import {
  type Category,
  type CountedNumber,
  countsPeopleExactly,
  OWN_SOURCE,
  type Source,
  type Week,
} from '@rangewatch/schema';

/** One report as the rollups see it; `sign` -1 takes it back. */
export interface ReportDelta {
  readonly source: Source;
  readonly sign: 1 | -1;
  readonly category: Category | null;
  readonly numbers: readonly CountedNumber[];
}

export const ALL_FACET = 'all';
export const weekFacet = (week: Week | string): string => `week:${week}`;
export const categoryFacet = (category: Category): string => `category:${category}`;

/** A change to one rollup row. */
export interface CountDelta {
  readonly range: NumberRange;
  readonly source: Source;
  readonly facet: string;
  reportCount: number;
  numberCount: number;
  /** Null where people are not told apart. */
  reporterCount: number | null;
}

/** Changes to rollup rows, gathered so that each row is written once however many reports touch it. */
export class CountDeltas {
  readonly #byRange = new Map<NumberRange, CountDelta[]>();

  row(range: NumberRange, source: Source, facet: string): CountDelta {
    let rows = this.#byRange.get(range);
    if (!rows) {
      rows = [];
      this.#byRange.set(range, rows);
    }
    const known = rows.find((row) => row.facet === facet && row.source === source);
    if (known) return known;
    const made = {
      range,
      source,
      facet,
      reportCount: 0,
      numberCount: 0,
      reporterCount: countsPeople(source, facet) ? 0 : null,
    };
    rows.push(made);
    return made;
  }

  /** In key order, so that two writers take row locks in the same order. */
  sorted(): CountDelta[] {
    const ranges = [...this.#byRange.keys()].toSorted();
    return ranges.flatMap((range) =>
      (this.#byRange.get(range) ?? []).toSorted(
        (a, b) => compareText(a.source, b.source) || compareText(a.facet, b.facet),
      ),
    );
  }

  ranges(): NumberRange[] {
    return [...this.#byRange.keys()];
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Tags are kept standing and per week, never per category. */
function countsPeople(source: Source, facet: string): boolean {
  return source === OWN_SOURCE && !facet.startsWith('category:');
}

const rangesOfNumber = new Map<CallerNumber, readonly NumberRange[]>();
const REMEMBERED_NUMBERS = 50_000;

/** The ranges a number is counted in; remembered, because an import asks for the same numbers again and again. */
export function rangesOf(number: CallerNumber): readonly NumberRange[] {
  const known = rangesOfNumber.get(number);
  if (known) return known;
  if (rangesOfNumber.size >= REMEMBERED_NUMBERS) rangesOfNumber.clear();
  const ranges = containingRanges(number);
  rangesOfNumber.set(number, ranges);
  return ranges;
}

function facetsOf(report: ReportDelta, weeks: readonly Week[]): string[] {
  const facets = [ALL_FACET, ...weeks.map(weekFacet)];
  if (report.category !== null) facets.push(categoryFacet(report.category));
  return facets;
}

/** The number rows a batch of reports changes: one statement a report, however many calls it names. */
export function numberDeltas(reports: readonly ReportDelta[]): CountDeltas {
  const deltas = new CountDeltas();
  for (const report of reports) {
    for (const { number, weeks } of report.numbers) {
      for (const facet of facetsOf(report, weeks)) {
        deltas.row(number, report.source, facet).reportCount += report.sign;
      }
    }
  }
  return deltas;
}

/** The range rows: a report counts once in a range, also when it names several of its numbers. */
export function rangeDeltas(reports: readonly ReportDelta[]): CountDeltas {
  const deltas = new CountDeltas();
  for (const report of reports) {
    const single = report.numbers.length === 1 ? report.numbers[0] : undefined;
    if (single) addSingle(deltas, report, single);
    else addDistinct(deltas, report);
  }
  return deltas;
}

function addSingle(
  deltas: CountDeltas,
  report: ReportDelta,
  { number, weeks }: CountedNumber,
): void {
  const facets = facetsOf(report, weeks);
  for (const range of rangesOf(number)) {
    for (const facet of facets) deltas.row(range, report.source, facet).reportCount += report.sign;
  }
}

function addDistinct(deltas: CountDeltas, report: ReportDelta): void {
  const facetsByRange = new Map<NumberRange, Set<string>>();
  for (const { number, weeks } of report.numbers) {
    const facets = facetsOf(report, weeks);
    for (const range of rangesOf(number)) {
      const seen = facetsByRange.get(range) ?? new Set<string>();
      for (const facet of facets) seen.add(facet);
      facetsByRange.set(range, seen);
    }
  }
  for (const [range, facets] of facetsByRange) {
    for (const facet of facets) deltas.row(range, report.source, facet).reportCount += report.sign;
  }
}

/** Whether the row's people are the largest block's inside, because its width has no tags of its own. */
export function knowsPeopleOnlyAtLeast(delta: CountDelta): boolean {
  return delta.reporterCount !== null && !countsPeopleExactly(delta.range);
}
