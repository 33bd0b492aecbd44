import { expectedLengths, explainRefusal } from './explain-refusal.ts';
import { beginsWithMainlandCode, digitsAbroad } from './dialled-prefix.ts';
import { MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import { nationalRanges } from './national-ranges.ts';
import { asNumberRange, MAX_OPEN_DIGITS, type NumberRange } from './number-range.ts';
import { type NumberingProblem, type Refusal, refuse } from './numbering-problem.ts';
import { rangesOfPartial } from './partial-number.ts';
import { type NumberingOptions, readingsOf } from './readings.ts';
import { readTyped, type TypedText } from './typed-text.ts';
import { callingCodeOf, callingCodeOfCountry } from './world-plan.ts';

/**
 * A range as people and addresses write it. Text in the stored form is taken as it stands, so
 * `1703*******` is +1 703 wherever it is read; other text is read in the default country.
 */
export function parseRange(
  input: string,
  options: NumberingOptions,
): { ok: true; value: NumberRange } | { ok: false; problem: NumberingProblem } {
  const found = findRanges(input, options);
  return found.ok ? { ok: true, value: found.ranges[0] } : found;
}

/** Every range the text may stand for, the stored reading first. */
export function findRanges(
  input: string,
  options: NumberingOptions,
): { ok: true; ranges: [NumberRange, ...NumberRange[]] } | Refusal {
  const stored = asNumberRange(input);
  const read = readTyped(
    stored === null ? input.replace(/^\s*cn:/i, '') : input.replace('CN:', ''),
  );
  if (!read.ok) return read;
  const scoped = /^\s*cn:/i.test(input);
  const ranges = scoped
    ? [asNumberRange(`CN:${rangeDigits(read.typed)}`)]
    : readRanges(read.typed, options);
  const found = ranges.filter((range) => range !== null);
  const [first, ...others] = new Set(found.length > 0 ? found : begunRanges(read.typed, options));
  if (first === undefined) return explainRange(read.typed, options);
  return { ok: true, ranges: [first, ...others] };
}

/** Digits that begin numbers stand for all of them: `021`, `0755`, `1701234`. */
function begunRanges(typed: TypedText, options: NumberingOptions): NumberRange[] {
  const isBegun = typed.openDigits === 0 && typed.extension === null;
  return isBegun ? rangesOfPartial(typed, options) : [];
}

function readRanges(typed: TypedText, options: NumberingOptions): (NumberRange | null)[] {
  const own = callingCodeOfCountry(options.defaultCountry);
  const { digits } = typed;
  const open = '*'.repeat(typed.openDigits);
  const abroad = digitsAbroad(typed, options.defaultCountry);
  if (abroad !== null) return [internationalRange(abroad, open)];
  const stored = asNumberRange(digits + open);
  if (typed.isBeginning) return [];
  const numbers = typed.openDigits === 0 ? readingsOf(typed, options) : [];
  return [
    stored,
    ...numbers.map(asNumberRange),
    ...(beginsWithMainlandCode(digits, own) ? [] : nationalRanges(digits, open, own)),
    internationalRange(digits, open),
  ];
}

function internationalRange(digits: string, open: string): NumberRange | null {
  const code = callingCodeOf(digits);
  if (code !== MAINLAND_CALLING_CODE) return asNumberRange(digits + open);
  const national = digits.slice(code.length);
  const e164 = asNumberRange(code + national.replace(/^0/, '') + open);
  return e164 ?? asNumberRange(`CN:${national}${open}`);
}

function explainRange(typed: TypedText, options: NumberingOptions): Refusal {
  const { openDigits } = typed;
  if (openDigits === 0) return explainRefusal(typed, options);
  if (typed.digits === '') return refuse('range_without_prefix');
  if (openDigits > MAX_OPEN_DIGITS) {
    return refuse('range_too_wide', { openDigits, limit: MAX_OPEN_DIGITS });
  }
  const own = callingCodeOfCountry(options.defaultCountry);
  const coded = beginsWithMainlandCode(typed.digits, own) ? typed.digits : null;
  const abroad = digitsAbroad(typed, options.defaultCountry) ?? coded;
  const digits = abroad ?? typed.digits;
  const code = abroad === null ? own : callingCodeOf(digits);
  if (code === null)
    return refuse('number_country_unassigned', { callingCode: digits.slice(0, 3) });
  const national = (abroad === null ? digits : digits.slice(code.length)).replace(/^0/, '');
  const expected = expectedLengths(code, national).join(' / ');
  if (expected === '') return refuse('number_not_in_plan', { country: options.defaultCountry });
  return refuse('range_wrong_length', { digits: national.length + openDigits, expected });
}

function rangeDigits(typed: TypedText): string {
  return typed.digits + '*'.repeat(typed.openDigits);
}
