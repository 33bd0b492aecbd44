import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ensureCallerNumber } from './caller-number.ts';
import { classifyNumber } from './classify-number.ts';
import { knownServiceNumber, knownServiceNumbersIn } from './known-service-numbers.ts';
import { ensureNumberRange } from './number-range.ts';
import { readText } from './read-text.ts';
import { linesOf } from './testing/test-cases.ts';

const text = readFileSync(new URL('../data/known-service-numbers.tsv', import.meta.url), 'utf8');
const rows = linesOf(text).map((line) => line.split('\t'));

test('every line is a service number of its own, with a kind and three names', () => {
  expect(rows.filter((row) => row.length !== 5 || row.includes(''))).toEqual([]);
  expect(new Set(rows.map(([digits]) => digits)).size).toBe(rows.length);
  for (const [digits = ''] of rows) {
    const reading = readText(digits, { defaultCountry: 'CN' });
    expect(reading).toMatchObject({ type: 'number', number: { number: `CN:${digits}` } });
    const { kind, assigned } = classifyNumber(ensureCallerNumber(`CN:${digits}`));
    expect({ digits, kind, assigned }).toEqual({ digits, kind: 'service', assigned: true });
  }
});

const name = (number: string) => knownServiceNumber(ensureCallerNumber(number))?.name;

test('a known number has the name of who answers it', () => {
  expect(name('CN:95588')).toMatchObject({ 'zh-Hans': '中国工商银行' });
  expect(name('CN:12345')?.en).toBe('Government service hotline');
  expect(name('CN:95589')).toBeDefined();
  expect(name('CN:95199')).toBeUndefined();
  expect(name('8613800138000')).toBeUndefined();
});

const inside = (range: string) =>
  knownServiceNumbersIn(ensureNumberRange(range)).map(({ number }) => number);

test('a range holds those of its own length only', () => {
  expect(inside('CN:9558*')).toContain('CN:95588');
  expect(inside('CN:955**')).toContain('CN:95588');
  expect(inside('CN:95****')).not.toContain('CN:95588');
  expect(inside('CN:95588')).toEqual(['CN:95588']);
  expect(inside('861380013****')).toEqual([]);
});
