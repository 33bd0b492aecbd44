import {
  type CalendarDay,
  formatCount,
  formatDay,
  inEveryLanguage,
  type Locale,
  type Localised,
} from '@rangewatch/schema';
import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';
import { informationComponent } from '../disproportionality/information-component.ts';
import {
  basisText,
  daysText,
  joinSentences,
  numbersText,
  replyText,
  type StatedSignal,
} from './signal-statement.ts';
import { statementPhrase } from './words/signal-statement-words.ts';

/** What is seen in calls from before the numbers were given: nothing, the same, or too little to tell. */
export type BeforeExposure = 'clear' | 'seen' | 'unknown';

/** A signal as an authority sees it: exact. */
export interface AuthoritySignal extends StatedSignal {
  /** Persons who gave their number to the campaign, and those of them who were called afterwards. */
  readonly exposed: number;
  readonly observed: number;
  /** Persons that would be expected among comparable reporters. */
  readonly expected: number;
  readonly before: BeforeExposure;
  /** The fewest persons without whom it would be no signal. */
  readonly fragility: number;
  readonly method: string;
  readonly frozenOn: CalendarDay;
  /** SHA-256 of everything it was computed from, in hex. */
  readonly inputHash: string;
}

/**
 * The full statement for an authority. It would persist without any `fragility − 1` persons.
 * @throws RangeError below five persons called, whom no file may name as a group of their own
 */
export function authorityStatement(signal: AuthoritySignal): Localised {
  const { exposed, observed } = signal;
  if (observed < LEAST_PERSONS) throw new RangeError(`fewer than ${LEAST_PERSONS} persons`);
  if (observed > exposed) throw new RangeError('more persons called than exposed');
  return inEveryLanguage((locale) =>
    joinSentences(
      [
        statementPhrase('headline', locale),
        observedText(signal, locale),
        expectedText(signal, locale),
        basisText(signal, locale),
        statementPhrase(`before_${signal.before}`, locale),
        fragilityText(signal.fragility, locale),
        statementPhrase('limits', locale),
        statementPhrase('common_cause', locale),
        statementPhrase('voluntary', locale),
        statementPhrase('displayed', locale),
        statementPhrase('absence', locale),
        replyText(signal, locale),
        methodText(signal, locale),
      ],
      locale,
    ),
  );
}

function observedText(signal: AuthoritySignal, locale: Locale): string {
  return statementPhrase('observed', locale, {
    ...daysText(signal, locale),
    exposed: formatCount(signal.exposed, locale),
    observed: formatCount(signal.observed, locale),
    campaign: signal.campaign,
    numbers: numbersText(signal.numbers, locale),
  });
}

function expectedText({ observed, expected }: AuthoritySignal, locale: Locale): string {
  const { ic, ic025, ic975 } = informationComponent(observed, expected);
  return statementPhrase('expected', locale, {
    expected: formatRatio(expected, locale),
    ratio: formatRatio(2 ** ic, locale),
    lower: formatRatio(2 ** ic025, locale),
    upper: formatRatio(2 ** ic975, locale),
  });
}

function fragilityText(fragility: number, locale: Locale): string {
  if (fragility <= 1) return statementPhrase('fragile', locale);
  return statementPhrase('persists', locale, { removable: formatCount(fragility - 1, locale) });
}

function methodText({ method, frozenOn, inputHash }: AuthoritySignal, locale: Locale): string {
  const day = formatDay(frozenOn, locale);
  return statementPhrase('method', locale, { method, day, hash: inputHash });
}

/** Whole from ten on, one digit after the point from one on, two below: 27, 2.4, 0.31. */
function formatRatio(value: number, locale: Locale): string {
  const steps = value >= 10 ? 1 : value >= 1 ? 10 : 100;
  return formatCount(Math.round(value * steps) / steps, locale);
}
