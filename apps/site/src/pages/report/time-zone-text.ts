import type { PageContext } from '../../http/page-context.ts';
import { timeZoneName } from '../../locale/time-zone-name.ts';
import type { SiteDeps } from '../../site-deps.ts';
import type { ReportAnswers } from './answers.ts';

/** By which clock the times of the form are read. */
export function timeZoneText(
  page: PageContext,
  deps: Pick<SiteDeps, 'clock' | 'timeZone'>,
): string {
  return timeZoneName(deps.timeZone, deps.clock(), page.locale);
}

/** Whether anything that was told has a time by the deployment's clock; others name their own. */
export function hasClockTime({ calls, logged }: ReportAnswers): boolean {
  return (
    calls.some(({ time, zone }) => time !== null && 'clock' in time && zone === undefined) ||
    logged.some(({ startedAt }) => startedAt !== null)
  );
}
