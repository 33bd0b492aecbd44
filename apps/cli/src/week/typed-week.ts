import { isWeek, missingWeek, problem, problemMessage, type Week } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';

/** @throws CliFailure that says how a week is written, or how many its year has. */
export function typedWeek({ locale }: Session, typed: string): Week {
  if (isWeek(typed)) return typed;
  const missing = missingWeek(typed);
  if (missing) throw new CliFailure('week_not_in_year', { week: typed, ...missing }, EXIT.usage);
  const text = problemMessage(problem('malformed_week', 'week'), locale);
  throw new CliFailure('words_wrong', { text }, EXIT.usage);
}
