import { ftcDailyRow, ftcMonthlyRow } from '@rangewatch/schema';

/** Where each fact of a complaint stands in a row; null where the file has no such column. */
export interface FtcColumns {
  readonly width: number;
  readonly number: number;
  readonly created: number;
  readonly called: number | null;
  readonly areaCode: number;
  readonly subject: number | null;
  readonly robocall: number | null;
}

const DAILY = Object.keys(ftcDailyRow.shape);
const MONTHLY = Object.keys(ftcMonthlyRow.shape);

/** The headers of the files that can be read, as one line each. */
export const FTC_HEADERS: readonly string[] = [DAILY.join(','), MONTHLY.join(',')];

/** Recognises a file by the names of its columns, in any order; null when it is neither. */
export function findFtcColumns(header: readonly string[]): FtcColumns | null {
  const names = header.map((name) => name.trim());
  if (sameNames(names, DAILY)) return dailyColumns(names);
  if (sameNames(names, MONTHLY)) return monthlyColumns(names);
  return null;
}

function sameNames(names: readonly string[], expected: readonly string[]): boolean {
  return names.length === expected.length && expected.every((name) => names.includes(name));
}

function dailyColumns(names: readonly string[]): FtcColumns {
  const at = (name: keyof typeof ftcDailyRow.shape) => names.indexOf(name);
  return {
    width: names.length,
    number: at('Company_Phone_Number'),
    created: at('Created_Date'),
    called: at('Violation_Date'),
    areaCode: at('Consumer_Area_Code'),
    subject: at('Subject'),
    robocall: at('Recorded_Message_Or_Robocall'),
  };
}

function monthlyColumns(names: readonly string[]): FtcColumns {
  const at = (name: keyof typeof ftcMonthlyRow.shape) => names.indexOf(name);
  return {
    width: names.length,
    number: at('company_phone_number'),
    created: at('created_day'),
    called: null,
    areaCode: at('consumer_area_code'),
    subject: null,
    robocall: null,
  };
}
