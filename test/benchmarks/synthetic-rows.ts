import type { ImportedRow } from '@rangewatch/database/writers';
import { type CallerNumber, ensureCallerNumber } from '@rangewatch/numbering';
import { addDays, CATEGORIES, ensureCalendarDay, weekOfDay } from '@rangewatch/schema';

const FIRST_DAY = ensureCalendarDay('2025-12-01');
/** Fifty whole weeks, whatever the count: more rows make weeks fuller, not more of them. */
const DAY_COUNT = 350;
/** Every hundredth row: named in every week and category from 100,000 rows on. */
export const BUSY_NUMBER = ensureCallerNumber('17032050042');
/** Every ten thousandth row: ten complaints in 100,000 rows, a thousand in ten million. */
export const FILLING_NUMBER = ensureCallerNumber('17039990042');
const FILLING_ONE_IN = 10_000;

/**
 * Complaints about North American numbers, the same for the same count. As in the real files, some come from
 * few numbers, half from few blocks, and the rest from everywhere. The numbers of a shorter list are those a
 * longer one begins with.
 */
export function* syntheticRows(
  rowCount: number,
  dayCount: number = DAY_COUNT,
): Generator<ImportedRow> {
  const random = createRandom(20_260_817);
  const days = Array.from({ length: dayCount }, (_, at) => addDays(FIRST_DAY, at));
  const dated = days.map((day) => ({ createdAt: String(day), week: weekOfDay(day) }));
  for (let index = 0; index < rowCount; index += 1) {
    const day = dated[Math.floor((index / rowCount) * dayCount)];
    const category = CATEGORIES[random(CATEGORIES.length)];
    if (!day || !category) throw new RangeError('a row lies in one of the days');
    yield {
      line: index + 2,
      callerNumber: pickNumber(random),
      ...day,
      category,
      isRobocall: random(2) === 0,
      areaCode: '703',
      calledAt: null,
    };
  }
}

/** Numbers from everywhere that are already in the shortest list: nearly all of them are named once in any list. */
export function quietNumbers(rowCount: number, wanted: number): CallerNumber[] {
  const numbers: CallerNumber[] = [];
  for (const { callerNumber } of syntheticRows(rowCount)) {
    if (callerNumber !== null && !callerNumber.startsWith('1703')) numbers.push(callerNumber);
    if (numbers.length === wanted) break;
  }
  return numbers;
}

type Random = (below: number) => number;

function pickNumber(random: Random): CallerNumber {
  if (random(FILLING_ONE_IN) === 0) return FILLING_NUMBER;
  return ensureCallerNumber(pickDigits(random));
}

function pickDigits(random: Random): string {
  const lot = random(10);
  if (lot === 0) return `1703205004${random(10)}`;
  return lot < 5 ? busyNumber(random) : anyNumber(random);
}

/** 40 blocks of 10,000 inside one area code. */
function busyNumber(random: Random): string {
  return `1703${200 + random(40)}${digits(random(10_000), 4)}`;
}

function anyNumber(random: Random): string {
  return `1${201 + random(780)}${digits(200 + random(800), 3)}${digits(random(10_000), 4)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Mulberry32: small, seeded, good enough to spread rows. */
function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
