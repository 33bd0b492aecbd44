import { knownServiceNumbersIn, type NumberRange, rangeParts } from '@rangewatch/numbering';
import {
  type GoodNumber,
  OWN_SOURCE,
  type RangeFacts,
  type RangeView,
  type Week,
} from '@rangewatch/schema';
import type { AssessedFigures, AssessedRange, Assessment, ShownGoodNumber } from './assessment.ts';
import { adviseListing } from './listing-policy.ts';
import { shownGoodNumbers } from './shown-good-numbers.ts';
import { basisOf, nextBandSentence, sentenceOf } from './assessment-sentences.ts';
import type { Disclosure } from './disclosure-policy.ts';
import { assessOfficialSource } from './official-assessment.ts';
import { assessOwnReports } from './own-assessment.ts';

/**
 * What may be said about a number or range; null when nothing may, whether nothing is known or too little.
 *
 * With jitter 1 for the number: 3 reporters leave 2, null; 4 leave 3, "At least 3 people …"; 5 still read
 * so; 6 leave 5, "At least 5 people …". Imported files add their exact counts, whatever ours are.
 */
export function assessRange(
  facts: RangeFacts,
  description: AssessedRange,
  disclosure: Disclosure,
): Assessment | null {
  const figures = figuresOf(facts, description, disclosure);
  if (!figures) return null;
  const { ownReports: own, officialSources: official } = figures;
  const sayable = { ...description, own, official };
  return {
    ...figures,
    sentence: sentenceOf(sayable),
    basis: basisOf(sayable),
    nextBand: nextBandSentence(sayable, disclosure.policy),
  };
}

function figuresOf(
  facts: RangeFacts,
  description: AssessedRange,
  disclosure: Disclosure,
): AssessedFigures | null {
  const { openDigits, asOf, goodNumbers } = description;
  const ownFacts = facts.sources.find(({ source }) => source === OWN_SOURCE);
  const own = ownFacts ? assessOwnReports(facts.range, ownFacts, description, disclosure) : null;
  const official = facts.sources
    .filter(({ source }) => source !== OWN_SOURCE)
    .flatMap((source) => assessOfficialSource(source, description) ?? []);
  if (!own && official.length === 0) return null;
  const shown = shownGoodNumbers(goodNumbers, disclosure);
  return {
    range: facts.range,
    subject: openDigits === 0 ? 'number' : 'range',
    method: disclosure.policy.method,
    asOf,
    ownReports: own,
    officialSources: official,
    goodNumbers: shown,
    listing: adviseListing({ own, official, openDigits, asOf, goodNumbers: shown }),
  };
}

/** The same from all that the record holds of a range, and the plan knows of it, as of a week. */
export function assessView(view: RangeView, asOf: Week, disclosure: Disclosure): Assessment | null {
  return assessRange(view.facts, describeView(view, asOf), disclosure);
}

/** The figures without the sentences, for files of many ranges: sentences are most of the work. */
export function assessFigures(
  view: RangeView,
  asOf: Week,
  disclosure: Disclosure,
): AssessedFigures | null {
  return figuresOf(view.facts, describeView(view, asOf), disclosure);
}

/** Numbers of a range known to be wanted or official, whether anything was reported or not. */
export function knownNumbers(view: RangeView, disclosure: Disclosure): readonly ShownGoodNumber[] {
  return shownGoodNumbers(allGoodNumbers(view), disclosure);
}

function describeView(view: RangeView, asOf: Week): AssessedRange {
  const { openDigits } = rangeParts(view.facts.range);
  return { openDigits, asOf, parts: view.parts, goodNumbers: allGoodNumbers(view) };
}

function allGoodNumbers({ facts, goodNumbers }: RangeView): GoodNumber[] {
  return [...planNumbers(facts.range), ...goodNumbers];
}

function planNumbers(range: NumberRange): GoodNumber[] {
  return knownServiceNumbersIn(range).map(({ number, name }) => ({
    number,
    name,
    basis: 'plan',
    reporterCount: null,
  }));
}
