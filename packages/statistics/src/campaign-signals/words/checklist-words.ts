import { authorityCount } from '../../disclosure-control/authority-table.ts';
import { fillTemplate, formatCount, type Locale, type SignalLevel } from '@rangewatch/schema';
import { SIGNAL_CONDITIONS, type SignalCondition } from '../signal-levels.ts';
import type { SignalRecord } from '../signal-record.ts';
import en from './checklist.en.json' with { type: 'json' };
import hans from './checklist.zh-Hans.json' with { type: 'json' };
import hant from './checklist.zh-Hant.json' with { type: 'json' };

const WORDS: Readonly<Record<Locale, typeof en>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

const LEAST_CHANCE = 0.001;

/** One condition as a person reads it, with the figures it rests on. */
export interface ChecklistLine {
  readonly condition: SignalCondition;
  readonly level: SignalLevel;
  /** Null: what it needs is not there. */
  readonly isMet: boolean | null;
  readonly text: string;
  readonly standing: string;
}

/** Every condition of every level, the weakest level first. */
export function checklistLines(record: SignalRecord, locale: Locale): readonly ChecklistLine[] {
  const words = WORDS[locale];
  const values = valuesOf(record, locale);
  return Object.entries(SIGNAL_CONDITIONS).flatMap(([level, conditions]) =>
    conditions.map((condition) => {
      const isMet = record.checks[condition];
      const standing = isMet === null ? words.unknown : isMet ? words.met : words.missed;
      return {
        condition,
        level: level as SignalLevel,
        isMet,
        text: fillTemplate(words[condition], values),
        standing,
      };
    }),
  );
}

export function signalLevelName(level: SignalLevel, locale: Locale): string {
  return WORDS[locale][`level_${level}`];
}

function valuesOf(record: SignalRecord, locale: Locale): Record<string, string> {
  const { confirmation } = record;
  return {
    o: formatCount(record.o, locale),
    e: figureText(record.eWithoutOwn ?? record.e, locale),
    ic025: figureText(record.ic025, locale),
    q: chanceText(record.q),
    p: chanceText(record.p),
    beforeO: personsText(record.before.o, locale),
    rivals: formatCount(record.rivals.length, locale),
    documentedO: personsText(record.documented.o, locale),
    fragility: formatCount(record.fragility, locale),
    confirmationO: confirmation ? personsText(confirmation.o, locale) : '–',
    confirmationE: confirmation ? figureText(confirmation.e, locale) : '–',
    confirmationP: confirmation ? chanceText(confirmation.p) : '–',
  };
}

/** One to four persons are never told apart, also where the exact count is known. */
function personsText(persons: number, locale: Locale): string {
  const { from, to } = authorityCount(persons);
  return from === to ? formatCount(persons, locale) : `${from}–${to}`;
}

/** Three telling digits; at its minus sign, unlike at a hyphen, no line breaks. */
export function figureText(value: number, locale: Locale): string {
  const text = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value);
  return text.replace('-', '\u2212');
}

/** `0.0123`; below a thousandth only that it is, since how far below hangs on the model. No line breaks in it. */
export function chanceText(p: number): string {
  return p < LEAST_CHANCE ? `<\u00A0${LEAST_CHANCE}` : p.toPrecision(3);
}
