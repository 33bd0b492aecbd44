import { createHash } from 'node:crypto';
import {
  type Campaign,
  CAMPAIGN_CHANNELS,
  campaignChannelName,
  dayOfInstant,
  parseCampaignDraft,
  type Problem,
  problemMessage,
} from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { CAMPAIGN_LIMITS } from '../../../forms/field-limits.ts';
import { checkPersonalDataIn } from '../../../forms/personal-data.ts';
import { PersonalDataWarning } from '../../../forms/personal-data-warning.tsx';
import { TextAreaField, TextField } from '../../../forms/text-field.tsx';
import type { CampaignInput } from '../../../report-gateway/report-gateway.ts';
import { isCampaignId } from '../../../http/list-query.ts';
import { Details } from '../../../layout/details.tsx';
import { reporterSecretFor } from '../receipt-cookie.ts';
import { kept, refused, type Step, type StepState, type Taken } from '../step.ts';
import { campaignStep, withCampaign } from './campaign-step.tsx';
import { NONE, SIMILAR, SimilarCampaigns } from './similar-campaigns.tsx';

/** What few know at once; folded away until something is written there or wrong. */
const OPTIONAL = ['startsOn', 'endsOn', 'participantsClaimed', 'description', 'link'] as const;
const FIELDS = ['title', 'organiserName', 'channel', ...OPTIONAL] as const;

/** What people write in their own words. */
const TEXTS = ['title', 'organiserName', 'description'] as const;

/** A campaign nobody has told us about; registered at once, shown to others once a person has accepted it. */
export const newCampaignStep: Step = {
  isReady: (answers, at) => campaignStep.isReady(answers, at),

  async view(given) {
    const { t } = given.request.page;
    const { form, found } = checkPersonalDataIn(given.sent ?? new URLSearchParams(), TEXTS);
    const state = { ...given, sent: given.sent && form };
    return {
      title: t('report.newCampaign.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.newCampaign.title')}</h1>
          <p class="govuk-body">{t('report.newCampaign.text')}</p>
          <NameFields state={state} />
          <Details summary={t('report.newCampaign.more')} isOpen={isMoreWritten(state)}>
            <PeriodFields state={state} />
            <StoryFields state={state} />
          </Details>
          <PersonalDataWarning page={state.request.page} found={found} />
          <SimilarCampaigns
            state={state}
            similar={found.length > 0 ? [] : await similarTo(state)}
          />
        </>
      ),
    };
  },

  async take(state, form) {
    const { page } = state.request;
    const same = await sameCampaign(state, form);
    if (same) return registered(state, same);
    const checked = checkPersonalDataIn(form, TEXTS);
    const [first] = checked.found;
    if (first) return refused(first.field, page.t('personalData.error'));
    const input = campaignInputIn(checked.form, state.answers.seed);
    const draft = parseCampaignDraft(input);
    if (!draft.ok)
      return { ok: false, errors: draft.problems.map((found) => campaignError(found, state)) };
    const similar = await state.deps.readers.similarCampaigns(draft.value);
    if (similar.length > 0 && form.get(SIMILAR) !== NONE)
      return refused(SIMILAR, page.t('report.similar.error'));
    const sender = {
      clientAddress: state.request.clientAddress,
      reporterSecret: reporterSecretFor(state.request, state.answers),
    };
    const outcome = await state.deps.gateway.registerCampaign(input, sender);
    if (outcome.kind === 'unavailable') return refused('title', page.t('report.unavailable'));
    if (outcome.kind === 'refused') {
      return { ok: false, errors: outcome.problems.map((found) => campaignError(found, state)) };
    }
    return registered(state, { campaignId: outcome.value.campaignId, title: draft.value.title });
  },
};

function isMoreWritten({ sent, errors }: StepState): boolean {
  return OPTIONAL.some((name) => sent?.get(name) || errors.some(({ field }) => field === name));
}

/** The campaign that was said to be the one just described. */
async function sameCampaign({ deps }: StepState, form: URLSearchParams): Promise<Campaign | null> {
  const campaignId = form.get(SIMILAR) ?? '';
  return isCampaignId(campaignId) ? await deps.readers.findCampaign(campaignId) : null;
}

