/** What of a person a text may give away. */
export const PERSONAL_DATA_KINDS = [
  'identity_number',
  'travel_document',
  'bank_card',
  'phone_number',
  'email',
  'account',
  'plate',
  'address',
  'name',
] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A passage of a text, in UTF-16 units as JavaScript counts them; `end` is behind it. */
export interface Passage {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

export interface PersonalDataFinding extends Passage {
  /** What the passage reads without what it gives away; as long as the passage. */
  readonly masked: string;
}

/** Finds the passages of its kind; the text's full-width signs have been made plain. */
export type Detector = (text: string) => Iterable<Passage>;
