import { splitDigits } from './caller-number.ts';
import { areaDigitsOf, MAINLAND_CALLING_CODE } from './mainland-plan.ts';
import { asNumberRange, rangeParts } from './number-range.ts';
import { isMessageChannel } from './service-plan.ts';
import type { NumberRange } from './stored-form.ts';

/** What a range is in the plan it belongs to. */
export const PLAN_UNITS = [
  'mobileBlock',
  'mobilePrefix',
  'areaCode',
  'serviceAssignment',
  'centralOfficeCode',
] as const;

export type PlanUnit = (typeof PLAN_UNITS)[number];

/**
 * The plan's own smallest unit that holds a range: 10,000 mainland mobile numbers, a mainland area
 * code, a North American central-office code (or area code), a 95xxx assignment. Null where the range
 * is wider than every unit, or the plan's units are not known here.
 */
export function planUnit(range: NumberRange): { range: NumberRange; unit: PlanUnit } | null {
  const { scope, prefix, openDigits } = rangeParts(range);
  const total = prefix.length + openDigits;
  for (const [unit, known] of unitsOf(scope, prefix, total)) {
    if (known > prefix.length) continue;
    const scoped = scope === null ? '' : `${scope}:`;
    const found = asNumberRange(scoped + prefix.slice(0, known) + '*'.repeat(total - known));
    if (found !== null) return { range: found, unit };
  }
  return null;
}

/** The units of the plan, narrowest first, each with its number of known digits. */
function unitsOf(scope: string | null, prefix: string, total: number): [PlanUnit, number][] {
  if (scope !== null) return [['serviceAssignment', Math.min(total, assignedDigits(prefix))]];
  const parts = splitDigits(prefix);
  if (parts === null) return [];
  if (parts.callingCode === '1')
    return [
      ['centralOfficeCode', 7],
      ['areaCode', 4],
    ];
  if (parts.callingCode !== MAINLAND_CALLING_CODE) return [];
  if (total === 13 && parts.national.startsWith('1') && isMobileShape(parts.national)) {
    return [
      ['mobileBlock', 9],
      ['mobilePrefix', 5],
    ];
  }
  const area = areaDigitsOf(parts.national, total - 2);
  return area === 0 ? [] : [['areaCode', 2 + area]];
}

/** A 95xxx or 12xxx number is assigned by five digits, a message channel by eight (1069 0123 …). */
function assignedDigits(prefix: string): number {
  return isMessageChannel(prefix) ? 8 : 5;
}

function isMobileShape(national: string): boolean {
  return /^1[3-9]/.test(national);
}
