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
  /** False: nobody's receipt would show it; absent: it follows a step that was taken. */
  readonly isOnReceipts?: boolean;
}

/** Exactly what people will read, before it cannot be taken back. */
export function previewPage(
  page: PageContext,
  { entry, row, action, fields, isOnReceipts = true }: Preview,
): PageAnswer {
  const { t } = page;
  return officialPage(page, {
    title: t('cases.preview'),
    children: (
      <>
        {isOnReceipts ? (
          <p class="govuk-body">{t('cases.previewText', { row })}</p>
        ) : (
          <>
            <p class="govuk-body govuk-!-font-weight-bold">{t('cases.previewNobody', { row })}</p>
            <p class="govuk-body">{t('cases.previewNobodyText')}</p>
          </>
        )}
        <div class="govuk-inset-text">
          <Trail page={page} entries={[entry]} />
        </div>
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
