import type { Flag } from './flag.ts';

/**
 * What campaign signals are found from. Persons of a partner keep its pseudonyms and stay apart from our own
 * (`source`); days are whole days since 1970-01-01 in the deployment's time zone.
 */
export interface SignalPersonRow {
  person_no: number;
  /** `own`, or the name of the partner that handed the person over. */
  source: string;
  /** The source's pseudonym. */
  person_ref: string;
  /** ISO 3166-2; null: not said. */
  region: string | null;
  is_verified: Flag;
  signed_up_on: number | null;
  /** With whom the person came: link, network, device, wording of the report. */
  invite: string | null;
  network: string | null;
  device: string | null;
  wording: string | null;
  /** First and last day of a complete call log of the person's phones; null: none was given. */
  log_from: number | null;
  log_to: number | null;
  /** SHA-256 of the facts as they came: the same again changes nothing. Empty: the person was taken out. */
  content_hash: Uint8Array;
}

export interface SignalCampaignRow {
  campaign_no: number;
  source: string;
  /** The source's own id; for `own` the campaign's. */
  campaign_ref: string;
  /** The campaign on record it is; null: not matched to one. */
  campaign_id: string | null;
  title: string | null;
  organiser_name: string | null;
  starts_on: number | null;
  region: string | null;
}

/** One phone given to one campaign. */
export interface SignalExposureRow {
  person_no: number;
  ordinal: number;
  campaign_no: number;
  /** The person's label of the phone. */
  phone: string;
  /** The latest day it can have been; null: not remembered. */
  exposed_on: number | null;
  evidence_grade: string;
  route: string;
}

/** A number that called one of a person's phones on a day, however often. */
export interface SignalCallRow {
  person_no: number;
  phone: string;
  number_no: number;
  called_on: number;
}

/** A phone of a person, also one that was given to nobody. */
export interface SignalPhoneRow {
  person_no: number;
  phone: string;
}

/** A range that is looked at: a number, or the ranges of up to 10,000 numbers round one. */
export interface SignalRangeRow {
  range_no: number;
  range: string;
  open_digits: number;
}

/** The ranges a number lies in, itself among them; `number_no` is the number's own `range_no`. */
export interface SignalNumberRangeRow {
  number_no: number;
  range_no: number;
  /** 1: the hundred numbers the number is one of, or the widest range it is scanned in. */
  is_hundred: Flag;
}

/** Persons whose facts changed since they were last counted. */
export interface SignalStalePersonRow {
  person_no: number;
}

/** The days and persons that are counted: one row, `id` 1. */
export interface SignalCountHeadRow {
  id: number;
  /** Calls after this day, up to and with `to_day`. */
  after_day: number;
  to_day: number;
  only_verified: Flag;
}

/** A person as counted: called in the days of the head. */
export interface SignalCountedPersonRow {
  person_no: number;
  /** Region and activity band, `CN-44|2`; before small ones are merged. */
  stratum: string;
}

/** A hundred numbers, a range with two open digits, that called a person, as counted. */
export interface SignalCountedHundredRow {
  person_no: number;
  range_no: number;
  first_on: number;
  last_on: number;
}

/** A person's exposure to a campaign, as counted: the first day of it, of their latest ten campaigns. */
export interface SignalCountedExposureRow {
  person_no: number;
  campaign_no: number;
  exposed_on: number;
}

/** O: persons exposed and then called. */
export interface SignalPairRow {
  campaign_no: number;
  range_no: number;
  observed: number;
}

export interface SignalRangeMarginRow {
  range_no: number;
  stratum: string;
  called: number;
}

export interface SignalCampaignMarginRow {
  campaign_no: number;
  stratum: string;
  exposed: number;
}

export interface SignalStratumRow {
  stratum: string;
  total: number;
}

export interface SignalRunRow {
  run_id: number;
  as_of: string;
  ran_at: number;
  facts_hash: string;
  method_version: string;
  code_version: string;
  seed: number;
  is_verified_basis: Flag;
  person_count: number;
  tested_campaigns: number;
}

export interface SignalResultRow {
  run_id: number;
  ordinal: number;
  campaign_id: string | null;
  source: string;
  campaign_ref: string;
  range: string;
  level: string;
  /** JSON. */
  result: string;
}

/** The last number given to a person, a campaign and a range; writers of these take turns by its one row. */
export interface SignalHeadRow {
  id: number;
  last_person_no: number;
  last_campaign_no: number;
  last_range_no: number;
}

/** Our own persons whose reports changed since their facts were last made from them. */
export interface SignalChangedPersonRow {
  person_id: string;
}
