/** A number or range on the published list, with its public figures only. `votes` 0: taken off, kept as a tombstone. */
export interface ListedRangeRow {
  range: string;
  open_digits: number;
  version: number;
  votes: number;
  category: string | null;
  last_week: string;
  /** In thousandths; orders by heat at any time. */
  heat_score: number;
  place_id: string | null;
  carrier_id: string | null;
  /** The day it was taken off; null while it is listed. */
  delisted_on: string | null;
}

export interface ListingHeadRow {
  id: number;
  version: number;
  /** Ledger leaves the list takes account of. */
  ledger_size: number;
  refreshed_at: number;
  /** When everything was last looked at, not only what changed; 0 asks for it. */
  full_at: number;
}
