import { describe, expect, it } from 'vitest';
import { FTC_HEADERS, type FtcColumns, findFtcColumns } from './ftc-columns.ts';
import { createComplaintReader } from './read-complaint.ts';

function columnsOf(header: string | undefined): FtcColumns {
  const columns = findFtcColumns((header ?? '').split(','));
  if (!columns) throw new Error(`not recognised: ${header}`);
  return columns;
}

const [dailyHeader, monthlyHeader] = FTC_HEADERS;
const readDaily = createComplaintReader(columnsOf(dailyHeader));
const readMonthly = createComplaintReader(columnsOf(monthlyHeader));

describe('a row of the daily file', () => {
  it('keeps quoted commas together and folds the white space of subjects', () => {
    const text =
      '8479056377,2021-07-07 10:28:31,2021-07-07 09:27:00,"Schaumburg, IL",Illinois,847,Computer  & technical support,Y';
    expect(readDaily({ line: 1226, text }).accepted).toEqual({
      line: 1226,
      callerNumber: '18479056377',
      createdAt: '2021-07-07 10:28:31',
      week: '2021-W27',
      category: 'computer_support',
      isRobocall: true,
      areaCode: '847',
      calledAt: '2021-07-07 09:27:00',
    });
  });

  it('reads a subject with commas of its own', () => {
    const text =
      '2025550143,2021-07-07 00:00:00,,,,,"Calls pretending to be government, businesses, or family and friends",N';
    expect(readDaily({ line: 2, text }).accepted).toMatchObject({
      category: 'impersonation',
      isRobocall: false,
      areaCode: null,
    });
  });

  it.each([
    ['No Subject Provided', null],
    ['', null],
    ['Something the list does not have', 'other'],
  ])('counts the subject %j as %j', (subject, category) => {
    const text = `2025550143,2021-07-07 00:00:00,,,,,${subject},`;
    expect(readDaily({ line: 2, text }).accepted).toMatchObject({ category, isRobocall: null });
  });
});

describe('a row of the monthly file', () => {
  it.each(['', '  ', 'Restricted', 'anonymous'])('takes %j for a withheld number', (number) => {
    const { accepted } = readMonthly({ line: 7, text: `2020-09-01,${number},202` });
    expect(accepted).toMatchObject({ callerNumber: null, week: '2020-W36' });
  });

  it('counts a number that is possible but not assigned', () => {
    const { accepted } = readMonthly({ line: 7, text: '2020-09-01,1111111111,202' });
    expect(accepted?.callerNumber).toBe('11111111111');
  });

  it.each([
    ['2020-09-01,5551234,202', 'number_too_short', '5551234', '2020-W36'],
    ['2020-09-01,saidpress9,202', 'number_letters', 'saidpress9', '2020-W36'],
    ['2020-02-30,2025550143,202', 'malformed_day', '2020-02-30', null],
    ['2020-09-01T10:00,2025550143,202', 'malformed_day', '2020-09-01T10:00', null],
    ['2020-09-01,2025550143', 'too_few', '2020-09-01,2025550143', null],
    ['2020-09-01,2025550143,202,', 'too_many', '2020-09-01,2025550143,202,', null],
    ['2020-09-01,"2025550143,202', 'wrong_type', '2020-09-01,"2025550143,202', null],
  ])('rejects %j', (text, code, value, week) => {
    expect(readMonthly({ line: 9, text })).toEqual({ rejected: { line: 9, code, value, week } });
  });

  it('cuts the text of a rejected row to 64 characters', () => {
    const { rejected } = readMonthly({ line: 9, text: `2020-09-01,${'x'.repeat(500)},202` });
    expect(rejected?.value).toHaveLength(64);
  });
});

describe('columns', () => {
  it('are found in any order', () => {
    expect(
      findFtcColumns(['consumer_area_code', 'created_day', 'company_phone_number']),
    ).toMatchObject({
      areaCode: 0,
      created: 1,
      number: 2,
    });
  });

  it.each([[['created_day', 'company_phone_number']], [['a', 'b', 'c']], [[]]])(
    'refuse the header %j',
    (header) => {
      expect(findFtcColumns(header)).toBeNull();
    },
  );
});
