import { expectedLengths, explainRefusal } from './explain-refusal.ts';
import { beginsWithMainlandCode, digitsAbroad } from './dialled-prefix.ts';
import { MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import { nationalRanges } from './national-ranges.ts';
import { asNumberRange, MAX_OPEN_DIGITS } from './number-range.ts';
import { type NumberingProblem, type Refusal, refuse } from './numbering-problem.ts';
import { rangesOfPartial } from './partial-number.ts';
import { type NumberingOptions, readingsOf } from './readings.ts';
import { readTyped, type TypedText } from './typed-text.ts';
import { callingCodeOf, callingCodeOfCountry } from './world-plan.ts';
import type { NumberRange } from './stored-form.ts';

// With its trunk 0; without it the digits may begin anything.
const AREA_CODE = /^0(?:10|2\d|[3-9]\d\d)$/;

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
  const read = readTyped(input);
  if (!read.ok) return read;
  const ranges = readRanges(read.typed, options);
  const [first, ...others] = new Set(ranges.filter((range) => range !== null));
  if (first === undefined) return explainRange(read.typed, options);
  return { ok: true, ranges: [first, ...others] };
}

function readRanges(typed: TypedText, options: NumberingOptions): (NumberRange | null)[] {
  const own = callingCodeOfCountry(options.defaultCountry);
  const { digits } = typed;
  const open = '*'.repeat(typed.openDigits);
  if (typed.isScoped) return [asNumberRange(`CN:${digits}${open}`)];
  if (typed.runningDigits > 0) return runningRanges(typed, options);
  const units = isWrittenAsUnit(typed, own) ? rangesOfPartial(typed, options) : [];
  if (units.length > 0) return units;
  const abroad = digitsAbroad(typed, options.defaultCountry);
  if (abroad !== null) return [internationalRange(abroad, open)];
  const stored = asNumberRange(digits + open);
  const numbers = typed.openDigits === 0 ? readingsOf(typed, options) : [];
  return [
    stored,
    ...numbers.map(asNumberRange),
    ...(beginsWithMainlandCode(digits, own) ? [] : nationalRanges(digits, open, own)),
    internationalRange(digits, open),
  ];
}

/** The numbers from the first to the last one that was named. */
function runningRanges(typed: TypedText, options: NumberingOptions): (NumberRange | null)[] {
  const { runningDigits } = typed;
  const open = '*'.repeat(runningDigits);
  return readingsOf(typed, options).map((number) =>
    asNumberRange(number.slice(0, -runningDigits) + open),
  );
}

/** Digits without any open one that are a range: a mainland area code (`021`), or what the words call a beginning. */
function isWrittenAsUnit(typed: TypedText, own: string | null): boolean {
  if (typed.openDigits > 0) return false;
  return typed.isBeginning || (own === MAINLAND_CALLING_CODE && AREA_CODE.test(typed.digits));
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
