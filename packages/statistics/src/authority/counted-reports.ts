import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import type { CalendarDay, Category, ReplyState, Source } from '@rangewatch/schema';

/** How many reports a range has in a week, and how many people stand behind them. */
export interface RangePeople {
  readonly range: NumberRange;
  readonly reportCount: number;
  readonly reporterCount: number;
}

/** What is known of a report, or of an official file's reports about one number and category. */
export interface CountedReports {
  readonly source: Source;
  /** Null: withheld. */
  readonly number: CallerNumber | null;
  readonly category: Category | null;
  readonly reportCount: number;
  readonly hasEvidence: boolean;
  readonly reportId: string | null;
  readonly personId: string | null;
  /** The widest range around the number whose people are told apart. */
  readonly block: RangePeople | null;
}

export interface CampaignPerson {
  /** Null: the link to the person has ended. */
  readonly personId: string | null;
  readonly reports: readonly {
    readonly reportId: string;
    readonly number: CallerNumber | null;
    readonly hasEvidence: boolean;
  }[];
}

export interface CampaignPersons {
  readonly campaignId: string;
  readonly title: string;
  readonly organiserName: string;
  readonly reply: ReplyState;
  /** Null: not invited. */
  readonly replyDeadline: CalendarDay | null;
  readonly persons: readonly CampaignPerson[];
}

/** Keys of a cell as its row has them; null where the dimension has none, or there is none. */
export interface CellKeys {
  readonly campaign_id: string | null;
  readonly range: NumberRange | null;
  readonly place: string | null;
  readonly carrier: string | null;
  readonly category: Category | null;
}

export const NO_KEYS: CellKeys = {
  campaign_id: null,
  range: null,
  place: null,
  carrier: null,
  category: null,
};
