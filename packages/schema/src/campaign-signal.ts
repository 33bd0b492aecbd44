import type { NumberRange } from '@rangewatch/numbering';
import { addDays, type CalendarDay } from './calendar-day.ts';
import type { Localised } from './locale.ts';
import type { Week } from './week.ts';

/** Days an organiser has to reply before a signal about their campaign is public. */
const REPLY_DAYS = 15;

/** The day from which on a signal may be public, whether or not the organiser replied. */
export function replyDeadline(invitedOn: CalendarDay): CalendarDay {
  return addDays(invitedOn, REPLY_DAYS);
}

/** A count of persons with noise added for privacy: "about 410 (±19)". Null: below the threshold, or nobody. */
export type NoisyFigure = { readonly about: number; readonly halfWidth: number } | null;

/** One week of a campaign's time line, in protected counts. */
export interface CampaignWeek {
  readonly week: Week;
  /** Persons who gave their number in it. */
  readonly given: NoisyFigure;
  /** Persons who were first called in it after they had given their number, from whichever numbers are counted. */
  readonly called: NoisyFigure;
}

/** A signal as the public sees it: robust or corroborated, after the organiser had 15 days to reply. */
export interface PublicCampaignSignal {
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly organiserName: string;
  /** Null: the numbers of one block, whose digits may not be shown. */
  readonly range: NumberRange | null;
  readonly namedAs: 'block' | 'assignment' | 'nothing';
  readonly level: 'robust' | 'corroborated';
  readonly called: NonNullable<NoisyFigure>;
  readonly band: 'below2' | '2to5' | '5to10' | 'above10';
  /** The whole statement in the three languages, with the organiser's reply. */
  readonly statement: Localised;
}

/** What the public sees of a campaign's signals. */
export interface PublicCampaignSignals {
  /** The week of the latest run; null: none yet. */
  readonly asOf: Week | null;
  readonly weeks: readonly CampaignWeek[];
  readonly signals: readonly PublicCampaignSignal[];
  readonly reply: OrganiserReplyView | null;
  /** What is said in any case: absence is not clearance. */
  readonly absence: Localised;
}

/** A public signal as the releases of its week say it. */
export interface WeekSignal
  extends Pick<
    PublicCampaignSignal,
    'campaignTitle' | 'organiserName' | 'range' | 'namedAs' | 'level' | 'called' | 'band'
  > {
  readonly reply: 'invited' | 'replied';
}

/** What the organiser said, or that they were asked. */
export interface OrganiserReplyView {
  readonly invitedOn: CalendarDay;
  readonly repliedOn: CalendarDay | null;
  readonly text: string | null;
}
