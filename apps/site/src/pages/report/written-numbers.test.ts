import { expect, test } from 'vitest';
import { writtenNumbers } from './written-numbers.ts';

const PLACE = {
  now: new Date('2026-11-23T06:00:00Z'),
  timeZone: 'Asia/Shanghai',
  defaultCountry: 'CN',
};
const read = (list: string) =>
  writtenNumbers(list, PLACE).map(({ line: _line, written: _written, ...said }) => said);
const number = (text: string, said: object = {}) => ({
  text,
  count: 1,
  day: null,
  clock: null,
  part: null,
  isApproximate: false,
  ...said,
});

test('numbers stand on lines of their own or between commas', () => {
  expect(read('170 1234 5678\n021-61234567，95588、400-800-8820; 1\n\n')).toEqual([
    number('170 1234 5678'),
    number('021-61234567'),
    number('95588'),
    number('400-800-8820'),
    number('1'),
  ]);
});

test('the same number twice is two calls, however it is written', () => {
  expect(read('17012345678\n170-1234-5678\n 170 1234 5678')).toEqual([
    number('17012345678', { count: 3 }),
  ]);
});

test.each([
  ['170 1234 5678 (3)', { count: 3 }],
  ['170 1234 5678（12）', { count: 12 }],
  ['170 1234 5678 3次', { count: 3 }],
  ['170 1234 5678 2 calls', { count: 2 }],
  ['170 1234 5678 ×4', { count: 4 }],
  ['170 1234 5678 昨天 14:03', { day: '2026-11-22', clock: '14:03' }],
  ['170 1234 5678 (3) 昨天 下午2:03', { count: 3, day: '2026-11-22', clock: '14:03' }],
  ['170 1234 5678 (3) 2026-11-20 14:03', { count: 3, day: '2026-11-20', clock: '14:03' }],
  ['2026-11-20 09:15 170 1234 5678 未接', { day: '2026-11-20', clock: '09:15' }],
  ['170 1234 5678 11月20日', { day: '2026-11-20' }],
  ['170 1234 5678\t2次\t14:03', { count: 2, clock: '14:03' }],
  ['170 1234 5678\n昨天\n(2)', { count: 2, day: '2026-11-22' }],
])('of "%s" time and count are read', (list, said) => {
  expect(read(list)).toEqual([number('170 1234 5678', said)]);
});

test.each(['(021) 6123 4567', '+86 (10) 6554 1234', '0571-8765-4321', '1-800-555-0199'])(
  'a number keeps its own digits: %s',
  (text) => {
    expect(read(text)).toEqual([number(text)]);
  },
);

test('calls of one number at two times stay apart', () => {
  expect(read('17012345678 昨天 14:03\n17012345678 昨天 15:00')).toEqual([
    number('17012345678', { day: '2026-11-22', clock: '14:03' }),
    number('17012345678', { day: '2026-11-22', clock: '15:00' }),
  ]);
});

test('two whole numbers on one line are two, a number with blanks in it is one', () => {
  expect(read('17012345678 17012345679').map(({ text }) => text)).toEqual([
    '17012345678',
    '17012345679',
  ]);
  expect(read('0086 170 1234 5678')).toHaveLength(1);
  expect(read('+86 13800138000')).toHaveLength(1);
});

test('each entry knows the line it begins in, whatever stands between', () => {
  const list = '17012345678, 17012345679\r\n\r\n昨天\n17012345670\t(2)';
  expect(writtenNumbers(list, PLACE).map(({ text, line }) => [text, line])).toEqual([
    ['17012345678', 1],
    ['17012345679', 1],
    ['17012345670', 4],
  ]);
});

test('nothing written is nothing', () => {
  expect(read(' \n , ')).toEqual([]);
});

test.each([
  ['17012345678 17次 下午', { count: 17, part: 'afternoon' }],
  ['17012345678 about 17, in the afternoon', { count: 17, part: 'afternoon', isApproximate: true }],
  ['17012345678，约17，下午', { count: 17, part: 'afternoon', isApproximate: true }],
  ['17012345678 十七次', { count: 17 }],
  ['17012345678*3', { count: 3 }],
  ['17012345678: 3', { count: 3 }],
  ['17012345678 约17个', { count: 17, isApproximate: true }],
  ['17012345678 下午3点', { clock: '15:00' }],
  ['17012345678 晚上8点半', { clock: '20:30' }],
  ['17012345678 14点03分', { clock: '14:03' }],
  ['17012345678 11月20日下午两点', { day: '2026-11-20', clock: '14:00' }],
  ['17012345678 3pm', { clock: '15:00' }],
  ['17012345678 Nov 20, 2026 at 3:05 PM', { day: '2026-11-20', clock: '15:05' }],
  ['17012345678 上周五', { day: '2026-11-20' }],
  ['17012345678 上周日', { day: '2026-11-22' }],
  ['17012345678\t昨天 14:03\t未接\t0秒', { day: '2026-11-22', clock: '14:03' }],
  ['1. 17012345678', {}],
  ['① 17012345678', {}],
  ['* **17012345678**', {}],
  ['📞 17012345678', {}],
  ['["17012345678"]', {}],
  ['17012345678 (10000)', { count: 10_000 }],
  ['17012345678 9999次', { count: 9_999 }],
  ['大约17次 17012345678', { count: 17, isApproximate: true }],
  ['17012345678 17次左右', { count: 17, isApproximate: true }],
  ['17012345678 昨天 晚上', { day: '2026-11-22', part: 'evening' }],
  ['17012345678 昨天晚上', { day: '2026-11-22', part: 'evening' }],
  [
    '17012345678, about 17 calls, in the afternoon',
    { count: 17, part: 'afternoon', isApproximate: true },
  ],
  ['17012345678 昨天 下午3:05', { day: '2026-11-22', clock: '15:05' }],
])('keeps the part of the day and that a count is a guess: %s', (list, said) => {
  expect(read(list)).toEqual([number('17012345678', said)]);
});
