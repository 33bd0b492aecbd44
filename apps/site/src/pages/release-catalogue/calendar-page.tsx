import {
  dayOfInstant,
  formatDay,
  formatWeek,
  releaseCalendar,
  type ScheduledRelease,
  timeOfDay,
  WEEKS_UNTIL_FINAL,
} from '@rangewatch/schema';
import type { Answer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { timeZoneName } from '../../locale/time-zone-name.ts';
import { href } from '../../routes.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { WEEKS_AHEAD } from './weeks-ahead.ts';

/** When the weeks of the next twelve months are published, and when each becomes final. */
export function showCalendar({ page }: SiteRequest, { clock }: SiteDeps): Answer {
  const { t, timeZone, locale } = page;
  const scheduled = releaseCalendar(clock(), timeZone, WEEKS_AHEAD);
  return {
    kind: 'page',
    title: t('calendar.title'),
    body: (
      <>
        <a class="govuk-back-link" href={page.href('weeks')}>
          {t('weeks.title')}
        </a>
        <h1 class="govuk-heading-xl">{t('calendar.title')}</h1>
        <p class="govuk-body-l">
          {t('calendar.what', {
            zone: timeZoneName(timeZone, clock(), locale),
            weeks: WEEKS_UNTIL_FINAL,
          })}
        </p>
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={href('releaseCalendar')}>
            {t('calendar.file')}
          </a>
        </p>
        <ol class="rw-cards">
          {scheduled.map((release) => (
            <CalendarEntry page={page} release={release} />
          ))}
        </ol>
      </>
    ),
  };
}

function CalendarEntry({ page, release }: { page: PageContext; release: ScheduledRelease }) {
  const { t, locale, timeZone } = page;
  const day = formatDay(dayOfInstant(release.dueAt, timeZone), locale);
  return (
    <li class="rw-card">
      <h2 class="govuk-heading-s rw-card__title">
        {`${day} ${timeOfDay(release.dueAt, timeZone)}`}
      </h2>
      <p class="govuk-body rw-card__text">
        {t('calendar.week', { week: formatWeek(release.week, locale) })}
      </p>
      <p class="govuk-body rw-card__text rw-secondary">
        {t('calendar.final', { week: release.finalWeek })}
      </p>
    </li>
  );
}
