import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** What a text of the FTC's file says of who called: a number in E.164 digits, that it was withheld, or nothing to count. */
export type RawNumber =
  | { readonly says: 'number'; readonly number: string; readonly nationalLength: number }
  | { readonly says: 'withheld' | 'unreadable' };

const UNREADABLE: RawNumber = { says: 'unreadable' };
const WITHHELD = /^[\s_]*$|^(?:na|none|unknown|anonymous|restricted)$/i;
const WRITTEN = /^(\+?)(\d[\d\s().-]*)$/;
const NATIONAL_LENGTH = 10;
/** Of mainland China: mobile numbers, and area code and line of ten or eleven digits. libphonenumber would take longer and shorter ones. */
const MAINLAND = /^86(?:1[3-9]\d{9}|10\d{8}|2\d{9}|[3-9]\d{9,10})$/;
/** Three digits to complete a number with: where one gives an American number in use, the text is part of one. */
const COMPLETIONS = ['2', '5', '8'];

/**
 * The rules of docs/weekly-files.md once more, with libphonenumber and nothing of ours: a recount that read numbers by
 * our own code would find our own mistakes right.
 */
export function readRawNumber(written: string): RawNumber {
  if (WITHHELD.test(written)) return { says: 'withheld' };
  const [, plus = '', text = ''] = WRITTEN.exec(written.trim()) ?? [];
  const digits = text.replaceAll(/\D/g, '');
  if (digits === '') return UNREADABLE;
  if (plus === '' && digits.length === NATIONAL_LENGTH) return american(`1${digits}`);
  const international = plus === '' ? withoutPrefix(digits) : digits;
  if (international.startsWith('1')) return american(international);
  if (international.startsWith('86') && !MAINLAND.test(international)) return UNREADABLE;
  const read = readAbroad(international);
  if (read.says !== 'number' || plus !== '' || digits.length >= NATIONAL_LENGTH) return read;
  return isInUse(digits) || !isPartOfAmerican(digits) ? read : UNREADABLE;
}

function american(digits: string): RawNumber {
  if (digits.length !== NATIONAL_LENGTH + 1) return UNREADABLE;
  return { says: 'number', number: digits, nationalLength: NATIONAL_LENGTH };
}

/** 011 is dialled before a number abroad, 00 elsewhere in the world. */
function withoutPrefix(digits: string): string {
  const isLong = digits.length > NATIONAL_LENGTH + 1;
  return digits.replace(isLong ? /^(?:011|00)/ : /^00/, '');
}

/** As libphonenumber keeps it: without a trunk prefix or a mobile one, until nothing more is to be taken off. */
function readAbroad(digits: string): RawNumber {
  const read = parsePhoneNumberFromString(`+${digits}`, { extract: false });
  if (!read?.isPossible()) return UNREADABLE;
  const number = read.number.slice(1);
  if (number !== digits) return readAbroad(number);
  return { says: 'number', number, nationalLength: read.nationalNumber.length };
}

function isInUse(digits: string): boolean {
  return parsePhoneNumberFromString(`+${digits}`, { extract: false })?.isValid() ?? false;
}

function isPartOfAmerican(digits: string): boolean {
  return COMPLETIONS.some((digit) => isInUse(`1${digits.padEnd(NATIONAL_LENGTH, digit)}`));
}
