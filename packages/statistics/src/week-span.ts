import { addWeeks, type Week } from '@rangewatch/schema';
import type { CountBand } from './disclosure-policy.ts';

/** One week of a trend; `reporters` is null for none and for too few alike. */
export interface WeekFigure {
  readonly week: Week;
  readonly reporters: CountBand | null;
}

/**
 * Every week between the first and the last that can be shown. A week outside is not named even when it
 * holds a report: a "last reported" date that moves would give one report away.
 */
export function weekSpan(shown: ReadonlyMap<Week, CountBand>): readonly WeekFigure[] {
  const weeks = [...shown.keys()].toSorted();
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return [];
  const span = [];
  for (let week = first; week <= last; week = addWeeks(week, 1)) {
    span.push({ week, reporters: shown.get(week) ?? null });
  }
  return span;
}
