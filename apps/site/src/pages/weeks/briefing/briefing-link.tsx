import type { PageContext } from '../../../http/page-context.ts';

/** To the week in five minutes. */
export function BriefingLink({ page, week }: { page: PageContext; week: string }) {
  return (
    <a class="govuk-link rw-standing-link" href={page.href('weekBriefing', { week })}>
      {page.t('briefing.read')}
    </a>
  );
}
