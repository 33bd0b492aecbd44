import { isMainlandMobile } from './mainland-plan.ts';
import type { NumberingProblem } from './numbering-problem.ts';
import { findNumbers } from './parse-caller-number.ts';
import type { NumberingOptions } from './readings.ts';
import { callingCodeOfCountry } from './world-plan.ts';
import type { CallerNumber } from './stored-form.ts';

export type NormalisedNumber =
  | { ok: true; number: CallerNumber }
  | { ok: true; number: null }
  | { ok: false; problem: NumberingProblem };

const WITHHELD: NormalisedNumber = { ok: true, number: null };

/**
 * The stored form of a text, for importers: the number of `parseCallerNumber` without its
 * classification, and null where the caller showed none (blank or a word such as "Restricted").
 * Plain ten-digit North American and eleven-digit mainland mobile strings take a short way.
 */
export function normaliseNumber(input: string, options: NumberingOptions): NormalisedNumber {
  const plain = plainNumber(input, options.defaultCountry);
  if (plain !== null) return { ok: true, number: plain };
  const found = findNumbers(input, options);
  if (found.ok) return { ok: true, number: found.numbers[0] };
  const { code } = found.problem;
  return code === 'number_empty' || code === 'number_withheld' ? WITHHELD : found;
}

function plainNumber(input: string, country: string): CallerNumber | null {
  if (input.length !== 10 && input.length !== 11) return null;
  if (!isDigits(input)) return null;
  if (country === 'CN') return isMainlandMobile(input) ? certain(`86${input}`) : null;
  if (callingCodeOfCountry(country) !== '1') return null;
  if (input.length === 10) return certain(`1${input}`);
  return input.startsWith('1') ? certain(input) : null;
}

/** Only for digits whose length the plan was just checked for: the full check would cost the short way. */
function certain(digits: string): CallerNumber {
  return digits as CallerNumber;
}

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
