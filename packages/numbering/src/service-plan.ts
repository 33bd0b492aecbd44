/**
 * Mainland service and message numbers, which E.164 does not cover: 110, 10086, 12345, 95588, 96110,
 * 10690…. They are dialled and displayed as they are, in one country, so their scope is written
 * before them (`CN:95588`). Source: the mainland Telecommunications Network Numbering Plan (2017
 * edition) and MIIT's published assignments of 95 and 106 numbers, as families; no register of
 * single holders.
 */
export const SERVICE_SCOPE = 'CN';

interface ServiceFamily {
  /** Digits a range always keeps. */
  readonly lead: string;
  readonly shortest: number;
  readonly longest: number;
}

const FAMILIES: readonly ServiceFamily[] = [
  { lead: '11', shortest: 3, longest: 3 },
  { lead: '12', shortest: 3, longest: 3 },
  { lead: '10', shortest: 5, longest: 8 },
  { lead: '11', shortest: 5, longest: 6 },
  { lead: '12', shortest: 5, longest: 8 },
  { lead: '17', shortest: 5, longest: 5 },
  { lead: '95', shortest: 5, longest: 8 },
  { lead: '96', shortest: 5, longest: 8 },
  { lead: '950', shortest: 9, longest: 16 },
  { lead: '106', shortest: 9, longest: 20 },
];

const ASSIGNED = [
  /^11[02479]$/,
  /^12[02]$/,
  /^100\d{2,5}$/, // carriers' hotlines: 10000, 10010, 10086 and what follows them (1008611)
  /^10[1289]\d\d$/,
  /^1010\d{4}$/,
  /^106\d{2,17}$/,
  /^11[1-9]\d\d$/,
  /^11(?:6114|8\d{3})$/,
  /^12[0-46-9]\d\d$/,
  /^121\d{3}$/,
  /^125\d{2,5}$/,
  /^179\d\d$/,
  /^9[56]\d{3,6}$/,
  /^950\d{6,13}$/,
];

const SHORTEST = 3;
const LONGEST = 20;
// Thirteen digits after 1064[6-9] are a thing's own E.164 number, not a message channel.
const THING = /^1064[6-9]/;

export function isServiceRange(prefix: string, length: number): boolean {
  return familyOf(prefix, length) !== undefined;
}

/** How many digits of a service number may be open while its family's leading digits stay. */
export function serviceOpenDigits(digits: string): number {
  return digits.length - (familyOf(digits, digits.length)?.lead.length ?? digits.length);
}

export function isServiceNumber(digits: string): boolean {
  return isServiceRange(digits, digits.length);
}

export function isServiceAssigned(digits: string): boolean {
  return ASSIGNED.some((family) => family.test(digits));
}

/** Whether bare digits are read as this service number: six digits, or a family known to be in use. */
export function isReadBare(digits: string): boolean {
  return digits.length <= 6 || isServiceAssigned(digits);
}

export function isMessageChannel(prefix: string): boolean {
  return prefix.startsWith('106');
}

/** Lengths, ascending, of the service numbers in use that begin with `prefix`. */
export function serviceLengths(prefix: string): number[] {
  const lengths: number[] = [];
  for (let length = Math.max(prefix.length, SHORTEST); length <= LONGEST; length++) {
    if (isServiceRange(prefix, length) && mayBeAssigned(prefix, length)) lengths.push(length);
  }
  return lengths;
}

function mayBeAssigned(prefix: string, length: number): boolean {
  return Array.from('0123456789').some((digit) => isServiceAssigned(prefix.padEnd(length, digit)));
}

function familyOf(prefix: string, length: number): ServiceFamily | undefined {
  if (length === 13 && THING.test(prefix)) return undefined;
  return FAMILIES.find(
    ({ lead, shortest, longest }) =>
      length >= shortest && length <= longest && prefix.startsWith(lead),
  );
}
