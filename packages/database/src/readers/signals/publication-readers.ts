import type { NumberRange } from '@rangewatch/numbering';
import type {
  CalendarDay,
  PublicCampaignSignal,
  PublicCampaignSignals,
  Week,
} from '@rangewatch/schema';

export interface PublicationReaders {
  /** What the public sees of a campaign; null: nothing was published about it so far. */
  publicCampaignSignals(campaignId: string): Promise<PublicCampaignSignals | null>;
  /** Public signals whose digits are shown and lie in this range or around it. */
  publicSignalsOfRange(range: NumberRange): Promise<readonly PublicCampaignSignal[]>;
  /** What of a campaign was counted, published and said before. */
  publicationState(campaignId: string): Promise<PublicationState>;
  /** Ranges of the facts, for whether their digits may be shown. */
  signalRangeNumbers(range: NumberRange): Promise<{ readonly seenCount: number }>;
  /** Days on which a campaign was spoken of in public, earliest first. */
  listMentions(campaignId: string): Promise<readonly CalendarDay[]>;
}

/** `given`: by the week a number was given; `called`: of the first call after it; `node`: the same by range found. */
export type CellKind = 'given' | 'called' | 'node';

export interface PublicationState {
  readonly nodes: readonly NumberRange[];
  readonly persons: readonly {
    readonly personNo: number;
    readonly kind: CellKind;
    readonly node: string;
    readonly week: Week;
  }[];
  readonly cells: readonly PublishedCellRecord[];
  /** Persons who gave their number to the campaign, and how many other campaigns count them in public. */
  readonly elsewhere: ReadonlyMap<number, number>;
  readonly reply: {
    readonly invitedOn: CalendarDay;
    readonly repliedOn: CalendarDay | null;
    readonly text: string | null;
  } | null;
}

export interface PublishedCellRecord {
  readonly kind: CellKind;
  readonly node: string;
  readonly week: Week;
  readonly noisyCount: number;
}
