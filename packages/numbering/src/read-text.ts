import { classifyNumber, type ParsedNumber } from './classify-number.ts';
import { type NumberingProblem, refuse } from './numbering-problem.ts';
import { findNumbers } from './parse-caller-number.ts';
import { findRanges } from './parse-range.ts';
import { rangesOfPartial } from './partial-number.ts';
import type { NumberingOptions } from './readings.ts';
import { readTyped } from './typed-text.ts';
import type { CallerNumber, NumberRange } from './stored-form.ts';

/** What a text may be. `otherReadings` are what else the same signs may mean, likeliest first. */
export type Reading =
  | { type: 'number'; number: ParsedNumber; otherReadings: ParsedNumber[] }
  | { type: 'range'; range: NumberRange; otherReadings: NumberRange[] }
  | { type: 'withheld' }
  /** `otherReadings`: what the same signs may mean abroad, where the likeliest is a number that lacks something. */
  | { type: 'malformed'; problem: NumberingProblem; otherReadings: NumberRange[] };

/** Anything a person types into a look-up box: a number, the beginning of one, or a range. */
export function readText(input: string, options: NumberingOptions): Reading {
  const found = findNumbers(input, options);
  if (found.ok) return numberReading(found.numbers, found.extension);
  const { code } = found.problem;
  if (code === 'number_withheld') return { type: 'withheld' };
  if (code === 'range_not_a_number') return rangeReading(findRanges(input, options));
  const read = readTyped(input);
  const partial =
    read.ok && read.typed.extension === null ? rangesOfPartial(read.typed, options) : [];
  if (partial.length === 0) return malformed(found.problem);
  if (code === 'number_area_code_missing') return malformed(found.problem, partial);
  return rangeReading({ ok: true, ranges: partial });
}

function numberReading(
  numbers: readonly [CallerNumber, ...CallerNumber[]],
  extension: string | null,
): Reading {
  const [first, ...others] = numbers;
  return {
    type: 'number',
    number: { ...classifyNumber(first), extension },
    otherReadings: others.map((other) => ({ ...classifyNumber(other), extension })),
  };
}

function rangeReading(
  found: { ok: true; ranges: NumberRange[] } | { ok: false; problem: NumberingProblem },
): Reading {
  if (!found.ok) return malformed(found.problem);
  const [first, ...others] = found.ranges;
  if (first === undefined) return malformed(refuse('range_without_prefix').problem);
  return { type: 'range', range: first, otherReadings: others };
}

function malformed(problem: NumberingProblem, otherReadings: NumberRange[] = []): Reading {
  return { type: 'malformed', problem, otherReadings };
}
