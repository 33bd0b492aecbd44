import type { PageContext } from '../../http/page-context.ts';
import type { FieldError } from '../../layout/error-summary.tsx';
import type { GoneCampaign } from './gone-campaigns.ts';
import { stepHref } from './step-href.ts';

/** Above the answers: which campaign is gone, that the rest is kept, and where another is chosen. */
export function GoneNotice({ page, gone }: { page: PageContext; gone: readonly GoneCampaign[] }) {
  return (
    <>
      {gone.map((campaign) => (
        <div class="govuk-inset-text" id={goneId(campaign)}>
          <p class="govuk-body">
            <strong class="rw-user-text">{goneText(campaign, page)}</strong>
          </p>
          <p class="govuk-body">{page.t('report.gone.kept')}</p>
          <p class="govuk-body">
            <a
              class="govuk-link rw-standing-link"
              href={stepHref(page, { step: 'campaign', at: campaign.at, isChange: true })}
            >
              {page.t('report.gone.again')}
            </a>
          </p>
        </div>
      ))}
    </>
  );
}

export function goneText({ title, mergedInto }: GoneCampaign, { t }: PageContext): string {
  return mergedInto
    ? t('report.gone.merged', { title, into: mergedInto.title })
    : t('report.gone.removed', { title });
}

export function goneErrors(
  gone: readonly GoneCampaign[],
  page: PageContext,
): readonly FieldError[] {
  return gone.map((campaign) => ({ field: goneId(campaign), message: goneText(campaign, page) }));
}

function goneId({ at }: GoneCampaign): string {
  return `gone-${at}`;
}
