import {
  buildCampaignPage,
  type Campaign,
  dayOfInstant,
  FACT_FIELDS,
  FACT_SCHEMAS,
  type FactField,
  factOfCampaign,
  parseContributionDraft,
  type Problem,
  type ShownFact,
} from '@rangewatch/schema';
import { checkPersonalDataIn } from '../../../forms/personal-data.ts';
import { type Answer, NOT_FOUND, redirect } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import { refusalOf } from '../../../report-gateway/refusal.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { findNamedCampaign } from '../find-campaign.ts';
import { contributionInputOf, TEXTS } from './add-fact-form.ts';
import { addFactPage } from './add-fact-page.tsx';
import { factAddedPage } from './fact-added-page.tsx';

/** The form for one fact of a campaign page. */
export async function showAddFact(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const named = await findNamedFact(request, deps);
  if (!named.fact) return named.answer;
  const form = new URLSearchParams();
  return addFactPage(request.page, deps, { ...named.fact, form, found: [], refusal: null });
}

/** Hands the fact to the API; whatever goes wrong, what was written stays. */
export async function takeAddFact(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const named = await findNamedFact(request, deps);
  if (!named.fact) return named.answer;
  const { page, clientAddress } = request;
  const { campaign, field } = named.fact;
  const { form, found } = checkPersonalDataIn(request.form, TEXTS);
  const shown = { ...named.fact, form, found };
  if (found.length > 0) {
    const errors = found.map((each) => ({
      field: each.field,
      message: page.t('personalData.error'),
    }));
    return addFactPage(page, deps, { ...shown, refusal: { status: 400, errors } });
  }
  const input = contributionInputOf(field, campaign.campaignId, form);
  const draft = parseContributionDraft(input, {
    today: dayOfInstant(deps.clock(), deps.timeZone),
  });
  const outcome = draft.ok
    ? await deps.gateway.contribute(input, { clientAddress })
    : ({ kind: 'refused', problems: draft.problems } as const);
  if (outcome.kind !== 'accepted') {
    const fieldOf = (problem: Problem) => inputOf(problem, field);
    const refusal = refusalOf(outcome, page, fieldOf, page.t('addFact.unavailable'));
    return addFactPage(page, deps, { ...shown, refusal });
  }
  return redirect(page.href('factAdded', { campaignId: campaign.campaignId }));
}

/** What happens next. */
export async function showFactAdded(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { campaign, answer } = await findNamedCampaign(request, deps);
  return campaign ? factAddedPage(request.page, campaign) : answer;
}

interface NamedFact {
  readonly campaign: Campaign;
  readonly field: FactField;
  readonly standing: readonly ShownFact[];
}

async function findNamedFact(
  request: SiteRequest,
  deps: SiteDeps,
): Promise<{ fact: NamedFact; answer: null } | { fact: null; answer: Answer }> {
  const field = FACT_FIELDS.find((name) => name === request.params['field']);
  if (!field) return { fact: null, answer: NOT_FOUND };
  const { campaign, answer } = await findNamedCampaign(request, deps);
  if (!campaign) return { fact: null, answer };
  return {
    fact: { campaign, field, standing: await standingFacts(campaign, field, deps) },
    answer,
  };
}

/** What the page says of a field now: what people added, else the campaign's own. */
async function standingFacts(
  campaign: Campaign,
  field: FactField,
  { readers, timeZone, clock }: SiteDeps,
): Promise<readonly ShownFact[]> {
  const added = buildCampaignPage(await readers.acceptedFacts(campaign.campaignId), timeZone);
  const standing = added.facts.filter(({ fact }) => fact.field === field);
  const own = factOfCampaign(field, campaign);
  if (standing.length > 0 || !own) return standing;
  const today = dayOfInstant(clock(), timeZone);
  return [{ fact: own, receivedOn: today, acceptedOn: today }];
}

/** A problem names the input by the last part of its path; one of the whole is said of the first. */
function inputOf({ path, code }: Problem, field: FactField): string {
  if (code === 'campaign_unknown') return 'main';
  const names = Object.keys(FACT_SCHEMAS[field].shape);
  return names.find((name) => name === path.split('.').at(-1)) ?? names[0] ?? 'main';
}
