import type { ImportedRow } from '@rangewatch/database/writers';
import { ensureCallerNumber } from '@rangewatch/numbering';
import { type Category, ensureCalendarDay, weekOfDay } from '@rangewatch/schema';

interface ImportedRowSketch {
  /** 2 is the first below the header. */
  readonly line: number;
  /** Null: withheld. */
  readonly number: string | null;
  readonly day?: string;
  readonly category?: Category | null;
  readonly calledAt?: string | null;
}

/** A row of an official file, ready for the writers. */
export function buildImportedRow({
  line,
  number,
  day = '2026-08-19',
  category = null,
  calledAt = null,
}: ImportedRowSketch): ImportedRow {
  return {
    line,
    callerNumber: number === null ? null : ensureCallerNumber(number),
    createdAt: day,
    week: weekOfDay(ensureCalendarDay(day)),
    category,
    isRobocall: null,
    areaCode: null,
    calledAt,
  };
}
