import type { SignalCallFact } from '@rangewatch/database/writers';
import { dayNumberMs, type PartnerPersonLine } from '@rangewatch/schema';
import { EARLIEST_DAY, type PartnerReadContext } from './read-context.ts';
import { type Refusal, refusal } from './rejection.ts';

export interface ReadCalls {
  readonly calls: readonly SignalCallFact[];
  readonly withheldCount: number;
  readonly refused: readonly Refusal[];
}

const EARLIEST_MS = dayNumberMs(EARLIEST_DAY);

/** `places` says where each call stood in its line. */
export function readCalls(
  given: PartnerPersonLine['calls'],
  places: readonly number[],
  context: PartnerReadContext,
): ReadCalls {
  const calls: SignalCallFact[] = [];
  const refused: Refusal[] = [];
  let withheldCount = 0;
  for (const [index, { phone, at, from }] of given.entries()) {
    const path = `calls.${places[index] ?? index}`;
    const instant = new Date(at);
    const number = from === null ? null : context.numberOf(from);
    const clock = wrongClock(instant, context);
    if (clock) refused.push(refusal(clock, `${path}.at`, at));
    else if (number === null) withheldCount += 1;
    else if (typeof number === 'object') refused.push(refusal(number.code, `${path}.from`, from));
    else calls.push({ phone, on: context.dayOf(instant), from: number });
  }
  return { calls, withheldCount, refused };
}

function wrongClock(at: Date, { latestMs }: PartnerReadContext): Refusal['code'] | null {
  if (at.getTime() > latestMs) return 'in_the_future';
  return at.getTime() < EARLIEST_MS ? 'clock_wrong' : null;
}
