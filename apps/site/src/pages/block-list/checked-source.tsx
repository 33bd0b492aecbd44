import { ensureCalendarDay, formatDay } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { MessageKey } from '../../locale/translate.ts';

/** Who says how something is blocked, on which day, and when it was last looked up. */
export interface CheckedSource {
  readonly by: MessageKey;
  readonly url: string;
  readonly publishedOn: string;
  readonly checkedOn: string;
}

/** Printed below what it is the source of, so that a reader sees how old it may be. */
export function SourceNote({ page, source }: { page: PageContext; source: CheckedSource }) {
  const { t, locale } = page;
  const day = (text: string) => formatDay(ensureCalendarDay(text), locale);
  return (
    <span class="rw-facts__note">
      {t('source.label')}
      <a class="govuk-link" href={source.url} rel="noreferrer">
        {t(source.by)}
      </a>
      {t('source.days', { published: day(source.publishedOn), checked: day(source.checkedOn) })}
    </span>
  );
}
