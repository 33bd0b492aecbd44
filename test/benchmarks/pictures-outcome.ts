import type { PictureRow } from '@rangewatch/call-log';
import type { ListedCall } from './pictures-designs.ts';

/** What came of one picture. */
export interface Compared {
  /** Calls that show a number. */
  readonly listed: number;
  /** Of them those whose every digit was read. */
  readonly right: number;
  /** Rows whose number stands on no line of the list. */
  readonly wrong: number;
  /** Of the right ones: with the day shown, with another day, and with the clock shown, where one is. */
  readonly daysRight: number;
  readonly daysWrong: number;
}

export function comparePicture(
  calls: readonly ListedCall[],
  rows: readonly PictureRow[],
): Compared {
  const listed = calls.filter(({ number }) => number !== null);
  const read = new Map(rows.map((row) => [digitsOf(row.number ?? ''), row]));
  const found = listed.flatMap((call) => {
    const row = read.get(digitsOf(call.number ?? ''));
    return row ? [{ call, row }] : [];
  });
  const known = new Set(listed.map(({ number }) => digitsOf(number ?? '')));
  return {
    listed: listed.length,
    right: found.length,
    wrong: rows.filter(({ number }) => !known.has(digitsOf(number ?? ''))).length,
    daysRight: found.filter(({ call, row }) => row.day === call.day && row.clock === call.clock)
      .length,
    daysWrong: found.filter(({ call, row }) => row.day !== null && row.day !== call.day).length,
  };
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}
