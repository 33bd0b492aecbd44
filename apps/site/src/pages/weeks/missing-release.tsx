import {
  addWeeks,
  dayOfInstant,
  formatDay,
  PUBLICATION_TIME,
  publicationInstant,
  releaseCalendar,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

/** Says that the last week that was due is not published; nothing when it is, or when none ever was. */
export function MissingRelease({
  page,
  newest,
  now,
}: {
  page: PageContext;
  /** The newest published week. */
  newest: string | undefined;
  now: Date;
}) {
  const { t, locale, timeZone } = page;
  const [next] = releaseCalendar(now, timeZone, 1);
  if (!next || newest === undefined) return null;
  const week = addWeeks(next.week, -1);
  if (newest >= week) return null;
  const day = formatDay(dayOfInstant(publicationInstant(week, timeZone), timeZone), locale);
  return (
    <p class="govuk-inset-text">
      {t('weeks.missing', { week, day, time: PUBLICATION_TIME })}{' '}
      <a class="govuk-link rw-standing-link" href={page.href('status')}>
        {t('weeks.missingStatus')}
      </a>
    </p>
  );
}
