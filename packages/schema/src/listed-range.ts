import type { NumberRange } from '@rangewatch/numbering';
import type { CalendarDay } from './calendar-day.ts';
import type { Category } from './category.ts';
import type { Week } from './week.ts';

/**
 * A number or range that block lists may name, with public figures only: what anyone may see, ready to be
 * handed out again and again.
 */
export interface ListedRange {
  readonly range: NumberRange;
  /** Lower edge of the band of people who reported it, or complaints of the largest official file; 0 once taken off. */
  readonly votes: number;
  readonly category: Category | null;
  /** The last week that could be shown. */
  readonly lastWeek: Week;
  /** Orders entries by heat at any later time, as `heatScoreOf` of statistics makes it. */
  readonly heatScore: number;
  readonly placeId: string | null;
  readonly carrierId: string | null;
}

/** As it stands on the list: `version` is that of its last change. */
export interface ListedEntry extends ListedRange {
  readonly version: number;
  /** The day it was taken off; null while it is listed. */
  readonly delistedOn: CalendarDay | null;
}

/** Where the list stands. */
export interface ListingHead {
  /** Grows by one with every change of the list; 0: never made. */
  readonly version: number;
  /** Ledger leaves it takes account of. */
  readonly ledgerSize: number;
  readonly refreshedAt: Date;
  /** When everything was last looked at, not only what changed; the epoch asks for it. */
  readonly fullAt: Date;
}

/** A tombstone is kept so long that every client that still asks has seen it. */
export const TOMBSTONE_DAYS = 90;
