import type { ComponentChildren } from 'preact';
import { TextField } from '../../forms/text-field.tsx';
import type { PageContext } from '../../http/page-context.ts';
import type { FieldError } from '../../layout/error-summary.tsx';

/** Asks which campaign's figures are to be opened; `children` is asked before it. */
export function CampaignForm({
  page,
  campaignId,
  errors,
  children,
}: {
  page: PageContext;
  campaignId: string;
  errors: readonly FieldError[];
  children?: ComponentChildren;
}) {
  const { t } = page;
  return (
    <form method="post" action={page.href('authority')} novalidate>
      {children}
      <TextField
        t={t}
        name="campaign"
        label={t('authority.campaign')}
        hint={t('authority.campaignHint')}
        errors={errors}
        value={campaignId}
      />
      <button class="govuk-button" type="submit">
        {t('authority.open')}
      </button>
    </form>
  );
}
