import { expect, test } from 'vitest';
import { parseWrittenCount } from './written-count.ts';

test.each([
  ['17', 17, false],
  ['１７', 17, false],
  ['about 17', 17, true],
  ['约17次', 17, true],
  ['大約 17 通', 17, true],
  ['17 次', 17, false],
  ['17 calls', 17, false],
  ['17左右', 17, true],
  ['20+', 20, true],
  ['一', 1, false],
  ['十', 10, false],
  ['十七', 17, false],
  ['二十', 20, false],
  ['九十九次', 99, false],
  ['两', 2, false],
])('%s is read', (text, count, isApproximate) => {
  expect(parseWrittenCount(text)).toEqual({ count, isApproximate });
});

test.each(['', 'many', '-3', '1.5', '1e3', '十十', '一二', '三四五', '17 18', '0x11'])(
  '%j is not',
  (text) => {
    expect(parseWrittenCount(text)).toBeNull();
  },
);
