import type { PageContext } from '../../http/page-context.ts';
import type { ReportAnswers } from './answers.ts';

/** On every page of a change: what is written here belongs to a report that was sent, and how to leave that. */
export function ChangeNotice({
  page,
  earlier,
}: {
  page: PageContext;
  earlier: ReportAnswers['earlier'];
}) {
  const { t } = page;
  if (earlier === null) return null;
  return (
    <form class="govuk-inset-text" method="post" action={page.href('ownReportChange')}>
      <p class="govuk-body">{t(`change.${earlier.kind}`)}</p>
      <button class="rw-link-button" type="submit" name="kind" value="none">
        {t('change.leave')}
      </button>
    </form>
  );
}
