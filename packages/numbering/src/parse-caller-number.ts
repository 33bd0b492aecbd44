import { classifyNumber, isAssigned, type ParsedNumber } from './classify-number.ts';
import { explainRefusal } from './explain-refusal.ts';
import { type NumberingProblem, type Refusal, refuse } from './numbering-problem.ts';
import { rangesOfPartial } from './partial-number.ts';
import { type NumberingOptions, readingsOf } from './readings.ts';
import { areSeveral } from './several-numbers.ts';
import { readTyped, type TypedText } from './typed-text.ts';
import { isWithheldText } from './withheld.ts';
import type { CallerNumber } from './stored-form.ts';

export interface FoundNumbers {
  ok: true;
  /** Likeliest first, at least one. */
  numbers: [CallerNumber, ...CallerNumber[]];
  extension: string | null;
}

/** The number a text most likely means, and what it is. `readText` also gives the other readings. */
export function parseCallerNumber(
  input: string,
  options: NumberingOptions,
): { ok: true; value: ParsedNumber } | { ok: false; problem: NumberingProblem } {
  const found = findNumbers(input, options);
  if (!found.ok) return found;
  return { ok: true, value: { ...classifyNumber(found.numbers[0]), extension: found.extension } };
}

export function findNumbers(input: string, options: NumberingOptions): FoundNumbers | Refusal {
  if (isWithheldText(input)) return refuse('number_withheld');
  const read = readTyped(input);
  if (!read.ok) return read;
  const { typed } = read;
  if (typed.openDigits > 0) {
    return refuse(typed.digits === '' ? 'range_without_prefix' : 'range_not_a_number');
  }
  if (typed.runningDigits > 0 || beginsOnly(typed, options)) return refuse('range_not_a_number');
  const [first, ...others] = readingsOf(typed, options);
  if (first === undefined) return explainRefusal(typed, options);
  if (!typed.plus && !isAssigned(first) && areSeveral(typed, options))
    return refuse('number_several');
  return { ok: true, numbers: [first, ...others], extension: typed.extension };
}

/** Whether the words around the digits say that numbers begin so, and some do. */
function beginsOnly(typed: TypedText, options: NumberingOptions): boolean {
  return typed.isBeginning && rangesOfPartial(typed, options).length > 0;
}
