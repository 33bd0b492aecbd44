/** A number of the service's own, under a label; the number itself is kept nowhere. */
export interface CanaryRow {
  label: string;
  /** The campaign it is meant for; null: a twin, given to nobody. */
  campaign_id: string | null;
  /** Calendar day; null until it was given. */
  given_on: string | null;
  /** Its calls are known from this day on, up to and with `watched_to`. */
  watched_from: string;
  watched_to: string | null;
  leaf_index: number;
}

export interface CanaryCallRow {
  label: string;
  called_on: string;
  caller_number: string;
}
