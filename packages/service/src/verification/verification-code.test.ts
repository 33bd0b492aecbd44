import { expect, it } from 'vitest';
import { codeFromBytes, codesIn } from './verification-code.ts';

it('makes codes of eight signs that are read back', () => {
  for (let byte = 0; byte < 256; byte += 1) {
    const code = codeFromBytes(new Uint8Array(12).fill(byte));
    expect(codesIn(code)).toEqual([code]);
  }
});

it.each([
  ['RW7K3QM9', ['RW7K3QM9']],
  ['rw 7k3 qm9', ['RW7K3QM9']],
  ['ＲＷ７Ｋ３ＱＭ９', ['RW7K3QM9']],
  ['验证 RW-7K3.QM9【张三】', ['RW7K3QM9']],
  ['My code is RW7K3QM9 thanks', ['RW7K3QM9']],
  ['RW7K3QM9 or RW7K3QM9', ['RW7K3QM9']],
  ['RW3RW7K3QM9', ['RW3RW7K3', 'RW7K3QM9']],
  ['rw7k3', []],
  ['', []],
])('finds the codes of %j', (message, codes) => {
  expect(codesIn(message)).toEqual(codes);
});

it('reads no more of a long message than ten parts, and no more than five codes', () => {
  expect(codesIn(`${'x'.repeat(1_600)}RW7K3QM9`)).toEqual([]);
  expect(
    codesIn(
      '34679ACDEF'
        .split('')
        .map((sign) => `RW${sign.repeat(6)}`)
        .join(' '),
    ),
  ).toHaveLength(5);
});
