import { type CallerNumber, classifyNumber } from '@rangewatch/numbering';
import type { Category } from '@rangewatch/schema';

/** Somebody who comes back: with a secret that stays the same, so that they count once. */
export interface OpinionHolder {
  readonly reporterSecret: Uint8Array;
  /** Used for today's caps, never stored. */
  readonly networkPrefix: string;
}

/** What somebody holds of one number's calls. */
export interface UnwantedOpinion {
  readonly number: CallerNumber;
  readonly category: Category | null;
}

/** A number as text that is read as that number in every country. */
export function certainText(number: CallerNumber): string {
  return classifyNumber(number).e164 ?? number;
}
