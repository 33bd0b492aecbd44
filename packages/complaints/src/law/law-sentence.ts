import type { Localised } from '@rangewatch/schema';

/** A law, and where its text is to be read. */
export interface Law {
  readonly name: Localised;
  /** The compilation that a rule of the United States is cited by: `16 CFR`. */
  readonly code: string | null;
  /** The day the cited version is in force since. */
  readonly inForceSince: string;
  /** The page that holds the text itself; where none is known, who published it and when. */
  readonly text: { readonly url: string } | { readonly published: Localised };
}

/** One sentence of what the law says, in our own words, and where it says so. */
export interface LawSentence {
  readonly id: string;
  readonly country: 'CN' | 'US';
  /** `data`: what may be done with personal information. `calls`: who may call. `remedy`: what follows. */
  readonly about: 'data' | 'calls' | 'remedy';
  /** Set where it is a rule of messages only. */
  readonly medium?: 'message';
  readonly text: Localised;
  readonly law: Law;
  /** As its own text counts: `23`, `45, 47`, `253-1`, `227(c)(5)`; null where the number is not certain. */
  readonly article: string | null;
}
