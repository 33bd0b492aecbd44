import type { JobState, JobStatus, NoticeCounts } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { timeZoneName } from '../../locale/time-zone-name.ts';
import type { MessageKey } from '../../locale/translate.ts';
import { InstantText } from './instant-text.tsx';
import { JobFacts } from './job-facts.tsx';
import { NoticeFacts } from './notice-facts.tsx';

export interface StatusModel {
  readonly now: Date;
  /** In the order of a Monday. */
  readonly statuses: readonly JobStatus[];
  readonly notices: NoticeCounts;
}

const NEEDS_ATTENTION: ReadonlySet<JobState> = new Set(['failed', 'interrupted', 'late']);

/** What is done by the calendar: what was done last, what goes on, what failed, and what comes next. */
export function statusPage(page: PageContext, { now, statuses, notices }: StatusModel): PageAnswer {
  const { t, locale, timeZone } = page;
  return {
    kind: 'page',
    title: t('status.title'),
    isIndexed: false,
    body: (
      <>
        <h1 class="govuk-heading-xl">{t('status.title')}</h1>
        <p class="govuk-body-l">{t(leadOf(statuses))}</p>
        <p class="govuk-body">{t('status.what')}</p>
        {statuses.map((status) => (
          <section>
            <h2 class="govuk-heading-m">{t(`status.kind.${status.kind}`)}</h2>
            <JobFacts page={page} status={status} />
          </section>
        ))}
        <NoticeFacts page={page} notices={notices} />
        <p class="govuk-body rw-secondary">
          {t('status.times', { zone: timeZoneName(timeZone, now, locale) })}{' '}
          <InstantText page={page} at={now} />
        </p>
      </>
    ),
  };
}

function leadOf(statuses: readonly JobStatus[]): MessageKey {
  if (statuses.some(({ state }) => NEEDS_ATTENTION.has(state))) return 'status.attention';
  return statuses.some(({ state }) => state === 'never') ? 'status.begins' : 'status.fine';
}
