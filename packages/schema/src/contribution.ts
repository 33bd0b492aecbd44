import * as z from 'zod';
import { ensureCalendarDay, type CalendarDay } from './calendar-day.ts';
import { campaignInput } from './campaign.ts';
import { foldText } from './folded-text.ts';
import { type Parsed, parseWith, type Problem, problem } from './problem.ts';
import { calendarDay, exposureInput, EXPOSURE_ROUTES, idempotencyKey } from './report-input.ts';
import { visibleText } from './visible-text.ts';

/** How the page was found that asked for numbers. */
export const LINK_STATES = ['works', 'suspended', 'taken_down', 'redirects', 'other'] as const;
export type LinkState = (typeof LINK_STATES)[number];

const seenOn = calendarDay.meta({ description: 'The day it was seen.' });
const organiser = z
  .strictObject({ organiserName: campaignInput.shape.organiserName })
  .meta({ id: 'CampaignOrganiserInput', description: 'Who ran it.' });
const channel = z
  .strictObject({ channel: campaignInput.shape.channel })
  .meta({ id: 'CampaignChannelInput', description: 'Where people met it.' });
const period = z
  .strictObject({
    startsOn: calendarDay.nullable().default(null).meta({ description: 'First day.' }),
    endsOn: calendarDay.nullable().default(null).meta({ description: 'Last day.' }),
  })
  .meta({ id: 'CampaignPeriodInput', description: 'When it ran; at least one of the days.' });
const participants = z
  .strictObject({
    participantsClaimed: z.int().min(1).max(1_500_000_000).meta({
      description: 'How many took part, as the organiser says.',
    }),
  })
  .meta({ id: 'CampaignParticipantsInput', description: 'How many took part, as was said.' });
const prize = z
  .strictObject({
    prize: visibleText.min(2).max(200).meta({ description: 'What could be won, as advertised.' }),
    condition: visibleText
      .max(500)
      .nullable()
      .default(null)
      .meta({ description: 'What it depended on.' }),
  })
  .meta({ id: 'CampaignPrizeInput', description: 'A prize, and what it depended on.' });
const askedStep = z
  .strictObject({
    route: z.enum(EXPOSURE_ROUTES).meta({ description: 'The step.' }),
    asked: visibleText.min(2).max(500).meta({ description: 'What was asked for there.' }),
  })
  .meta({ id: 'CampaignAskedStepInput', description: 'What was asked for at one step.' });
const consentText = z
  .strictObject({
    wording: visibleText.min(2).max(4000).meta({ description: 'The text, word for word.' }),
    seenOn,
    seenWhere: visibleText.min(2).max(200).meta({ description: 'Where it was shown.' }),
  })
  .meta({ id: 'CampaignConsentTextInput', description: 'A text people were asked to agree to.' });
const linkState = z
  .strictObject({
    state: z.enum(LINK_STATES).meta({ description: 'What opening the link led to.' }),
    seenOn,
    notice: visibleText
      .max(500)
      .nullable()
      .default(null)
      .meta({ description: 'The words of the notice shown there.' }),
  })
  .meta({ id: 'CampaignLinkStateInput', description: 'What became of the link, and when.' });
const source = z
  .strictObject({
    sourceTitle: visibleText.min(2).max(200).meta({ description: 'What it is called.' }),
    link: z
      .url({ protocol: /^https$/, error: 'malformed_link' })
      .max(500)
      .nullable()
      .default(null)
      .meta({ description: 'Its https address.' }),
    paper: visibleText
      .max(500)
      .nullable()
      .default(null)
      .meta({ description: 'For paper: what it is, and where it was found.' }),
  })
  .meta({ id: 'CampaignSourceInput', description: 'Where something about it can be read.' });

/** One schema for each fact a campaign page is built from. */
export const FACT_SCHEMAS = {
  organiser,
  channel,
  period,
  participants,
  prize,
  askedStep,
  consentText,
  linkState,
  source,
} as const;
export type FactField = keyof typeof FACT_SCHEMAS;
export const FACT_FIELDS = Object.keys(FACT_SCHEMAS) as readonly FactField[] as readonly [
  FactField,
  ...FactField[],
];

export type FactValue<F extends FactField> = z.output<(typeof FACT_SCHEMAS)[F]>;
/** One field of a campaign page with its value. */
export type CampaignFact = {
  [F in FactField]: { readonly field: F; readonly value: FactValue<F> };
}[FactField];

export const contributionInput = z
  .strictObject({
    idempotencyKey: idempotencyKey.meta({
      description: 'Random text chosen once; sending it again adds nothing.',
    }),
    campaignId: exposureInput.shape.campaignId.meta({ description: 'Whose page it is for.' }),
    organiser: organiser.nullish(),
    channel: channel.nullish(),
    period: period.nullish(),
    participants: participants.nullish(),
    prize: prize.nullish(),
    askedStep: askedStep.nullish(),
    consentText: consentText.nullish(),
    linkState: linkState.nullish(),
    source: source.nullish(),
  })
  .meta({
    id: 'ContributeToCampaignInput',
    description: 'One fact for a campaign page: exactly one of the fields that hold one.',
  });

export type ContributionInput = z.input<typeof contributionInput>;

export interface ContributionDraft {
  readonly idempotencyKey: string;
  readonly campaignId: string;
  readonly fact: CampaignFact;
}

/** `today` is the deployment's day: nothing was seen after it. */
export function parseContributionDraft(
  input: unknown,
  { today }: { readonly today: CalendarDay },
): Parsed<ContributionDraft> {
  const shaped = parseWith(contributionInput, input);
  if (!shaped.ok) return shaped;
  const { idempotencyKey: key, campaignId, ...given } = shaped.value;
  const facts = FACT_FIELDS.flatMap((field) => {
    const value = given[field];
    return value ? [{ field, value } as CampaignFact] : [];
  });
  const [fact] = facts;
  if (!fact || facts.length > 1) return { ok: false, problems: [problem('one_fact_at_a_time')] };
  const problems = factProblems(fact, today);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { idempotencyKey: key, campaignId, fact } };
}

/** @throws ZodError for a value that is none of its field. */
export function ensureFact(field: FactField, value: unknown): CampaignFact {
  return { field, value: FACT_SCHEMAS[field].parse(value) } as CampaignFact;
}

function factProblems(fact: CampaignFact, today: CalendarDay): readonly Problem[] {
  const { field, value } = fact;
  if (field === 'period') return periodProblems(value);
  if (field === 'source' && !value.link && !value.paper) {
    return [problem('source_needs_a_place', 'source.link')];
  }
  if ((field === 'consentText' || field === 'linkState') && value.seenOn > today) {
    return [problem('in_the_future', `${field}.seenOn`)];
  }
  return [];
}

function periodProblems({ startsOn, endsOn }: FactValue<'period'>): readonly Problem[] {
  if (!startsOn && !endsOn) return [problem('required', 'period.startsOn')];
  if (!startsOn || !endsOn) return [];
  const isReversed = ensureCalendarDay(endsOn) < ensureCalendarDay(startsOn);
  return isReversed ? [problem('period_ends_before_it_starts', 'period.endsOn')] : [];
}

/** What a fact stands beside or takes the place of: two facts of one slot are two versions of one thing. */
export function slotOf({ field, value }: CampaignFact): string {
  switch (field) {
    case 'prize':
      return `prize/${foldText(value.prize)}`;
    case 'askedStep':
      return `askedStep/${value.route}`;
    case 'source':
      return `source/${value.link ?? foldText(value.sourceTitle)}`;
    default:
      return field;
  }
}
