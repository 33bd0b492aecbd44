import { type CalendarDay, dayOfInstant, isCalendarDay } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from './session.ts';

/**
 * A day as typed; today when none was.
 * @throws CliFailure that says how a day is written, and that it cannot be one to come.
 */
export function typedDay({ config }: Session, text: string | undefined, now: Date): CalendarDay {
  const today = dayOfInstant(now, config.timeZone);
  if (text === undefined) return today;
  if (!isCalendarDay(text) || text > today)
    throw new CliFailure('act_day_wrong', { day: text }, EXIT.usage);
  return text;
}
