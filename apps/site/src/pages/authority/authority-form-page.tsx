import { TextField } from '../../forms/text-field.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { FieldError } from '../../layout/error-summary.tsx';
import { CampaignForm } from './campaign-form.tsx';
import { officialPage } from './official-page.tsx';

/** Asks for a token and a campaign. What was typed as a token is not given back: it would stand in the page. */
export function authorityFormPage(
  page: PageContext,
  campaignId: string,
  errors: readonly FieldError[],
): PageAnswer {
  const { t } = page;
  return officialPage(page, {
    title: t('authority.title'),
    errors,
    children: (
      <>
        <p class="govuk-body">{t('authority.text')}</p>
        <p class="govuk-body">
          <a
            class="govuk-button"
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
      </>
    ),
  });
}
