import type { ImportedRow, RejectedRow } from '@rangewatch/database/writers';
import { normaliseNumber } from '@rangewatch/numbering';
import {
  type Category,
  FTC_SUBJECTS,
  isCalendarDay,
  type ProblemCode,
  type Week,
  weekOfDay,
} from '@rangewatch/schema';
import type { FileLine } from './file-lines.ts';
import type { FtcColumns } from './ftc-columns.ts';
import { splitRow } from './split-row.ts';

export type Complaint =
  | { readonly accepted: ImportedRow; readonly rejected?: never }
  | { readonly rejected: RejectedRow; readonly accepted?: never };

/** As printed: `2020-09-01`, or `2021-07-07 00:01:15`. */
const CREATED = /^(\d{4}-\d{2}-\d{2})(?: ([01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/;
const MAX_VALUE_LENGTH = 64;
const MAX_AREA_CODE_LENGTH = 8;

/**
 * Reads lines of one of the FTC's files. The number is read as a North American one unless it says otherwise;
 * a blank one, or a word such as "Restricted", was withheld. The week is that of the Created date as printed, not converted.
 */
export function createComplaintReader(columns: FtcColumns): (line: FileLine) => Complaint {
  const weekOf = createWeekReader();
  return ({ line, text }) => {
    const fields = splitRow(text);
    if (!fields) return reject(line, 'wrong_type', text, null);
    if (fields.length !== columns.width) {
      return reject(line, fields.length < columns.width ? 'too_few' : 'too_many', text, null);
    }
    const field = (index: number | null) => (index === null ? '' : (fields[index]?.trim() ?? ''));
    const createdAt = field(columns.created);
    const week = weekOf(createdAt);
    if (!week) return reject(line, 'malformed_day', createdAt, null);
    const read = normaliseNumber(field(columns.number), { defaultCountry: 'US' });
    if (!read.ok) return reject(line, read.problem.code, field(columns.number), week);
    return {
      accepted: {
        line,
        callerNumber: read.number,
        createdAt,
        week,
        category: categoryOf(field(columns.subject)),
        isRobocall: robocallOf(field(columns.robocall)),
        areaCode: field(columns.areaCode).slice(0, MAX_AREA_CODE_LENGTH) || null,
        calledAt: calledAtOf(field(columns.called), createdAt),
      },
    };
  };
}

function reject(line: number, code: ProblemCode, value: string, week: Week | null): Complaint {
  return { rejected: { line, code, value: value.slice(0, MAX_VALUE_LENGTH), week } };
}

/** Files are sorted by day: the last answer is nearly always the next one. */
function createWeekReader(): (createdAt: string) => Week | null {
  let lastDay = '';
  let lastWeek: Week | null = null;
  return (createdAt) => {
    const day = CREATED.exec(createdAt)?.[1] ?? '';
    if (day !== lastDay) {
      lastDay = day;
      lastWeek = isCalendarDay(day) ? weekOfDay(day) : null;
    }
    return lastWeek;
  };
}

/** A call after the complaint about it cannot be: 2 to 3 in a hundred rows say so. */
function calledAtOf(text: string, createdAt: string): string | null {
  const day = CREATED.exec(text)?.[1];
  if (day === undefined || text.length === day.length) return null;
  return isCalendarDay(day) && text <= createdAt ? text : null;
}

function categoryOf(subject: string): Category | null {
  const folded = subject.replaceAll(/\s+/g, ' ');
  if (folded === '') return null;
  return FTC_SUBJECTS[folded] === undefined ? 'other' : FTC_SUBJECTS[folded];
}

function robocallOf(text: string): boolean | null {
  if (text === 'Y') return true;
  return text === 'N' ? false : null;
}
