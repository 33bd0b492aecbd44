import {
  type CalendarDay,
  formatCount,
  formatDay,
  inEveryLanguage,
  type Locale,
  type Localised,
} from '@rangewatch/schema';
import type { RatioBand } from '../disclosure-control/ratio-band.ts';
import type { PublicSignal } from './public-signal.ts';
import { basisText, daysText, joinSentences, numbersText, replyText } from './signal-statement.ts';
import { statementPhrase } from './words/signal-statement-words.ts';

const TIMES: Readonly<Record<RatioBand, number | null>> = {
  below2: null,
  '2to5': 2,
  '5to10': 5,
  above10: 10,
};

/** What is said beside every signal, and where there is none: it clears nobody. */
export const ABSENCE: Localised = inEveryLanguage((locale) => statementPhrase('absence', locale));

/**
 * What the public reads of a campaign on a day. A signal below the threshold is given as null, as one is that was
 * never found: the two read alike.
 */
export function publicStatement(signal: PublicSignal | null, on: CalendarDay): Localised {
  return inEveryLanguage((locale) => {
    const day = formatDay(on, locale);
    if (!signal) return statementPhrase('nothing', locale, { day });
    return joinSentences(sentencesOf(signal, day, locale), locale);
  });
}

function sentencesOf(signal: PublicSignal, day: string, locale: Locale): string[] {
  return [
    statementPhrase('headline', locale),
    statementPhrase('called', locale, {
      ...daysText(signal, locale),
      day,
      about: formatCount(signal.called.about, locale),
      halfWidth: formatCount(signal.called.halfWidth, locale),
      campaign: signal.campaign,
      numbers: numbersText(signal.numbers, locale),
    }),
    bandText(signal.band, locale),
    basisText(signal, locale),
    statementPhrase('limits', locale),
    statementPhrase('displayed', locale),
    statementPhrase('voluntary', locale),
    statementPhrase('absence', locale),
    replyText(signal, locale),
  ];
}

function bandText(band: RatioBand, locale: Locale): string {
  const times = TIMES[band];
  if (times === null) return statementPhrase('band_open', locale);
  return statementPhrase('band', locale, { times: formatCount(times, locale) });
}
