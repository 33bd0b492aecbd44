import {
  dayOfInstant,
  formatDay,
  isWeek,
  problemMessage,
  PUBLICATION_TIME,
  publicationInstant,
  type Week,
  weekProblem,
} from '@rangewatch/schema';
import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';

/** Why an address that names a week leads to no release: a week that is to come, that is empty, that no year has. */
export function noWeekPage(page: PageContext, typed: string, now: Date): Answer {
  const text = isWeek(typed) ? whyUnpublished(page, typed, now) : whyNoWeek(page, typed);
  if (text === null) return NOT_FOUND;
  return {
    kind: 'page',
    status: 404,
    isIndexed: false,
    title: page.t('noWeek.title'),
    body: (
      <>
        <h1 class="govuk-heading-l">{page.t('noWeek.title')}</h1>
        <p class="govuk-body">{text}</p>
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={page.href('weeks')}>
            {page.t('noWeek.all')}
          </a>
        </p>
      </>
    ),
  };
}

function whyUnpublished({ t, locale, timeZone }: PageContext, week: Week, now: Date): string {
  const dueAt = publicationInstant(week, timeZone);
  if (dueAt <= now) return t('noWeek.nothing', { week });
  const day = formatDay(dayOfInstant(dueAt, timeZone), locale);
  return t('noWeek.toCome', { week, day, time: PUBLICATION_TIME });
}

/** Null for what only looks a little like a week. */
function whyNoWeek({ locale }: PageContext, typed: string): string | null {
  const wrong = weekProblem(typed);
  return wrong.code === 'week_not_in_year' ? problemMessage(wrong, locale) : null;
}
