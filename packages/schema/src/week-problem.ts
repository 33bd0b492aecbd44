import { type Problem, problem } from './problem.ts';
import { missingWeek } from './week.ts';

/** What is wrong with a text that is no week: its year has no such week, or it cannot be read as one. */
export function weekProblem(typed: string, path = 'week'): Problem {
  const missing = missingWeek(typed);
  return missing
    ? problem('week_not_in_year', path, { week: typed, ...missing })
    : problem('malformed_week', path);
}
