import { formatWeek, type Job, JOB_SCHEDULES, weekOfRun } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

/** Which week a run is about; nothing for daily work, whose instants say the day. */
export function runNote({ t, locale }: PageContext, { kind, runKey }: Job): { note?: string } {
  if (JOB_SCHEDULES[kind].every === 'day') return {};
  return { note: t('status.week', { week: formatWeek(weekOfRun(runKey), locale) }) };
}
