import { type Campaign, LONGEST_CAMPAIGN_SEARCH } from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { isCampaignId, readSearch } from '../../../http/list-query.ts';
import { campaignPeriod } from '../../campaigns/campaign-period.ts';
import type { ReportAnswers } from '../answers.ts';
import { refused, type Step, type StepState } from '../step.ts';
import { stepHref } from '../step-href.ts';

const MOST_FOUND = 10;

/** Which campaign: found by name or organiser, or told anew. */
export const campaignStep: Step = {
  isReady: (answers, at) => answers.givenTo === 'campaign' && at <= answers.exposures.length,

  async view(state) {
    const { request, answers, address, errors } = state;
    const { t } = request.page;
    const search = readSearch(request.query);
    const campaigns = await offeredCampaigns(state, search);
    const chosen = answers.exposures[address.at ?? 0]?.campaignId ?? answers.suggestedCampaignId;
    return {
      title: t('report.campaign.title'),
      before: <CampaignSearch state={state} search={search} />,
      fields:
        campaigns.length > 0 ? (
          <RadioField
            t={t}
            name="campaign"
            label={t(search ? 'report.campaign.found' : 'report.campaign.recent')}
            errors={errors}
            value={chosen}
            options={campaigns.map((campaign) => ({
              value: campaign.campaignId,
              text: campaign.title,
              hint: [
                t('campaign.by', { organiser: campaign.organiserName }),
                campaignPeriod(campaign, request.page),
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        ) : null,
      after: (
        <p class="govuk-body">
          {campaigns.length === 0 && t('campaigns.noneFound', { search })}{' '}
          <a
            class="govuk-link"
            href={stepHref(request.page, { step: 'new-campaign', at: address.at ?? 0 })}
          >
            {t('report.campaign.notListed')}
          </a>
        </p>
      ),
    };
  },

  async take({ request: { page }, answers, address, deps }, form) {
    const campaignId = form.get('campaign') ?? '';
    const campaign = isCampaignId(campaignId) ? await deps.readers.findCampaign(campaignId) : null;
    if (!campaign) return refused('campaign', page.t('report.campaign.missing'));
    const at = address.at ?? 0;
    return {
      ok: true,
      answers: withCampaign(answers, at, campaign),
      next: { step: 'given-on', at, isChange: address.isChange ?? false },
    };
  },
};

/** Puts a campaign in its place; day, way and evidence belong to one campaign and are asked again for another. */
export function withCampaign(
  answers: ReportAnswers,
  at: number,
  { campaignId, title }: Pick<Campaign, 'campaignId' | 'title'>,
): ReportAnswers {
  if (answers.exposures[at]?.campaignId === campaignId) return answers;
  const exposures = [...answers.exposures];
  const cohort = campaignId === answers.suggestedCampaignId ? answers.suggestedCohort : null;
  exposures[at] = { campaignId, title, on: null, route: null, grade: null, cohort };
  return { ...answers, exposures };
}

/** What was searched for, else the newest, with the one the person came from first. */
async function offeredCampaigns(
  { deps, answers }: StepState,
  search: string,
): Promise<readonly Campaign[]> {
  const { items } = await deps.readers.listCampaigns({
    limit: MOST_FOUND,
    ...(search ? { search } : {}),
  });
  if (search || !answers.suggestedCampaignId) return items;
  const suggested = await deps.readers.findCampaign(answers.suggestedCampaignId);
  if (!suggested) return items;
  return [suggested, ...items.filter(({ campaignId }) => campaignId !== suggested.campaignId)];
}

function CampaignSearch({
  state: { request, address },
  search,
}: {
  state: StepState;
  search: string;
}) {
  const { page } = request;
  const { t } = page;
  return (
    <>
      <h1 class="govuk-heading-l">{t('report.campaign.title')}</h1>
      <search class="rw-search">
        <form action={stepHref(page, { step: 'campaign' })} method="get">
          <label class="govuk-label" for="q">
            {t('campaigns.search')}
          </label>
          {address.at ? <input type="hidden" name="at" value={address.at} /> : null}
          <div class="rw-search__row">
            <input
              class="govuk-input"
              id="q"
              name="q"
              type="search"
              autocomplete="off"
              maxlength={LONGEST_CAMPAIGN_SEARCH}
              value={search}
            />
            <button class="govuk-button govuk-button--secondary" type="submit">
              {t('campaigns.searchButton')}
            </button>
          </div>
        </form>
      </search>
    </>
  );
}
