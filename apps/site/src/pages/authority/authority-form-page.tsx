import { TextField } from '../../forms/text-field.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';
import { CampaignForm } from './campaign-form.tsx';

/** Asks for a token and a campaign. What was typed as a token is not given back: it would stand in the page. */
export function authorityFormPage(
  page: PageContext,
  campaignId: string,
  errors: readonly FieldError[],
): PageAnswer {
  const { t } = page;
  const isRefused = errors.length > 0;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: `${isRefused ? `${t('error.prefix')} ` : ''}${t('authority.title')}`,
    status: isRefused ? 400 : 200,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('authority.title')}</h1>
        <p class="govuk-body">{t('authority.text')}</p>
        <p class="govuk-body">
          <a
            class="govuk-link rw-standing-link"
            href={page.href('authoritySignIn', {}, { campaign: campaignId || null })}
          >
            {t('authority.signIn')}
          </a>
        </p>
        <CampaignForm page={page} campaignId={campaignId} errors={errors}>
          <TextField
            t={t}
            name="token"
            label={t('authority.token')}
            hint={t('authority.keep')}
            errors={errors}
            value=""
          />
        </CampaignForm>
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={page.href('methodSignals')}>
            {t('signals.method')}
          </a>
        </p>
      </div>
    ),
  };
}
