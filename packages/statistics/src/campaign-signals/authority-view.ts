import type { CalendarDay, OrganiserReplyView, SignalLevel, Week } from '@rangewatch/schema';
import type { SignalRecord } from './signal-record.ts';

/** The run that an authority's figures come from: everything that is needed to run it again. */
export interface AuthorityRun {
  /** First and last week whose calls are counted. */
  readonly from: Week;
  readonly asOf: Week;
  readonly frozenOn: CalendarDay;
  readonly methodVersion: string;
  readonly codeVersion: string;
  /** SHA-256 of everything it was computed from, in hex. */
  readonly factsHash: string;
  readonly seed: number;
  readonly isVerifiedBasis: boolean;
  readonly personCount: number;
  readonly testedCampaigns: number;
}

/** Exact persons of one week; null: fewer than an authority sees by themselves, counted in the residual. */
export interface AuthorityWeek {
  readonly week: Week;
  readonly given: number | null;
  readonly called: number | null;
}

/** One campaign of the run at its most conspicuous numbers: where all others lie is what this one is seen against. */
export interface FunnelCampaign {
  readonly campaign: string;
  readonly isThis: boolean;
  readonly exposed: number;
  readonly o: number;
  readonly e: number;
  /** (O + ½) / (E + ½) with its 95 % interval. */
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: SignalLevel;
}

/** Of the persons called, those who signed up after the campaign was first mentioned in public. */
export interface BurstNote {
  readonly mentionedOn: CalendarDay;
  readonly afterCount: number;
  readonly calledCount: number;
}

/** Sign-ups that say "I gave my number and nobody called", lately and before, by week. */
export interface DilutionNote {
  readonly recentPerWeek: number;
  readonly earlierPerWeek: number;
  readonly isAlarm: boolean;
}

/** What an authority sees of a campaign's signals: exact, of at least five persons. */
export interface AuthorityCampaignSignals {
  readonly campaignTitle: string;
  readonly organiserName: string;
  /** Null: none yet; all else is empty then. */
  readonly run: AuthorityRun | null;
  readonly records: readonly SignalRecord[];
  readonly weeks: readonly AuthorityWeek[];
  /** Persons of the weeks that are not shown by themselves; null: none, or too few even together. */
  readonly otherWeeks: { readonly given: number | null; readonly called: number | null };
  readonly funnel: readonly FunnelCampaign[];
  readonly reply: OrganiserReplyView | null;
  readonly burst: BurstNote | null;
  readonly dilution: DilutionNote | null;
}
