import { boundsOf } from '../numerics/lists.ts';
import type { SignalRanges } from './signal-table.ts';
import type { SignalView } from './signal-view.ts';

/** First and last day, counted from the day before the run's first: 1 to 84. */
export interface CalledDays {
  readonly firstOn: number;
  readonly lastOn: number;
}

/** The calls of one person from one range in the run's days, counted as exposures are. */
export function walkCallsFrom(
  { table, days }: SignalView,
  person: number,
  range: number,
  visit: (number: number, day: number) => void,
): void {
  const [from, to] = boundsOf(table.calls, person);
  for (let call = from; call < to; call += 1) {
    const day = table.calledOn[call] ?? 0;
    const number = table.calls.values[call] ?? 0;
    if (day > days.after && day <= days.to && liesIn(table.ranges, number, range))
      visit(number, day - days.after);
  }
}

/** On which days a range called a person; null: it did not. */
export function daysCalledFrom(view: SignalView, person: number, range: number): CalledDays | null {
  let [firstOn, lastOn] = [Number.POSITIVE_INFINITY, 0];
  walkCallsFrom(view, person, range, (_, day) => {
    firstOn = Math.min(firstOn, day);
    lastOn = Math.max(lastOn, day);
  });
  return lastOn === 0 ? null : { firstOn, lastOn };
}

function liesIn({ containing }: SignalRanges, number: number, range: number): boolean {
  const [from, to] = boundsOf(containing, number);
  for (let at = from; at < to; at += 1) if (containing.values[at] === range) return true;
  return false;
}
