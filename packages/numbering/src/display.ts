import { isCallerNumber, numberParts, splitDigits } from './caller-number.ts';
import {
  areaDigitsOf,
  isMainlandAssigned,
  MAINLAND_CALLING_CODE,
  mainlandKind,
} from './mainland-plan.ts';
import { asNumberRange, rangeParts } from './number-range.ts';
import { isMessageChannel, isReadBare } from './service-plan.ts';
import { displayInWorld, NORTH_AMERICA } from './world-plan.ts';
import type { CallerNumber, NumberRange } from './stored-form.ts';

/**
 * How a number is written for people. Mainland numbers as at home (`138 0013 8000`, `021 6123 4567`,
 * `95588`), all others with `+`. Reading the text again in the mainland gives the same number, so a
 * mainland number no one holds that could be taken for another is written with +86.
 */
export function displayNumber(number: CallerNumber): string {
  const { scope, callingCode, national } = numberParts(number);
  if (scope !== null) {
    const scoped = isReadBare(national) ? '' : `${scope}:`;
    return scoped + displayService(national);
  }
  if (callingCode !== MAINLAND_CALLING_CODE) return displayInWorld(callingCode, national);
  const grouped = groupMainland(national, national.length);
  if (areaDigitsOf(national, national.length) > 0) return `0${grouped}`;
  return isMainlandAssigned(national) ? grouped : `+86 ${grouped}`;
}

/**
 * A range for people, open digits as `*`, with `+` unless it is of service numbers (`955**`), and those
 * with their scope where the bare text would be taken for another range (`CN:95105***`).
 */
export function displayRange(range: NumberRange): string {
  const { scope, prefix, openDigits } = rangeParts(range);
  if (openDigits === 0 && isCallerNumber(range)) return displayNumber(range);
  const open = '*'.repeat(openDigits);
  if (scope !== null) {
    const ambiguous = asNumberRange(prefix + open) !== null;
    return (ambiguous ? `${scope}:` : '') + displayService(prefix + open);
  }
  const parts = splitDigits(prefix);
  if (parts === null) return range;
  const written = parts.national + open;
  if (parts.callingCode === MAINLAND_CALLING_CODE) {
    return `+86 ${groupMainland(written, written.length)}`;
  }
  const grouped =
    parts.callingCode === NORTH_AMERICA ? groupNorthAmerican(written) : groupFromEnd(written);
  return `+${parts.callingCode} ${grouped}`;
}

/**
 * A number with no more of it visible than tells two apart: allocated digits stay, at least three of the
 * subscriber's do not (`138****1234`, `021****4567`, `+1 202****123`). Numbers of institutions
 * (service, message, 400, 800) hide none: they stand for no person.
 */
export function maskNumber(number: CallerNumber): string {
  const { scope, callingCode, national } = numberParts(number);
  if (scope !== null) return national;
  if (callingCode !== MAINLAND_CALLING_CODE) return `+${callingCode} ${hideMiddle(national)}`;
  const kind = mainlandKind(national);
  if (!['mobile', 'fixed', 'iot'].includes(kind)) return displayNumber(number);
  const area = areaDigitsOf(national, national.length);
  if (area === 0) return hideMiddle(national);
  const hidden = '*'.repeat(national.length - area - VISIBLE_TAIL);
  return `0${national.slice(0, area)}${hidden}${national.slice(-VISIBLE_TAIL)}`;
}

const VISIBLE_TAIL = 4;
const FEWEST_HIDDEN = 3;
const MOST_HIDDEN = 4;

function hideMiddle(national: string): string {
  const tail = Math.min(VISIBLE_TAIL, Math.floor((national.length - FEWEST_HIDDEN) / 2));
  const end = national.length - tail;
  const start = Math.max(end - MOST_HIDDEN, 1);
  return national.slice(0, start) + '*'.repeat(end - start) + national.slice(end);
}

/** Long ones by the digits that were assigned, then the holder's own: `1069 0123 45678`, `95013 1234 5678`. */
function displayService(digits: string): string {
  if (digits.length <= 8) return digits;
  const assigned = isMessageChannel(digits) ? 4 : 5;
  return `${digits.slice(0, assigned)} ${groupEvenly(digits.slice(assigned))}`;
}

/** In groups of three to five, the shorter ones first. */
function groupEvenly(text: string): string {
  const count = Math.max(1, Math.round(text.length / 4));
  const cut = (group: number) => Math.floor((group * text.length) / count);
  return Array.from({ length: count }, (_, group) => text.slice(cut(group), cut(group + 1))).join(
    ' ',
  );
}

function groupMainland(national: string, length: number): string {
  const area = areaDigitsOf(national.replaceAll('*', ''), length);
  if (area > 0) return [national.slice(0, area), groupLocal(national.slice(area))].join(' ');
  if (length === 11 || length === 10) {
    return `${national.slice(0, 3)} ${national.slice(3, length - 4)} ${national.slice(-4)}`;
  }
  if (length === 13) return `${national.slice(0, 4)} ${national.slice(4, 8)} ${national.slice(8)}`;
  return groupFromEnd(national);
}

function groupNorthAmerican(national: string): string {
  return `${national.slice(0, 3)} ${national.slice(3, 6)} ${national.slice(6)}`;
}

function groupLocal(local: string): string {
  return local.length > 6 ? `${local.slice(0, -4)} ${local.slice(-4)}` : local;
}

function groupFromEnd(text: string): string {
  return text.replace(/(?!^)(?=(?:.{4})+$)/g, ' ');
}
