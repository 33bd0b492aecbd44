import {
  type CallerNumber,
  type NumberRange,
  rangeParts,
  scannedRanges,
} from '@rangewatch/numbering';
import { writeRows } from '../../write-rows.ts';
import type { SignalChange } from './signal-change.ts';

/** Activity is counted in hundreds of numbers, or the widest range a number is scanned in. */
const HUNDRED_OPEN_DIGITS = 2;

/** Sees to it that every number is on record with the ranges it lies in. */
export async function internNumbers(
  change: SignalChange,
  numbers: ReadonlySet<CallerNumber>,
): Promise<void> {
  const wanted = change.ranges.missing(numbers) as CallerNumber[];
  await findRanges(change, wanted);
  const added = wanted.filter((number) => change.ranges.get(number) === undefined);
  if (added.length === 0) return;
  const links = added.map((number) => ({ number, ranges: scannedRanges(number) }));
  const around = links.flatMap(({ ranges }) => ranges.slice(1));
  await findRanges(change, change.ranges.missing(around));
  await addRanges(change, [...added, ...change.ranges.missing(around)]);
  await addLinks(change, links);
}

async function findRanges(
  { tx, engine, ranges }: SignalChange,
  wanted: readonly string[],
): Promise<void> {
  const rows = await writeRows<{ range: string; range_no: number }>(tx, engine, {
    constants: [],
    columns: [{ name: 'range', type: 'text', values: wanted }],
    // In this order on every engine: a look-up for each wanted range.
    statement: (chunk) => `
      select signal_range.range, signal_range.range_no from ${chunk} as wanted
      cross join signal_range where signal_range.range = wanted.range`,
  });
  for (const row of rows) ranges.found(row.range, row.range_no);
}

async function addRanges(
  { tx, engine, ranges, last }: SignalChange,
  added: readonly string[],
): Promise<void> {
  const sorted = [...added].toSorted();
  const firstNo = last.rangeNo + 1;
  for (const [index, range] of sorted.entries()) ranges.added(range, firstNo + index);
  last.rangeNo += sorted.length;
  await writeRows(tx, engine, {
    constants: [],
    columns: [
      { name: 'range_no', type: 'integer', values: sorted.map((_, index) => firstNo + index) },
      { name: 'range', type: 'text', values: sorted },
      { name: 'open_digits', type: 'integer', values: sorted.map(openDigitsOf) },
    ],
    statement: (rows) => `
      insert into signal_range (range_no, range, open_digits)
      select range_no, range, open_digits from ${rows} as added`,
  });
}

async function addLinks(
  { tx, engine, ranges }: SignalChange,
  links: readonly { readonly number: CallerNumber; readonly ranges: readonly NumberRange[] }[],
): Promise<void> {
  const rows = links
    .flatMap(({ number, ranges: around }) => {
      const numberNo = ranges.numberOf(number);
      const hundred = around[Math.min(HUNDRED_OPEN_DIGITS, around.length - 1)];
      return around.map((range) => ({
        numberNo,
        rangeNo: ranges.numberOf(range),
        isHundred: range === hundred ? 1 : 0,
      }));
    })
    .toSorted((one, other) => one.numberNo - other.numberNo);
  await writeRows(tx, engine, {
    constants: [],
    columns: [
      { name: 'number_no', type: 'integer', values: rows.map(({ numberNo }) => numberNo) },
      { name: 'range_no', type: 'integer', values: rows.map(({ rangeNo }) => rangeNo) },
      { name: 'is_hundred', type: 'integer', values: rows.map(({ isHundred }) => isHundred) },
    ],
    statement: (chunk) => `
      insert into signal_number_range (number_no, range_no, is_hundred)
      select number_no, range_no, is_hundred from ${chunk} as link`,
  });
}

function openDigitsOf(range: string): number {
  return rangeParts(range as NumberRange).openDigits;
}
