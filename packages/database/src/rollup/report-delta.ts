import { type CallerNumber, containingRanges, type NumberRange } from '@rangewatch/numbering';
import {
  type CallTime,
  type Category,
  type CountedNumber,
  callTimeOf,
  ensureCalendarDay,
  OWN_SOURCE,
  type Source,
  type Week,
} from '@rangewatch/schema';
import {
  ALL_FACET,
  CAMPAIGN_FACET,
  CountDeltas,
  categoryFacet,
  deltaOf,
  type FacetDeltas,
  timeFacets,
  TURNED_AWAY_FACET,
  weekFacet,
} from './count-deltas.ts';

/** One report as the rollups see it; `sign` -1 takes it back. */
export interface ReportDelta {
  readonly source: Source;
  readonly sign: 1 | -1;
  readonly category: Category | null;
  readonly numbers: readonly CountedNumber[];
  /** It says which campaign had been given the number called. */
  readonly namesCampaign: boolean;
  /** Numbers whose calls a list of ours turned away. */
  readonly turnedAway: readonly CallerNumber[];
}

/** A line of an official file: one report of one number, in exactly one week. */
export function importedDelta(
  row: {
    readonly week: Week;
    readonly category: Category | null;
    readonly calledAt: string | null;
  },
  number: CallerNumber,
  source: Source,
  sign: 1 | -1,
): ReportDelta {
  const times = row.calledAt === null ? NO_TIMES : [printedTime(row.calledAt)];
  return {
    source,
    sign,
    category: row.category,
    numbers: [{ number, weeks: [row.week], times }],
    namesCampaign: false,
    turnedAway: NO_NUMBERS,
  };
}

const NO_TIMES: readonly CallTime[] = [];
const NO_NUMBERS: readonly CallerNumber[] = [];

/** `2021-07-06 14:30:00`, on the clock of whoever wrote it. */
function printedTime(calledAt: string): CallTime {
  return callTimeOf(ensureCalendarDay(calledAt.slice(0, 10)), Number(calledAt.slice(11, 13)));
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

function facetsOf(
  deltas: CountDeltas,
  report: ReportDelta,
  { weeks, times }: CountedNumber,
): FacetDeltas[] {
  const names = weeks.map(weekFacet);
  if (times.length > 0) names.push(...new Set(times.flatMap(timeFacets)));
  if (report.namesCampaign) names.push(CAMPAIGN_FACET);
  if (report.source === OWN_SOURCE) names.push(ALL_FACET);
  if (report.category !== null) names.push(categoryFacet(report.category));
  return names.map((name) => deltas.facet(report.source, name));
}

/** The number rows a batch of reports changes: one statement a report, however many calls it names. */
export function numberDeltas(reports: readonly ReportDelta[]): CountDeltas {
  const deltas = new CountDeltas();
  for (const report of reports) {
    for (const counted of report.numbers) {
      for (const facet of facetsOf(deltas, report, counted))
        deltaOf(facet, counted.number).reportCount += report.sign;
    }
    for (const number of report.turnedAway) {
      const facet = deltas.facet(report.source, TURNED_AWAY_FACET);
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
  if (only && report.numbers.length === 1 && report.turnedAway.length === 0) {
    const ranges = rangesOf(only.number);
    return facetsOf(deltas, report, only).map((facet) => [facet, ranges]);
  }
  const byFacet = new Map<FacetDeltas, Set<NumberRange>>();
  const add = (facet: FacetDeltas, number: CallerNumber) => {
    const ranges = byFacet.get(facet) ?? new Set<NumberRange>();
    for (const range of rangesOf(number)) ranges.add(range);
    byFacet.set(facet, ranges);
  };
  for (const counted of report.numbers) {
    for (const facet of facetsOf(deltas, report, counted)) add(facet, counted.number);
  }
  for (const number of report.turnedAway) {
    add(deltas.facet(report.source, TURNED_AWAY_FACET), number);
  }
  return byFacet;
}
