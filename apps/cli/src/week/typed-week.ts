import { isWeek, problemMessage, type Week, weekProblem } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';

/** @throws CliFailure that says how a week is written, or which its year has. */
export function typedWeek({ locale }: Session, typed: string): Week {
  if (isWeek(typed)) return typed;
  const wrong = weekProblem(typed);
  const key = wrong.code === 'week_not_in_year' ? wrong.code : 'words_wrong';
  throw new CliFailure(key, { text: problemMessage(wrong, locale) }, EXIT.usage);
}
