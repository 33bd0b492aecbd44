import { isNumberRange, type NumberRange } from '@rangewatch/numbering';
import { findPersonalData } from './personal-data/find-personal-data.ts';

/** What an authority did with a release or with what one row of it is about. */
export const AUTHORITY_ACTS = [
  'viewed',
  'downloaded',
  'acted_on',
  'case_opened',
  'case_forwarded',
  'case_closed',
] as const;
export type AuthorityActKind = (typeof AUTHORITY_ACTS)[number];

export const LONGEST_ACT_WORDS = 500;

/** The row of a release that an act is about; null: the whole release. */
export type ActSubject =
  | { readonly kind: 'campaign'; readonly campaignId: string }
  | { readonly kind: 'range'; readonly range: NumberRange };

const CAMPAIGN = /^campaign:([\w-]{1,64})$/;

/** `campaign:spring-lottery`, `range:861701234****`; the empty text is the whole release. */
export function actSubjectText(subject: ActSubject | null): string {
  if (subject === null) return '';
  return subject.kind === 'campaign' ? `campaign:${subject.campaignId}` : `range:${subject.range}`;
}

/** Undefined for a text that names no row. */
export function parseActSubject(text: string): ActSubject | null | undefined {
  if (text === '') return null;
  const campaignId = CAMPAIGN.exec(text)?.[1];
  if (campaignId) return { kind: 'campaign', campaignId };
  const range = text.startsWith('range:') ? text.slice('range:'.length) : '';
  return isNumberRange(range) ? { kind: 'range', range } : undefined;
}

/** Why an authority's words cannot stand on people's receipts; null: they can. */
export function actWordsFault(
  words: string,
): { readonly kind: 'too_long' } | { readonly kind: 'personal'; readonly found: string } | null {
  if (words.length > LONGEST_ACT_WORDS) return { kind: 'too_long' };
  const [found] = findPersonalData(words);
  return found ? { kind: 'personal', found: words.slice(found.start, found.end) } : null;
}
