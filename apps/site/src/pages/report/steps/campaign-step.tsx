import { type Campaign, LONGEST_CAMPAIGN_SEARCH } from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { isCampaignId, readSearch } from '../../../http/list-query.ts';
import type { ReportAnswers } from '../answers.ts';
import { type GoneCampaign, goneCampaigns, replaceGone } from '../gone-campaigns.ts';
import { goneText } from '../gone-notice.tsx';
import { refused, type Step, type StepState } from '../step.ts';
import { stepHref } from '../step-href.ts';
import { campaignOption } from './campaign-option.ts';

const MOST_FOUND = 10;

/** Which campaign: found by name or organiser, or told anew. */
export const campaignStep: Step = {
  isReady: (answers, at) => answers.givenTo === 'campaign' && at <= answers.exposures.length,

  async view(state) {
    const { request, address } = state;
    const { page } = request;
    const { t } = page;
    const search = readSearch(request.query);
    const gone = await goneAt(state);
    const campaigns = await offeredCampaigns(state, search, gone);
    const newHref = stepHref(page, { step: 'new-campaign', at: address.at ?? 0 });
    return {
      title: t('report.campaign.title'),
      script: 'campaignSearchScript',
      before: <CampaignSearch state={state} search={search} gone={gone} count={campaigns.length} />,
      fields:
        campaigns.length > 0 ? (
          <OfferedCampaigns state={state} search={search} gone={gone} campaigns={campaigns} />
        ) : null,
      after: (
        <p class="govuk-body">
          {search && campaigns.length === 0 && t('campaigns.noneFound', { search })}{' '}
          <a class="govuk-link rw-standing-link" href={newHref}>
            {t('report.campaign.notListed')}
          </a>
        </p>
      ),
    };
  },

  async take(state, form) {
    const { request, answers, address, deps } = state;
    const campaignId = form.get('campaign') ?? '';
    const campaign = isCampaignId(campaignId) ? await deps.readers.findCampaign(campaignId) : null;
    if (!campaign) return refused('campaign', request.page.t('report.campaign.missing'));
    const at = address.at ?? 0;
    const isChange = address.isChange ?? false;
    if (await goneAt(state)) {
      const next = isChange
        ? ({ step: 'check' } as const)
        : ({ step: 'given-on', at, isChange } as const);
      return { ok: true, answers: replaceGone(answers, at, campaign), next };
    }
    return {
      ok: true,
      answers: withCampaign(answers, at, campaign),
      next: { step: 'given-on', at, isChange },
    };
  },
};

/** The campaign chosen here before, when it is no longer on record. */
async function goneAt({ answers, address, deps }: StepState): Promise<GoneCampaign | null> {
  const gone = await goneCampaigns(answers, deps);
  return gone.find(({ at }) => at === (address.at ?? 0)) ?? null;
}

function OfferedCampaigns({
  state: { request, answers, address, errors },
  search,
  gone,
  campaigns,
}: {
  state: StepState;
  search: string;
  gone: GoneCampaign | null;
  campaigns: readonly Campaign[];
}) {
  const { page } = request;
  const { t } = page;
  const before = answers.exposures[address.at ?? 0]?.campaignId ?? answers.suggestedCampaignId;
  return (
    <RadioField
      t={t}
      name="campaign"
      label={t(search ? 'report.campaign.found' : 'report.campaign.recent')}
      errors={errors}
      value={gone?.mergedInto?.campaignId ?? before}
      options={campaigns.map((campaign) => campaignOption(campaign, page))}
    />
  );
}

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

/** What was searched for, else the newest, with the one the person came from or the one theirs became first. */
async function offeredCampaigns(
  { deps, answers }: StepState,
  search: string,
  gone: GoneCampaign | null,
): Promise<readonly Campaign[]> {
  const { items } = await deps.readers.listCampaigns({
    limit: MOST_FOUND,
    ...(search ? { search } : {}),
  });
  const firstId = gone?.mergedInto?.campaignId ?? answers.suggestedCampaignId;
  if (search || !firstId) return items;
  const first = await deps.readers.findCampaign(firstId);
  if (!first) return items;
  return [first, ...items.filter(({ campaignId }) => campaignId !== first.campaignId)];
}

function CampaignSearch({
  state: { request, address },
  search,
  gone,
  count,
}: {
  state: StepState;
  search: string;
  gone: GoneCampaign | null;
  count: number;
}) {
  const { page } = request;
  const { t } = page;
  return (
    <>
      <h1 class="govuk-heading-l">{t('report.campaign.title')}</h1>
      {gone && (
        <p class="govuk-inset-text rw-user-text">
          {goneText(gone, page)} {t('report.gone.kept')}
        </p>
      )}
      <search class="rw-search">
        <form action={stepHref(page, { step: 'campaign' })} method="get">
          <label class="govuk-label" for="q">
            {t('campaigns.search')}
          </label>
          {address.at ? <input type="hidden" name="at" value={address.at} /> : null}
          {address.isChange && <input type="hidden" name="change" value="1" />}
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
        <p class="govuk-body rw-secondary">
          <output>{search && count > 0 && t('report.campaign.count', { count })}</output>
        </p>
      </search>
    </>
  );
}
