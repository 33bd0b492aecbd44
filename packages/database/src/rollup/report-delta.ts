import { type CallerNumber, containingRanges, type NumberRange } from '@rangewatch/numbering';
import {
  type Category,
  type CountedNumber,
  OWN_SOURCE,
  type Source,
  type Week,
} from '@rangewatch/schema';
import {
  ALL_FACET,
  CountDeltas,
  categoryFacet,
  deltaOf,
  type FacetDeltas,
  weekFacet,
} from './count-deltas.ts';

/** One report as the rollups see it; `sign` -1 takes it back. */
export interface ReportDelta {
  readonly source: Source;
  readonly sign: 1 | -1;
  readonly category: Category | null;
  readonly numbers: readonly CountedNumber[];
}

const REMEMBERED_NUMBERS = 50_000;
const rangesOfNumber = new Map<CallerNumber, readonly NumberRange[]>();

/** The ranges a number is counted in; remembered, because an import asks for the same numbers again and again. */
export function rangesOf(number: CallerNumber): readonly NumberRange[] {
  const known = rangesOfNumber.get(number);
  if (known) return known;
  if (rangesOfNumber.size >= REMEMBERED_NUMBERS) rangesOfNumber.clear();
  const ranges = containingRanges(number);
  rangesOfNumber.set(number, ranges);
  return ranges;
}

function facetsOf(deltas: CountDeltas, report: ReportDelta, weeks: readonly Week[]): FacetDeltas[] {
  const names = weeks.map(weekFacet);
  if (report.source === OWN_SOURCE) names.push(ALL_FACET);
  if (report.category !== null) names.push(categoryFacet(report.category));
  return names.map((name) => deltas.facet(report.source, name));
}

/** The number rows a batch of reports changes: one statement a report, however many calls it names. */
export function numberDeltas(reports: readonly ReportDelta[]): CountDeltas {
  const deltas = new CountDeltas();
  for (const report of reports) {
    for (const { number, weeks } of report.numbers) {
      for (const facet of facetsOf(deltas, report, weeks))
        deltaOf(facet, number).reportCount += report.sign;
    }
  }
  return deltas;
}

/** The range rows: a report counts once in a range, also when it names several of its numbers. */
export function rangeDeltas(reports: readonly ReportDelta[]): CountDeltas {
  const deltas = new CountDeltas();
  for (const report of reports) {
    for (const [facet, ranges] of distinctRanges(deltas, report)) {
      for (const range of ranges) deltaOf(facet, range).reportCount += report.sign;
    }
  }
  return deltas;
}

function distinctRanges(
  deltas: CountDeltas,
  report: ReportDelta,
): Iterable<[FacetDeltas, Iterable<NumberRange>]> {
  const [only] = report.numbers;
  if (only && report.numbers.length === 1) {
    const ranges = rangesOf(only.number);
    return facetsOf(deltas, report, only.weeks).map((facet) => [facet, ranges]);
  }
  const byFacet = new Map<FacetDeltas, Set<NumberRange>>();
  for (const { number, weeks } of report.numbers) {
    for (const facet of facetsOf(deltas, report, weeks)) {
      const ranges = byFacet.get(facet) ?? new Set<NumberRange>();
      for (const range of rangesOf(number)) ranges.add(range);
      byFacet.set(facet, ranges);
    }
  }
  return byFacet;
}
