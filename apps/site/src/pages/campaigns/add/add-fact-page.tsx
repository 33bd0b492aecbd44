import type { Campaign, FactField, ShownFact } from '@rangewatch/schema';
import type { CheckedForm } from '../../../forms/personal-data.ts';
import { PersonalDataWarning } from '../../../forms/personal-data-warning.tsx';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { ErrorSummary } from '../../../layout/error-summary.tsx';
import type { Refusal } from '../../../report-gateway/refusal.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { factText } from '../fact-text.ts';
import { readSeed } from './add-fact-form.ts';
import { FactFields } from './fact-fields.tsx';

export interface AddFactModel {
  readonly campaign: Campaign;
  readonly field: FactField;
  /** What the page says of it now. */
  readonly standing: readonly ShownFact[];
  readonly form: URLSearchParams;
  readonly found: CheckedForm['found'];
  readonly refusal: Refusal | null;
}

/** One fact on one page: what is sent is what is seen. */
export function addFactPage(
  page: PageContext,
  deps: Pick<SiteDeps, 'clock' | 'timeZone'>,
  { campaign, field, standing, form, found, refusal }: AddFactModel,
): PageAnswer {
  const { t } = page;
  const { campaignId, title } = campaign;
  const errors = refusal?.errors ?? [];
  const question = t(`addFact.title.${field}`);
  return {
    kind: 'page',
    hasOwnForm: true,
    title: `${refusal ? `${t('error.prefix')} ` : ''}${question}`,
    status: refusal?.status ?? 200,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <a class="govuk-back-link" href={page.href('campaign', { campaignId })}>
          {t('factAdded.back')}
        </a>
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{question}</h1>
        <p class="govuk-body-l rw-user-text">{title}</p>
        {standing.map(({ fact }) => (
          <p class="govuk-body rw-user-text">{t('addFact.now', { fact: factText(fact, page) })}</p>
        ))}
        <p class="govuk-body">{t('addFact.text')}</p>
        <form method="post" action={page.href('addFact', { campaignId, field })} novalidate>
          <input type="hidden" name="seed" value={readSeed(form)} />
          <FactFields page={page} deps={deps} field={field} form={form} errors={errors} />
          <PersonalDataWarning page={page} found={found} />
          <button class="govuk-button" type="submit">
            {t('addFact.send')}
          </button>
        </form>
      </div>
    ),
  };
}
