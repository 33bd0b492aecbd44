import type { Locale, Localised } from '@rangewatch/schema';
import type { LawId } from '../law/law.ts';

/** Bodies that take complaints, by the number or name people know them by. */
export const AUTHORITY_IDS = [
  '12321',
  '12315',
  '12345',
  '12300',
  '12377',
  '110',
  'ftc',
  'fcc',
] as const;
export type AuthorityId = (typeof AUTHORITY_IDS)[number];

/** What a body may ask. The first three are typed last; what no report holds is left to fill in. */
export const COMPLAINT_FIELDS = [
  'complainant',
  'address',
  'phone',
  'carrierReply',
  'medium',
  'callerNumbers',
  'times',
  'answered',
  'category',
  'said',
  'isRecorded',
  'callerName',
  'askedToStop',
  'organiser',
  'campaign',
  'exposure',
  'consent',
  'evidence',
  'request',
] as const;
export type ComplaintField = (typeof COMPLAINT_FIELDS)[number];

export interface Authority {
  readonly id: AuthorityId;
  /** Where it is: ISO 3166 alpha-2. */
  readonly country: 'CN' | 'US';
  readonly name: Localised;
  /** What it is for. */
  readonly takes: Localised;
  /** What to expect of it, and what it does not do. */
  readonly expect: Localised;
  /** To dial; null where it is not called for this. */
  readonly phone: string | null;
  readonly url: string;
  /** What its form asks, in its order. */
  readonly asks: readonly ComplaintField[];
  /** The law within its reach, in the order it is cited. */
  readonly laws: readonly LawId[];
  /** Whether its form takes one number, so that each number is a report of its own. */
  readonly takesOneNumber: boolean;
}

/**
 * The languages of a letter: what the body reads comes first; where that is not what the complainant
 * reads, theirs comes after it.
 */
export function letterLocales({ country }: Authority, reader: Locale): readonly Locale[] {
  if (country === 'US') return reader === 'en' ? ['en'] : ['en', reader];
  return reader === 'en' ? ['zh-Hans', 'en'] : [reader];
}
