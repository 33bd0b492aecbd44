/** What the organiser of a campaign was asked and said. */
export interface OrganiserReplyRow {
  campaign_id: string;
  /** Calendar day. */
  invited_on: string;
  /** How: by letter, by e-mail. */
  invited_by: string;
  replied_on: string | null;
  /** As the organiser wrote it, in their language, looked at by a person; null: no reply. */
  reply: string | null;
}

/** A day on which a campaign was spoken of in public: people report more after it. */
export interface CampaignMentionRow {
  campaign_id: string;
  /** Calendar day. */
  mentioned_on: string;
  source_url: string;
}

/** A range whose persons are counted apart in a campaign's public cells; `other`: the campaign itself. */
export interface SignalOpenNodeRow {
  campaign_id: string;
  node: string;
  first_open_week: string;
}

/** `given`: persons by the week they gave their number; `called`: by the week of the first call after it. */
export type CellKind = 'given' | 'called';

/** The one cell of each kind in which a person is counted for a campaign; goes with the person. */
export interface SignalCellPersonRow {
  person_no: number;
  campaign_id: string;
  kind: CellKind;
  node: string;
  week: string;
}

/** A count with its noise. Written once. */
export interface SignalPublicCellRow {
  campaign_id: string;
  kind: CellKind;
  node: string;
  week: string;
  noisy_count: number;
}

/** Everything the public sees of a campaign's signals, as of the last run. */
export interface SignalPublicViewRow {
  campaign_id: string;
  as_of: string;
  /** JSON of `PublicCampaignSignals`. */
  view_json: string;
}

/** What was public of a campaign when a week was first published; written once. */
export interface SignalWeekViewRow {
  week: string;
  campaign_id: string;
  recorded_at: number;
  /** JSON of `WeekSignal[]`. */
  signals_json: string;
}

/** A range whose digits a public view shows. */
export interface SignalPublicRangeRow {
  range: string;
  campaign_id: string;
}

/** An authority looked at a campaign's exact figures. */
export interface AuthorityLookUpRow {
  look_up_id: string;
  /** A token, or `person:` and the id of a person who was signed in. */
  token_id: string;
  campaign_id: string;
  looked_up_at: number;
  leaf_index: number;
}
