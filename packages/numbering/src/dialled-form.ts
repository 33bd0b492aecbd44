import { splitDigits } from './caller-number.ts';
import { areaDigitsOf, MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import { rangeParts } from './number-range.ts';
import { NumberingError } from './numbering-problem.ts';
import type { NumberRange } from './stored-form.ts';

/** How a telephone may show the numbers of a range: the digits they share, and how many follow. */
export interface DialledForm {
  /** Shared digits with the calling code, without `+`: `861701234`; null for service numbers, which have none. */
  readonly international: string | null;
  /** Shared digits inside the country, without a trunk prefix: `1701234`, `2161`, `955`. */
  readonly national: string;
  /** `86`; also for mainland service numbers, before which a telephone may put it. */
  readonly callingCode: string;
  /** What a call inside the country shows before a fixed line: `0`; empty where there is none or none is known. */
  readonly trunk: string;
  readonly openDigits: number;
}

/** The forms a call of this range may arrive in. A mainland mobile call comes as `1701234…` or `+861701234…`. */
export function dialledForm(range: NumberRange): DialledForm {
  const { scope, prefix, openDigits } = rangeParts(range);
  if (scope !== null) {
    const callingCode = MAINLAND_CALLING_CODE;
    return { international: null, national: prefix, callingCode, trunk: '', openDigits };
  }
  const parts = splitDigits(prefix);
  if (parts === null) throw new NumberingError({ code: 'range_not_canonical', params: {} });
  const { callingCode, national } = parts;
  const length = prefix.length + openDigits - callingCode.length;
  const isMainlandFixed =
    callingCode === MAINLAND_CALLING_CODE && areaDigitsOf(national, length) > 0;
  const trunk = isMainlandFixed ? '0' : '';
  return { international: prefix, national, callingCode, trunk, openDigits };
}
