import {
  dayOfInstant,
  formatDay,
  PUBLICATION_TIME,
  publicationInstant,
  type Week,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

/** Says that a week that was due is not published yet, and where to see how far it is. */
export function OverdueNote({ page, week }: { page: PageContext; week: Week }) {
  const { t, locale, timeZone } = page;
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
