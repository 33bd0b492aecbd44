import type { TrailEntry } from '@rangewatch/schema';
import { HiddenFields } from '../../../forms/hidden-fields.tsx';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { Trail } from '../../receipt/trail.tsx';
import { officialPage } from '../official-page.tsx';

interface Preview {
  /** What stands on a receipt once it is confirmed. */
  readonly entry: TrailEntry;
  readonly row: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Exactly what people will read, before it cannot be taken back. The same for every row: it tells nothing of who is counted. */
export function previewPage(
  page: PageContext,
  { entry, row, action, fields }: Preview,
): PageAnswer {
  const { t } = page;
  return officialPage(page, {
    title: t('cases.preview'),
    children: (
      <>
        <p class="govuk-body rw-user-text">
          <strong>{row}</strong>
        </p>
        <p class="govuk-body">{t('cases.previewText')}</p>
        <div class="govuk-inset-text">
          <Trail page={page} entries={[entry]} />
        </div>
        <p class="govuk-body">{t('cases.previewUntold')}</p>
        <p class="govuk-body">{t('cases.previewStays')}</p>
        <form method="post" action={action}>
          <HiddenFields fields={fields} />
          <div class="rw-buttons">
            <button class="govuk-button" type="submit" name="next" value="confirm">
              {t('cases.confirm')}
            </button>
            <button
              class="govuk-button govuk-button--secondary"
              type="submit"
              name="next"
              value="change"
            >
              {t('cases.change')}
            </button>
          </div>
        </form>
      </>
    ),
  });
}
