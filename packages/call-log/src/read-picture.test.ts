import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPicture } from './read-picture.ts';
import type { PictureLine } from './shown-line.ts';

/** A Thursday, 20:00 in Shanghai. */
const times = { timeZone: 'Asia/Shanghai', now: new Date('2026-11-26T12:00:00Z') };
const line = (text: string, top: number, left = 134, height = 38): PictureLine => ({
  text,
  left,
  top,
  right: left + text.length * 20,
  bottom: top + height,
});
/** A row as most phones draw it: number and remark on the left, the time on the right between them. */
const row = (at: number, number: string, remark: string, time: string): PictureLine[] => [
  line(number, 350 + at * 200),
  line(remark, 426 + at * 200, 134, 33),
  line(time, 386 + at * 200, 900, 28),
];
const short = (lines: readonly PictureLine[]) =>
  readPicture(lines, times).map(({ number, day, clock, count }) => [number, day, clock, count]);

describe('a row of a call list', () => {
  it.each([
    ['15:04', '2026-11-26', '15:04'],
    ['上 午 9:12', '2026-11-26', '09:12'],
    ['下午3:04', '2026-11-26', '15:04'],
    ['3:04 PM', '2026-11-26', '15:04'],
    ['昨 天', '2026-11-25', null],
    ['昨天18:30', '2026-11-25', '18:30'],
    ['前天', '2026-11-24', null],
    ['星期 三', '2026-11-25', null],
    ['週五', '2026-11-20', null],
    ['周四', '2026-11-19', null],
    ['3 月 5 日', '2026-03-05', null],
    ['12月5日', '2025-12-05', null],
    ['11月20日 14:03', '2026-11-20', '14:03'],
    ['2026/3/5', '2026-03-05', null],
    ['2025年12月31日', '2025-12-31', null],
    ['11/19', '2026-11-19', null],
    ['Yesterday', '2026-11-25', null],
    ['Wednesday', '2026-11-25', null],
    ['Sun', '2026-11-22', null],
    ['Mar 5', '2026-03-05', null],
    ['5 March', '2026-03-05', null],
    ['Nov 20, 2025', '2025-11-20', null],
    ['11/19/26', '2026-11-19', null],
    ['19/11/2026', '2026-11-19', null],
    ['5 分钟前', '2026-11-26', '19:55'],
    ['2 hours ago', '2026-11-26', '18:00'],
    ['2027/1/1', null, null],
    ['23:59', null, '23:59'],
    ['29:71', null, null],
    ['nothing', null, null],
  ])('is dated by %s', (text, day, clock) => {
    expect(short(row(0, '170 1234 5678', '上海', text))).toEqual([
      ['170 1234 5678', day, clock, 1],
    ]);
  });

  it.each([
    ['17012345678 (3)', '17012345678', 3],
    ['1701234 5678（12）', '1701234 5678', 12],
    ['021-6123 4567', '021-6123 4567', 1],
    ['(703) 555-0123', '(703) 555-0123', 1],
    ['+86 170 1234 5678 [2]', '+86 170 1234 5678', 2],
    ['95588', '95588', 1],
    ['1069 0000 1234', '1069 0000 1234', 1],
    ['未知号码', null, 1],
    ['No Caller ID (2)', null, 2],
  ])('is of the number %s', (text, number, count) => {
    expect(short(row(0, text, '', '15:04'))).toEqual([[number, '2026-11-26', '15:04', count]]);
  });

  it('says what the phone says of it, and that nobody answered', () => {
    expect(
      readPicture(row(0, '17012345678', '骚扰 电话 · 响铃 3 声', '15:04'), times),
    ).toMatchObject([{ label: '骚扰电话', answered: false }]);
    expect(readPicture(row(0, '7035550123', 'Suspected spam', '3:04 PM'), times)).toMatchObject([
      { label: 'Suspected spam', answered: null },
    ]);
  });
});

describe('a call list', () => {
  const lines = [
    line('14:35', 20, 40, 30),
    line('全部通话', 234, 49),
    line('未接来电', 235, 338),
    ...row(0, '170 1234 5678 (3)', '骚扰电话·上海', '15:04'),
    ...row(1, '妈妈', '响铃3声', '昨天'),
    ...row(2, '138 0013 8000', '呼出 35 秒', '昨天 18:30'),
    ...row(3, 'No Caller ID', 'unknown', 'Nov 20'),
    ...row(4, '95588', '中国工商银行', '3月5日'),
  ];

  it('gives its rows in order, without names and calls that were made', () => {
    expect(short(lines)).toEqual([
      ['170 1234 5678', '2026-11-26', '15:04', 3],
      [null, '2026-11-20', null, 1],
      ['95588', '2026-03-05', null, 1],
    ]);
    expect(JSON.stringify(readPicture(lines, times))).not.toMatch(/妈妈|工商/);
  });

  it('is read in whatever order its lines come', () => {
    expect(short(lines.toReversed())).toEqual(short(lines));
  });

  it('under days takes the day from the heading', () => {
    const grouped = [
      line('Yesterday', 200, 60, 34),
      ...row(0, '170 1234 5678', 'Shanghai', '15:04'),
      line('November 20', 560, 60, 34),
      ...row(2, '170 1234 5679', 'Shanghai', '9:10 AM'),
    ];
    expect(short(grouped)).toEqual([
      ['170 1234 5678', '2026-11-25', '15:04', 1],
      ['170 1234 5679', '2026-11-20', '09:10', 1],
    ]);
  });

  it('takes no misread day for a number: not below one, not beside one', () => {
    const lines = [
      ...row(0, '170 1234 5678', '上海', '昨天'),
      line('95588', 550),
      line('11838 工商银行', 592, 134, 33),
      line('117838', 386, 900, 28),
    ];
    expect(short(lines)).toEqual([
      ['170 1234 5678', '2026-11-25', null, 1],
      ['95588', null, null, 1],
    ]);
  });

  it('gives nobody the time that stands below another', () => {
    const lines = [
      line('170 1234 5678', 350),
      line('星期二 骚扰电话', 400, 134, 33),
      line('138 0013 8000', 550),
      line('??? 北京', 600, 134, 33),
      line('妈妈', 750),
      line('昨天 手机', 800, 134, 33),
      line('139 1111 2222', 950),
    ];
    expect(short(lines)).toEqual([
      ['170 1234 5678', '2026-11-24', null, 1],
      ['138 0013 8000', null, null, 1],
      ['139 1111 2222', null, null, 1],
    ]);
  });

  it('of any text never throws, and gives no day that has not come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(3000))), (texts) => {
        const rows = readPicture(
          texts.map(([text, top]) => line(text, top)),
          times,
        );
        expect(rows.every(({ day }) => day === null || day <= '2026-11-26')).toBe(true);
      }),
    );
  });
});
