import { describeRange, type NumberRange, rangeParts } from '@rangewatch/numbering';
import {
  type CalendarDay,
  firstDayOf,
  formatDay,
  lastDayOf,
  type Locale,
  type Week,
} from '@rangewatch/schema';
import type { PublicRange } from '../disclosure-control/public-range.ts';
import { statementPhrase } from './words/signal-statement-words.ts';

/** Which numbers a statement is about. */
export type NamedNumbers =
  | { readonly namedAs: 'block' | 'assignment'; readonly range: NumberRange }
  /** Their digits may not be shown. */
  | { readonly namedAs: 'nothing' };

/** What the organiser says; they are asked before a statement is public. */
export type OrganiserReply =
  | { readonly text: string }
  /** Null: not asked yet, which only an authority's statement can say. */
  | { readonly text: null; readonly invitedOn: CalendarDay | null };

/** What every statement about a campaign's signal says, whoever reads it. */
export interface StatedSignal {
  /** As it was advertised. */
  readonly campaign: string;
  readonly organiser: string;
  readonly numbers: NamedNumbers;
  /** Weeks whose calls are counted, first and last. */
  readonly from: Week;
  readonly to: Week;
  /** Whether everybody counted has a verified phone. */
  readonly isVerified: boolean;
  readonly reply: OrganiserReply;
}

/** How the numbers of a signal are named to the public. */
export function namedNumbers(range: NumberRange, shown: PublicRange): NamedNumbers {
  return shown.mayShow ? { namedAs: shown.namedAs, range } : { namedAs: 'nothing' };
}

/** From which numbers, to stand inside a sentence. */
export function numbersText(numbers: NamedNumbers, locale: Locale): string {
  if (numbers.namedAs === 'nothing') return statementPhrase('in_block', locale);
  if (numbers.namedAs === 'assignment')
    return statementPhrase('in_assignment', locale, { prefix: rangeParts(numbers.range).prefix });
  return statementPhrase('in_range', locale, { range: describeRange(numbers.range).display });
}

/** The first and the last day whose calls are counted. */
export function daysText(
  { from, to }: StatedSignal,
  locale: Locale,
): { readonly from: string; readonly to: string } {
  return { from: formatDay(firstDayOf(from), locale), to: formatDay(lastDayOf(to), locale) };
}

export function basisText({ isVerified }: StatedSignal, locale: Locale): string {
  return statementPhrase(isVerified ? 'verified' : 'unverified', locale);
}

/** The reply word for word: it is the organiser's own text, in the language they wrote. */
export function replyText({ reply, organiser }: StatedSignal, locale: Locale): string {
  if (reply.text !== null)
    return statementPhrase('reply', locale, { organiser, reply: reply.text });
  if (reply.invitedOn === null) return statementPhrase('not_invited', locale, { organiser });
  return statementPhrase('no_reply', locale, {
    organiser,
    day: formatDay(reply.invitedOn, locale),
  });
}

export function joinSentences(sentences: readonly string[], locale: Locale): string {
  return sentences.join(locale === 'en' ? ' ' : '');
}
