import { isWeek, problem, problemMessage, type Week } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';

/** @throws CliFailure that says how a week is written. */
export function typedWeek({ locale }: Session, typed: string): Week {
  if (isWeek(typed)) return typed;
  const text = problemMessage(problem('malformed_week', 'week'), locale);
  throw new CliFailure('words_wrong', { text }, EXIT.usage);
}
