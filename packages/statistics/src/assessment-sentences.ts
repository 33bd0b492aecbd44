import {
  formatCount,
  formatWeek,
  inEveryLanguage,
  type Locale,
  type Localised,
} from '@rangewatch/schema';
import type { AssessedRange, OfficialAssessment, OwnAssessment } from './assessment.ts';
import { type DisclosurePolicy, nextBandOf } from './disclosure-policy.ts';
import { phrase } from './words/assessment-words.ts';

/** What may be said about one range, before it is put into words. */
export interface Sayable extends AssessedRange {
  readonly own: OwnAssessment | null;
  readonly official: readonly OfficialAssessment[];
}

export function sentenceOf(sayable: Sayable): Localised {
  return inEveryLanguage((locale) => writeSentence(sayable, locale));
}

/** What the figures rest on, until when, and what they do not say. */
export function basisOf({ own, official, openDigits }: Sayable): Localised {
  return inEveryLanguage((locale) => {
    const parts = [
      ...(own
        ? [ownBasis(own, locale), ...spreadText(own, locale), ...ageText(own, openDigits, locale)]
        : []),
      ...official.flatMap((source) => [
        officialBasis(source, locale),
        ...ageText(source, openDigits, locale),
      ]),
      phrase('caution', locale),
    ];
    return parts.join(locale === 'en' ? ' ' : '');
  });
}

/** The sentence about our own reports as it would read one band up: never how far away that is. */
export function nextBandSentence(sayable: Sayable, policy: DisclosurePolicy): Localised | null {
  const { own } = sayable;
  const reporters = own && nextBandOf(own.reporters, policy.bandEdges);
  if (!reporters) return null;
  const next = { ...sayable, own: { ...own, reporters }, official: [] };
  return inEveryLanguage((locale) =>
    phrase('next_band', locale, { sentence: writeSentence(next, locale) }),
  );
}

function writeSentence({ own, official, openDigits }: Sayable, locale: Locale): string {
  const clauses = [
    ...(own ? [ownClause(own, openDigits, locale)] : []),
    ...official.map((source) => officialClause(source, openDigits, locale)),
  ];
  const joined = clauses.reduce((first, second) => phrase('joined', locale, { first, second }));
  return phrase('whole', locale, { clause: joined.charAt(0).toUpperCase() + joined.slice(1) });
}

function ownClause(own: OwnAssessment, openDigits: number, locale: Locale): string {
  const reporters = formatCount(own.reporters.from, locale);
  if (!own.numbers) return phrase('own_number', locale, { reporters });
  return phrase('own_range', locale, {
    reporters,
    numbers: formatCount(own.numbers.from, locale),
    capacity: formatCount(10 ** openDigits, locale),
  });
}

function officialClause(official: OfficialAssessment, openDigits: number, locale: Locale): string {
  const form = official.reportCount === 1 ? 'complaints_one' : 'complaints_other';
  const complaints = phrase(form, locale, { count: formatCount(official.reportCount, locale) });
  const source = official.name[locale];
  if (openDigits === 0) return phrase('official_number', locale, { complaints, source });
  return phrase('official_range', locale, {
    complaints,
    source,
    numbers: formatCount(official.numberCount, locale),
    capacity: formatCount(10 ** openDigits, locale),
  });
}

function ownBasis(own: OwnAssessment, locale: Locale): string {
  const until = own.lastWeek
    ? phrase('until_week', locale, { week: formatWeek(own.lastWeek, locale) })
    : phrase('until_unknown', locale);
  const reporters = formatCount(own.reporters.from, locale);
  return phrase(own.reportersAreAtLeast ? 'own_basis_at_least' : 'own_basis', locale, {
    reporters,
    until,
  });
}

const PARTS = 10;

/** Many numbers in many parts, or a few loud ones: the reader should know which. */
function spreadText({ spread }: OwnAssessment, locale: Locale): string[] {
  if (!spread) return [];
  if (!spread.isSpread) return [phrase('not_spread', locale)];
  if (spread.subRanges === PARTS) return [phrase('spread_all', locale)];
  return [phrase('spread', locale, { parts: formatCount(spread.subRanges, locale) })];
}

/** Numbers are given to new holders: an old figure says little about today. */
function ageText(
  { currency, lastWeek }: Pick<OwnAssessment | OfficialAssessment, 'currency' | 'lastWeek'>,
  openDigits: number,
  locale: Locale,
): string[] {
  if (!lastWeek || currency === null || currency === 'current') return [];
  const form = openDigits === 0 ? 'number' : 'range';
  return [phrase(`${currency}_${form}`, locale, { week: formatWeek(lastWeek, locale) })];
}

function officialBasis({ name, lastWeek }: OfficialAssessment, locale: Locale): string {
  const week = lastWeek ? formatWeek(lastWeek, locale) : '';
  return phrase('official_basis', locale, { source: name[locale], week });
}
