import type { CallInput } from '@rangewatch/schema';
import type { Random } from './random.ts';

/** The first reports have to come before a list can name their numbers. */
const FIRST_DAY_OF_LIST = '2023-02-08';
/** Numbers that came into use since the list was fetched still get through. */
const TURNED_AWAY_PERCENT = 75;

/** The same call on a phone that blocks by a list. */
export function turnedAwayByList(random: Random, call: CallInput): CallInput {
  const isNamed = (call.startedAt ?? '') >= FIRST_DAY_OF_LIST && call.callerNumber !== null;
  if (!isNamed || call.medium === 'message' || !random.percent(TURNED_AWAY_PERCENT)) return call;
  return { ...call, answered: false, turnedAway: true };
}
