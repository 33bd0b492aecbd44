import { formatCount } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { CallAnswer } from './answers.ts';
import { callerText, howOftenText, whenText } from './call-summary.ts';
import { CheckRow } from './check-row.tsx';
import { loggedGroups } from './logged-groups.ts';
import type { StepState } from './step.ts';
import { stepHref } from './step-href.ts';
import { hasClockTime, timeZoneText } from './time-zone-text.ts';

/** Which calls are told of: typed one by one, out of a log, or none. */
export function CheckCalls({ state: { request, answers, deps } }: { state: StepState }) {
  const { page } = request;
  const { t } = page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('report.check.calls')}</h2>
      {answers.calls.map((call, at) => (
        <TypedCall call={call} at={at} page={page} deps={deps} />
      ))}
      {answers.isUncalled && (
        <dl class="govuk-summary-list rw-group">
          <CheckRow
            page={page}
            name={t('report.check.calls')}
            value={t('report.check.uncalled')}
            change={{ step: 'number' }}
          />
        </dl>
      )}
      {answers.logged.length > 0 && (
        <dl class="govuk-summary-list rw-group">
          <CheckRow
            page={page}
            name={t('report.calls.logged')}
            value={t('report.check.logged', {
              count: formatCount(answers.logged.length, page.locale),
              numbers: formatCount(loggedGroups(answers.logged).length, page.locale),
            })}
            change={{ step: 'calls' }}
          />
        </dl>
      )}
      {hasClockTime(answers) && (
        <p class="govuk-body">{t('timeZone.shown', { zone: timeZoneText(page, deps) })}</p>
      )}
      {!answers.isUncalled && (
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={stepHref(page, { step: 'calls' })}>
            {t('report.check.moreCalls')}
          </a>
        </p>
      )}
    </>
  );
}

interface TypedCallProps {
  readonly call: CallAnswer;
  readonly at: number;
  readonly page: PageContext;
  readonly deps: StepState['deps'];
}

function TypedCall({ call, at, page, deps }: TypedCallProps) {
  const { t } = page;
  return (
    <dl class="govuk-summary-list rw-group">
      <CheckRow
        page={page}
        name={t('report.check.number')}
        value={callerText(call, page, deps)}
        change={{ step: 'number', at }}
      />
      <CheckRow
        page={page}
        name={t('report.check.when')}
        value={whenText(call, page)}
        change={{ step: 'when', at }}
      />
      <CheckRow
        page={page}
        name={t('report.check.howOften')}
        value={howOftenText(call, page)}
        change={{ step: 'count', at }}
      />
    </dl>
  );
}
