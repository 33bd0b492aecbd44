import {
  addDays,
  type CalendarDay,
  type CallInput,
  dayNumberMs,
  DAY_MS,
  ensureCalendarDay,
} from '@rangewatch/schema';
import { positionOf } from './dialling.ts';
import { SALES_BLOCKS, writtenNumber } from './number-blocks.ts';
import type { Random } from './random.ts';

const FIRST_SALES_DAY = ensureCalendarDay('2023-02-04');
const MOST_CALLS_A_DAY = 17;
/** 09:00 and 18:30, in minutes of the day. */
const OPENING_MINUTE = 9 * 60;
const CLOSING_MINUTE = 18 * 60 + 30;

/** Numbers of a block that are in use on one day, and how many of them are new the next. */
const NUMBERS_IN_USE = 14;
const NUMBERS_NEW_EACH_DAY = 7;

/** Calls of one person on one day, by the days since the sales calls began: a rush, then fewer. */
const DAILY_MOST = [9, 17, 17, 17, 16, 14, 12, 10, 9, 8, 7, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2];

/** A random day of the story on or after `earliest`; early days are likelier, as they were the loudest. */
export function pickSalesDay(random: Random, earliest: CalendarDay): CalendarDay {
  const from = Math.max(0, daysBetween(FIRST_SALES_DAY, earliest));
  const days = DAILY_MOST.map((most, day) => [day, day < from ? 0 : most] as const);
  return addDays(FIRST_SALES_DAY, random.pickWeighted(days));
}

/**
 * The sales calls one phone gets on a day, in order of time. No number comes twice: it is blocked after
 * its call, and the next one of the same range calls.
 */
export function salesCalls(random: Random, day: CalendarDay): CallInput[] {
  const most = DAILY_MOST[daysBetween(FIRST_SALES_DAY, day)] ?? 1;
  const callCount = random.between(Math.min(2, most), most);
  const used = new Set<string>();
  return callMinutes(random, callCount).flatMap((minute) => {
    const callerNumber = salesNumber(random, day);
    if (used.has(callerNumber.replaceAll(/\D/g, ''))) return [];
    used.add(callerNumber.replaceAll(/\D/g, ''));
    return [timedCall(random, day, minute, callerNumber)];
  });
}

/** One line for what was not written down singly: "about 17, in the afternoon". */
export function roughSalesCalls(random: Random, day: CalendarDay): CallInput {
  return {
    callerNumber: random.percent(60) ? salesNumber(random, day) : null,
    day,
    dayPart: random.percent(75) ? 'afternoon' : 'morning',
    callCount: random.percent(60) ? MOST_CALLS_A_DAY : random.between(5, MOST_CALLS_A_DAY),
    countIsApproximate: true,
  };
}

function salesNumber(random: Random, day: CalendarDay): string {
  const block = random.pick(SALES_BLOCKS);
  const first = daysBetween(FIRST_SALES_DAY, day) * NUMBERS_NEW_EACH_DAY;
  const position = positionOf(block.dialling, first + random.below(NUMBERS_IN_USE));
  return writtenNumber(block, position, random.below(3));
}

function callMinutes(random: Random, callCount: number): number[] {
  const minutes = new Set<number>();
  while (minutes.size < callCount) minutes.add(random.between(OPENING_MINUTE, CLOSING_MINUTE));
  return [...minutes].toSorted((a, b) => a - b);
}

function timedCall(
  random: Random,
  day: CalendarDay,
  minute: number,
  callerNumber: string,
): CallInput {
  return {
    callerNumber: random.percent(3) ? null : callerNumber,
    medium: random.percent(6) ? 'message' : 'call',
    startedAt: atMinute(day, minute),
    answered: random.pickWeighted([
      [true, 35],
      [false, 50],
      [null, 15],
    ]),
  };
}

/** The instant in the story's own time zone, with its offset. */
export function atMinute(day: CalendarDay, minute: number): string {
  return `${day}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:00+08:00`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((dayNumberMs(to) - dayNumberMs(from)) / DAY_MS);
}
