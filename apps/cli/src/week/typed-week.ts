import {
  ensureCalendarDay,
  isWeek,
  problem,
  problemMessage,
  type Week,
  weekOfDay,
} from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';

/** Years whose weeks can be told. */
const NUMBERED = /^((?!0000|9999)\d{4})-W\d\d$/;

/** @throws CliFailure that says how a week is written, or how many its year has. */
export function typedWeek({ locale }: Session, typed: string): Week {
  if (isWeek(typed)) return typed;
  const [, year] = NUMBERED.exec(typed) ?? [];
  if (year !== undefined) {
    const last = weekOfDay(ensureCalendarDay(`${year}-12-28`));
    throw new CliFailure('week_not_in_year', { week: typed, year, last }, EXIT.usage);
  }
  const text = problemMessage(problem('malformed_week', 'week'), locale);
  throw new CliFailure('words_wrong', { text }, EXIT.usage);
}
