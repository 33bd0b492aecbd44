import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPersonalData, maskPersonalData } from './find-personal-data.ts';

it.each([
  ['我叫王小明，电话138 1234 5678', '我叫王**，电话138 **** ****'],
  ['身份证：11010519491231002X。', '身份证：******************。'],
  ['write to jane.doe@example.org now', 'write to ****.***@*******.*** now'],
  ['ＨＫＩＤ：Ａ１２３４５６（３）', 'ＨＫＩＤ：*******（*）'],
  ['奖品价值5999元', '奖品价值5999元'],
])('masks what it finds: %s', (text, masked) => {
  expect(maskPersonalData(text, findPersonalData(text))).toBe(masked);
});

const PIECES = [
  '13812345678',
  '1',
  ' ',
  '-',
  '(',
  '+86',
  '@',
  'a.b',
  '身份证',
  '路8号',
  '我叫王',
  '微信号',
  '粤B',
  '6222021000112345672',
  'A123456(3)',
  'my name is John',
  '\n',
  '😀',
];

it('gives passages in their order that lie within the text, and finds nothing a second time', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      const findings = findPersonalData(given);
      let last = 0;
      for (const { start, end, masked } of findings) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(masked).toHaveLength(end - start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(given.length);
      expect(maskPersonalData(given, findings)).toHaveLength(given.length);
    }),
    { numRuns: 500 },
  );
});

const MEGABYTE = 1_000_000;

it.each([
  '1',
  '1 ',
  '13812345678 ',
  'a@',
  '@',
  'a.',
  '(',
  '路',
  '路1号',
  '我叫',
  '姓名：',
  '微信',
  '62220210',
  'A12345',
  '+1 ',
  '0',
  '京A',
  ' ',
  'Ab ',
  '1 Ab ',
  'qq',
])('reads a megabyte of %j to its end', (piece) => {
  // Were anything in it tried again and again, this would not end before the test is given up.
  expect(findPersonalData(piece.repeat(MEGABYTE / piece.length))).toBeInstanceOf(Array);
});