/** Campaigns on record that may be the one written so far. */
async function similarTo({ sent, answers, deps }: StepState): Promise<readonly Campaign[]> {
  const draft = sent && parseCampaignDraft(campaignInputIn(sent, answers.seed));
  return draft?.ok ? await deps.readers.similarCampaigns(draft.value) : [];
}

function registered(
  { answers, address }: StepState,
  campaign: { campaignId: string; title: string },
): Taken {
  const at = address.at ?? 0;
  return { ok: true, answers: withCampaign(answers, at, campaign), next: { step: 'given-on', at } };
}

/** The key follows the content: sent again unchanged it is the same campaign, corrected it is another. */
function campaignInputIn(form: URLSearchParams, seed: string): CampaignInput {
  const given = Object.fromEntries(FIELDS.map((name) => [name, form.get(name)?.trim() || null]));
  const key = createHash('sha256')
    .update(JSON.stringify([seed, given]))
    .digest('base64url');
  const claimed = (given['participantsClaimed'] ?? '').normalize('NFKC').replaceAll(/[,\s]/g, '');
  const channel = CAMPAIGN_CHANNELS.find((name) => name === given['channel']);
  return {
    ...given,
    idempotencyKey: key,
    title: given['title'] ?? '',
    organiserName: given['organiserName'] ?? '',
    // The schema says what is missing.
    channel: channel as CampaignInput['channel'],
    participantsClaimed: claimed === '' ? null : Number(claimed),
  };
}

function campaignError(found: Problem, { request: { page } }: StepState) {
  const field = FIELDS.find((name) => name === found.path) ?? 'title';
  return { field, message: problemMessage(found, page.locale) };
}

function NameFields({ state: { request, sent, errors } }: { state: StepState }) {
  const { t, locale } = request.page;
  return (
    <>
      <TextField
        t={t}
        name="title"
        label={t('report.newCampaign.name')}
        hint={t('report.newCampaign.nameHint')}
        errors={errors}
        maxLength={CAMPAIGN_LIMITS.title.maxLength}
        value={kept(sent, 'title', request.query.get('title'))}
      />
      <TextField
        t={t}
        name="organiserName"
        label={t('campaign.organiser')}
        errors={errors}
        maxLength={CAMPAIGN_LIMITS.organiserName.maxLength}
        value={kept(sent, 'organiserName', '')}
      />
      <RadioField
        t={t}
        name="channel"
        label={t('report.newCampaign.channel')}
        errors={errors}
        value={kept(sent, 'channel', null)}
        options={CAMPAIGN_CHANNELS.map((channel) => ({
          value: channel,
          text: campaignChannelName(channel, locale),
        }))}
      />
    </>
  );
}

function PeriodFields({ state: { request, deps, sent, errors } }: { state: StepState }) {
  const { t } = request.page;
  const today = dayOfInstant(deps.clock(), deps.timeZone);
  return (
    <>
      <TextField
        t={t}
        name="startsOn"
        type="date"
        width="short"
        label={t('report.newCampaign.startsOn')}
        errors={errors}
        max={today}
        value={kept(sent, 'startsOn', '')}
      />
      <TextField
        t={t}
        name="endsOn"
        type="date"
        width="short"
        label={t('report.newCampaign.endsOn')}
        errors={errors}
        value={kept(sent, 'endsOn', '')}
      />
      <TextField
        t={t}
        name="participantsClaimed"
        inputMode="numeric"
        width="short"
        label={t('report.newCampaign.participants')}
        errors={errors}
        value={kept(sent, 'participantsClaimed', '')}
      />
    </>
  );
}

function StoryFields({ state: { request, sent, errors } }: { state: StepState }) {
  const { t } = request.page;
  return (
    <>
      <TextAreaField
        t={t}
        name="description"
        label={t('report.newCampaign.description')}
        hint={t('report.newCampaign.descriptionHint', {
          limit: CAMPAIGN_LIMITS.description.maxLength ?? 0,
        })}
        errors={errors}
        value={kept(sent, 'description', '')}
      />
      <TextField
        t={t}
        name="link"
        type="url"
        label={t('report.newCampaign.link')}
        errors={errors}
        maxLength={CAMPAIGN_LIMITS.link.maxLength}
        value={kept(sent, 'link', '')}
      />
    </>
  );
}
