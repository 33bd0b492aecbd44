import { isMainlandRange, MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import { asNumberRange } from './number-range.ts';
import type { NumberRange } from './stored-form.ts';

/** The range in the country's own writing: service numbers first, trunk 0 dropped. */
export function nationalRanges(
  digits: string,
  open: string,
  own: string | null,
): (NumberRange | null)[] {
  if (own === null) return [];
  if (own === '1') return [digits.startsWith('1') ? null : asNumberRange(`1${digits}${open}`)];
  const national = digits.replace(/^0/, '');
  if (own !== MAINLAND_CALLING_CODE) return [asNumberRange(own + national + open)];
  const service = digits.startsWith('0') ? null : asNumberRange(`CN:${digits}${open}`);
  const fits = isMainlandRange(national, national.length + open.length);
  return [service, fits ? asNumberRange(own + national + open) : null];
}
