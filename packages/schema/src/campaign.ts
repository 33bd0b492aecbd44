import * as z from 'zod';
import { type CalendarDay, ensureCalendarDay } from './calendar-day.ts';
import { type Parsed, parseWith, problem } from './problem.ts';
import { calendarDay, idempotencyKey } from './report-input.ts';
import { visibleText } from './visible-text.ts';

export const CAMPAIGN_CHANNELS = [
  'mini_program',
  'web_page',
  'qr_code',
  'shop',
  'phone',
  'other',
] as const;
export type CampaignChannel = (typeof CAMPAIGN_CHANNELS)[number];

/** The most signs of a search for a campaign that are looked at. */
export const LONGEST_CAMPAIGN_SEARCH = 120;

/** Our check of text before it is shown. */
export const SCREENING_STATES = ['held', 'accepted', 'rejected'] as const;
export type ScreeningState = (typeof SCREENING_STATES)[number];

/** A campaign as the public advertised it. Title, organiser and description are held until a person accepts them. */
export const campaignInput = z
  .strictObject({
    idempotencyKey: idempotencyKey.meta({
      description: 'Random text chosen once; sending it again returns the same campaign.',
    }),
    title: visibleText.min(2).max(120).meta({ description: 'The name it was advertised under.' }),
    organiserName: visibleText.min(2).max(120).meta({ description: 'Who ran it.' }),
    channel: z.enum(CAMPAIGN_CHANNELS).meta({ description: 'Where people met it.' }),
    startsOn: calendarDay.nullish().meta({ description: 'First day.' }),
    endsOn: calendarDay.nullish().meta({ description: 'Last day.' }),
    participantsClaimed: z.int().min(1).max(1_500_000_000).nullish().meta({
      description: 'How many took part, as the organiser says.',
    }),
    description: visibleText.max(2000).nullish().meta({
      description: 'Prizes, conditions and what was asked for, as advertised.',
    }),
    link: z
      .url({ protocol: /^https?$/, error: 'malformed_link' })
      .max(500)
      .nullish()
      .meta({
        description: 'The page people were sent to.',
      }),
  })
  .meta({
    id: 'RegisterCampaignInput',
    description: 'An activity that asked people for their phone number.',
  });

export interface CampaignDraft {
  readonly idempotencyKey: string;
  readonly title: string;
  readonly organiserName: string;
  readonly channel: CampaignChannel;
  readonly startsOn: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
  readonly participantsClaimed: number | null;
  readonly description: string | null;
  readonly link: string | null;
}

export function parseCampaignDraft(input: unknown): Parsed<CampaignDraft> {
  const shaped = parseWith(campaignInput, input);
  if (!shaped.ok) return shaped;
  const startsOn = shaped.value.startsOn ? ensureCalendarDay(shaped.value.startsOn) : null;
  const endsOn = shaped.value.endsOn ? ensureCalendarDay(shaped.value.endsOn) : null;
  if (startsOn && endsOn && endsOn < startsOn) {
    return { ok: false, problems: [problem('period_ends_before_it_starts', 'endsOn')] };
  }
  const { participantsClaimed, description, link, ...rest } = shaped.value;
  return {
    ok: true,
    value: {
      ...rest,
      startsOn,
      endsOn,
      participantsClaimed: participantsClaimed ?? null,
      description: description ?? null,
      link: link ?? null,
    },
  };
}

/** A campaign on record. Readers for the public return only accepted ones. */
export interface Campaign extends Omit<CampaignDraft, 'idempotencyKey'> {
  readonly campaignId: string;
  readonly screening: ScreeningState;
  readonly registeredAt: Date;
  readonly isSample: boolean;
}

/** What the weekly run counted for a campaign, exactly; never shown without the disclosure policy. */
export interface CampaignCounts {
  readonly campaignId: string;
  readonly week: string;
  readonly reportCount: number;
  /** Distinct consenting persons who gave their number to the campaign and report calls after it. */
  readonly reporterCount: number;
  /** The same persons over this week and all before it. */
  readonly reporterCountToDate: number;
  /** Persons (reports, without consent) who say they gave it a number by the end of the week. */
  readonly exposureCount: number;
}
