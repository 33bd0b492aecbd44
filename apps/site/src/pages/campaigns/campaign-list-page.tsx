import { type Campaign, LONGEST_CAMPAIGN_SEARCH, type Page } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { campaignPeriod } from './campaign-period.ts';

export interface CampaignListModel {
  readonly search: string;
  readonly campaigns: Page<Campaign>;
}

export function campaignListPage(
  page: PageContext,
  { search, campaigns }: CampaignListModel,
): PageAnswer {
  const { t } = page;
  const { items, nextCursor } = campaigns;
  return {
    kind: 'page',
    title: t('campaigns.title'),
    isIndexed: search === '',
    body: (
      <>
        <h1 class="govuk-heading-xl">{t('campaigns.title')}</h1>
        <p class="govuk-body-l">{t('campaigns.what')}</p>
        <CampaignSearch page={page} search={search} />
        {items.length === 0 && (
          <p class="govuk-body">
            {search ? t('campaigns.noneFound', { search }) : t('campaigns.none')}
          </p>
        )}
        <ul class="rw-cards">
          {items.map((campaign) => (
            <CampaignCard page={page} campaign={campaign} />
          ))}
        </ul>
        {!nextCursor && (
          <p class="govuk-body">
            <a class="govuk-link rw-standing-link" href={page.href('report')}>
              {t('campaigns.notListed')}
            </a>
          </p>
        )}
        {nextCursor && (
          <p class="govuk-body">
            <a
              class="govuk-link rw-standing-link"
              rel="next"
              href={page.href('campaigns', {}, { q: search || null, after: nextCursor })}
            >
              {t('list.next')}
            </a>
          </p>
        )}
      </>
    ),
  };
}

function CampaignSearch({ page, search }: { page: PageContext; search: string }) {
  return (
    <search class="rw-search" aria-label={page.t('campaigns.search')}>
      <form action={page.href('campaigns')} method="get">
        <label class="govuk-label" for="campaign-search">
          {page.t('campaigns.search')}
        </label>
        <div class="rw-search__row">
          <input
            class="govuk-input"
            id="campaign-search"
            name="q"
            type="search"
            autocomplete="off"
            value={search}
            maxlength={LONGEST_CAMPAIGN_SEARCH}
          />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {page.t('campaigns.searchButton')}
          </button>
        </div>
      </form>
    </search>
  );
}

function CampaignCard({ page, campaign }: { page: PageContext; campaign: Campaign }) {
  const period = campaignPeriod(campaign, page);
  return (
    <li class="rw-card">
      <h2 class="govuk-heading-s rw-card__title">
        <a class="govuk-link" href={page.href('campaign', { campaignId: campaign.campaignId })}>
          {campaign.title}
        </a>
      </h2>
      <p class="govuk-body rw-card__text">
        {page.t('campaign.by', { organiser: campaign.organiserName })}
      </p>
      {period && <p class="govuk-body rw-card__text rw-secondary">{period}</p>}
    </li>
  );
}
