import { describeNumber, isCallerNumber } from '@rangewatch/numbering';
import {
  dayPartName,
  ensureCalendarDay,
  formatCount,
  formatDay,
  type OwnCall,
  timeOfDay,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';

/** Calls shown before the rest folds away. */
const SHOWN_CALLS = 20;

/** The calls of the report, each with whether it counts. */
export function OwnCalls({
  page,
  calls,
  timeZone,
}: {
  page: PageContext;
  calls: readonly OwnCall[];
  timeZone: string;
}) {
  const { t, locale } = page;
  if (calls.length === 0) return null;
  const total = calls.reduce((sum, { callCount }) => sum + callCount, 0);
  const shown = calls.slice(0, SHOWN_CALLS);
  const more = calls.slice(SHOWN_CALLS);
  return (
    <>
      <h2 class="govuk-heading-m">{t('ownReport.calls', { count: formatCount(total, locale) })}</h2>
      <CallTable page={page} calls={shown} timeZone={timeZone} />
      {more.length > 0 && (
        <Details summary={t('ownReport.moreCalls', { count: formatCount(more.length, locale) })}>
          <CallTable page={page} calls={more} timeZone={timeZone} />
        </Details>
      )}
    </>
  );
}

function CallTable({
  page,
  calls,
  timeZone,
}: {
  page: PageContext;
  calls: readonly OwnCall[];
  timeZone: string;
}) {
  const { t } = page;
  return (
    <table class="govuk-table">
      <thead>
        <tr>
          <th class="govuk-table__header" scope="col">
            {t('report.check.number')}
          </th>
          <th class="govuk-table__header" scope="col">
            {t('ownReport.when')}
          </th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <tr>
            <td class="govuk-table__cell rw-digits">{numberText(page, call)}</td>
            <td class="govuk-table__cell">
              {whenText(page, call, timeZone)}
              {!call.isCounted && (
                <span class="rw-facts__note">
                  {t(call.turnedAway ? 'ownReport.turnedAway' : 'ownReport.held')}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function numberText({ t }: PageContext, { callerNumber }: OwnCall): string {
  if (callerNumber === null || !isCallerNumber(callerNumber))
    return t('report.number.withheldShort');
  return describeNumber(callerNumber).display;
}

function whenText({ t, locale }: PageContext, call: OwnCall, timeZone: string): string {
  const time = call.startedAt
    ? timeOfDay(new Date(call.startedAt), timeZone)
    : call.dayPart
      ? dayPartName(call.dayPart, locale)
      : '';
  const day = formatDay(ensureCalendarDay(call.day), locale);
  const times = call.callCount > 1 ? `× ${formatCount(call.callCount, locale)}` : '';
  const about = call.countIsApproximate && times ? t('report.calls.about', { times }) : times;
  return [day, time, about].filter(Boolean).join(' ');
}
