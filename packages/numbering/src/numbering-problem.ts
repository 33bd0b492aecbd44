/**
 * Why a text is not a number or not a range. Each code asks something different of the reader; the
 * sentences are written where the reader's language is known. `params` of each code:
 *
 * - `input_too_long` {length, limit}: more text than any number has; nothing of it was read.
 * - `input_unreadable` {character, position}: a sign that belongs to no number (emoji, NUL, a mark that
 *   reverses the reading direction, digits of an unsupported script). `character` is `U+1F4DE` style.
 * - `scope_unknown` {scope}: a country before a colon other than CN, whose service numbers alone are written so.
 * - `number_empty` {}: nothing typed.
 * - `number_withheld` {}: the text says that the caller showed no number.
 * - `number_without_digits` {}: words only.
 * - `number_letters` {letters}: letters that spell no North American number.
 * - `number_several` {}: more than one number in one field.
 * - `number_too_short` / `number_too_long` / `number_wrong_length` {digits, expected}: the plan has numbers
 *   that begin so, with `expected` digits ("11", "9 / 10"), as typed without the country calling code.
 * - `number_not_in_plan` {country}: no number of that country begins so. `country` is ISO 3166 or `+code`.
 * - `number_country_unassigned` {callingCode}: no country has this calling code.
 * - `number_area_code_missing` {}: seven or eight digits of a mainland fixed line without its area code.
 * - `number_not_canonical` {}: a number, but not in the stored form.
 * - `range_not_a_number` {}: a range where one number was asked for.
 * - `range_wildcard_in_middle` {}: open digits must be the last ones.
 * - `range_without_prefix` {}: only open digits.
 * - `range_too_wide` {openDigits, limit}: more numbers than a range may hold.
 * - `range_wrong_length` {digits, expected}: digits and open digits together make no number of the plan.
 * - `range_not_whole` {}: from one number to another, which together are no range.
 * - `range_not_canonical` {}: a range, but not in the stored form.
 */
export const NUMBERING_PROBLEM_CODES = [
  'input_too_long',
  'input_unreadable',
  'scope_unknown',
  'number_empty',
  'number_withheld',
  'number_without_digits',
  'number_letters',
  'number_several',
  'number_too_short',
  'number_too_long',
  'number_wrong_length',
  'number_not_in_plan',
  'number_country_unassigned',
  'number_area_code_missing',
  'number_not_canonical',
  'range_not_a_number',
  'range_wildcard_in_middle',
  'range_without_prefix',
  'range_too_wide',
  'range_wrong_length',
  'range_not_whole',
  'range_not_canonical',
] as const;

export type NumberingProblemCode = (typeof NUMBERING_PROBLEM_CODES)[number];

export interface NumberingProblem {
  code: NumberingProblemCode;
  params: Record<string, string | number>;
}

export interface Refusal {
  ok: false;
  problem: NumberingProblem;
}

/** What the `ensure…` doors throw. The message names the code only: a number never gets into a log. */
export class NumberingError extends Error {
  override readonly name = 'NumberingError';
  readonly problem: NumberingProblem;

  constructor(problem: NumberingProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function refuse(
  code: NumberingProblemCode,
  params: NumberingProblem['params'] = {},
): Refusal {
  return { ok: false, problem: { code, params } };
}
