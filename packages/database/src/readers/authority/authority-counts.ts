import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import type { CalendarDay, Category, ReplyState, Source } from '@rangewatch/schema';

/** How many reports a range has in a week, and how many people stand behind them. */
export interface BlockPeople {
  readonly range: NumberRange;
  readonly reportCount: number;
  readonly reporterCount: number;
}

export interface BlockCount extends BlockPeople {
  readonly numberCount: number;
}

/**
 * Reports that count in one place of every classification: one of our own, by the first of its calls in the week that
 * count; or all of an official file about one number and category.
 */
export interface AuthorityReports {
  readonly source: Source;
  /** Null: withheld. */
  readonly number: CallerNumber | null;
  readonly category: Category | null;
  readonly reportCount: number;
  readonly hasEvidence: boolean;
  /** Null: the source is not our own. */
  readonly reportId: string | null;
  /** The person it was agreed to count under; null: none. */
  readonly personId: string | null;
  /** The widest range around the number whose people are told apart; null where nobody is. */
  readonly block: BlockPeople | null;
}

/** One person who gave their number to a campaign and reports calls of the week that came later. */
export interface AuthorityCampaignPerson {
  /** Null: the link to the person has ended, and each report stands for itself. */
  readonly personId: string | null;
  /** Each by the first of these calls, in the order they came. */
  readonly reports: readonly {
    readonly reportId: string;
    /** Null: withheld. */
    readonly number: CallerNumber | null;
    readonly hasEvidence: boolean;
  }[];
}

export interface AuthorityCampaign {
  readonly campaignId: string;
  readonly title: string;
  readonly organiserName: string;
  readonly reply: ReplyState;
  /** Null: not invited. */
  readonly replyDeadline: CalendarDay | null;
  readonly persons: readonly AuthorityCampaignPerson[];
}

/** What a week's table for authorities is made from; exact, and therefore internal. */
export interface AuthorityCounts {
  /** Our own first, each source by length of the number, number and report: numbers of a block come together. In a snapshot only. */
  reports(): AsyncIterable<AuthorityReports>;
  /** All accepted campaigns by id, with their persons of the week, which may be none. */
  campaigns(): AsyncIterable<AuthorityCampaign>;
  /** Our own of the week whose people are told apart, in order. */
  blocks(): Promise<readonly BlockCount[]>;
  /** Numbers and ranges with an objection that was not rejected. */
  disputed(): Promise<readonly NumberRange[]>;
}
