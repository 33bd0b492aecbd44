import type { CallerNumber } from '@rangewatch/numbering';
import { type CountedNumber, callTimeOf, type DraftCall } from '@rangewatch/schema';

/**
 * The distinct numbers a report names, in the order named, with when they called; withheld ones name none.
 * A call that a list of ours turned away names none either: a list must not feed itself.
 */
export function namedNumbers(calls: readonly DraftCall[]): readonly CountedNumber[] {
  const known = calls.filter((call) => !call.turnedAway);
  return [...Map.groupBy(known, ({ callerNumber }) => callerNumber)].flatMap(([number, named]) => {
    if (number === null) return [];
    const weeks = [...new Set(named.map(({ week }) => week))].toSorted();
    return [{ number, weeks, times: named.map(timeOf) }];
  });
}

/** The distinct numbers whose calls a list of ours turned away. */
export function turnedAwayNumbers(calls: readonly DraftCall[]): readonly CallerNumber[] {
  const numbers = calls.flatMap(({ callerNumber, turnedAway }) =>
    turnedAway && callerNumber !== null ? [callerNumber] : [],
  );
  return [...new Set(numbers)];
}

function timeOf({ day, hour, dayPart }: DraftCall) {
  return callTimeOf(day, hour, dayPart);
}
