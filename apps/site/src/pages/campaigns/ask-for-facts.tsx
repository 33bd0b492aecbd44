import {
  type Campaign,
  type CampaignPage,
  FACT_FIELDS,
  type FactField,
  factOfCampaign,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';

interface AskProps {
  readonly page: PageContext;
  readonly campaign: Campaign;
  readonly added: CampaignPage;
}

/** What is not known yet is asked for; the rest can be added to or corrected. */
export function AskForFacts({ page, campaign, added }: AskProps) {
  const { t } = page;
  const isKnown = (field: FactField) =>
    factOfCampaign(field, campaign) !== null ||
    added.facts.some(({ fact }) => fact.field === field);
  const unknown = FACT_FIELDS.filter((field) => !isKnown(field));
  const known = FACT_FIELDS.filter(isKnown);
  return (
    <section class="rw-no-print">
      <h2 class="govuk-heading-m">{t('campaign.ask')}</h2>
      <p class="govuk-body">{t('campaign.askText')}</p>
      {unknown.length > 0 && <FieldLinks page={page} campaign={campaign} fields={unknown} />}
      <Details summary={t('campaign.correct')}>
        <FieldLinks page={page} campaign={campaign} fields={known} />
      </Details>
    </section>
  );
}

function FieldLinks({
  page,
  campaign: { campaignId },
  fields,
}: Omit<AskProps, 'added'> & { readonly fields: readonly FactField[] }) {
  return (
    <ul class="govuk-list">
      {fields.map((field) => (
        <li>
          <a
            class="govuk-link rw-standing-link"
            rel="nofollow"
            href={page.href('addFact', { campaignId, field })}
          >
            {page.t(`addFact.title.${field}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
