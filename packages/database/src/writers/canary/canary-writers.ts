import type { CallerNumber } from '@rangewatch/numbering';
import type { CalendarDay, Week } from '@rangewatch/schema';

/** Numbers of the service's own that campaigns are given, or nobody, to see who is called. */
export interface CanaryWriters {
  /** Commits to a number and what it is meant for in the ledger, before it is given. */
  addCanary(canary: NewCanary): Promise<'added' | 'label_taken' | 'campaign_unknown'>;
  /** Notes that it was given; the first day stands. */
  giveCanary(label: string, givenOn: CalendarDay): Promise<CanaryGiven>;
  /** Adds calls, and says up to which day they are all. Days it was watched to never go back. */
  noteCanaryCalls(calls: CanaryCalls): Promise<'noted' | 'unknown'>;
}

export interface NewCanary {
  readonly label: string;
  /** Null: a twin. */
  readonly campaignId: string | null;
  readonly watchedFrom: CalendarDay;
  readonly week: Week;
  readonly leafSalt: Uint8Array;
}

export type CanaryGiven = 'given' | 'unknown' | 'is_twin' | 'given_before';

export interface CanaryCalls {
  readonly label: string;
  readonly watchedTo: CalendarDay;
  readonly calls: readonly { readonly calledOn: CalendarDay; readonly from: CallerNumber }[];
}
