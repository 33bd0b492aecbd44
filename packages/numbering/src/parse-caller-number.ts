import type { CallerNumber } from './caller-number.ts';
import { asCallerNumber } from './caller-number.ts';
import { classifyNumber, type ParsedNumber } from './classify-number.ts';
import { explainRefusal } from './explain-refusal.ts';
import { type NumberingProblem, type Refusal, refuse } from './numbering-problem.ts';
import { type NumberingOptions, readingsOf } from './readings.ts';
import { readTyped } from './typed-text.ts';
import { isWithheldText } from './withheld.ts';

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
  const stored = asCallerNumber(input.startsWith('CN:') ? input : '');
  if (stored !== null) return { ok: true, numbers: [stored], extension: null };
  const read = readTyped(input);
  if (!read.ok) return read;
  if (read.typed.openDigits > 0) {
    return refuse(read.typed.digits === '' ? 'range_without_prefix' : 'range_not_a_number');
  }
  if (read.typed.isBeginning) return refuse('range_not_a_number');
  const [first, ...others] = readingsOf(read.typed, options);
  if (first === undefined) return explainRefusal(read.typed, options);
  return { ok: true, numbers: [first, ...others], extension: read.typed.extension };
}
