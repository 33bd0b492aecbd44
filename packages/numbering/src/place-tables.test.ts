import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPrefixTable } from './prefix-table.ts';
import { linesOf } from './testing/test-cases.ts';

function rowsOf(file: string): string[][] {
  const text = readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8');
  return linesOf(text).map((line) => line.split('\t'));
}

// Of the characters in mainland place names, those written otherwise in traditional script.
const SIMPLIFIED_ONLY = /[云丽临广东宁汉庆兰长乐张陕辽铁岭锦阳盘济滨潍莱泽岛贵绥龙鸡鹤尔齐双]/u;

describe('tables of places and carriers', () => {
  test.each([
    ['places-86.tsv', 130_147],
    ['places-886.tsv', 53],
    ['places-1.tsv', 32_497],
    ['carriers-86.tsv', 64],
  ])('%s has four columns and a name in each script', (file, prefixCount) => {
    const rows = rowsOf(file);
    const prefixes = rows.reduce((sum, row) => sum + (row[3]?.split(' ').length ?? 0), 0);
    expect(rows.filter((row) => row.length !== 4 || row.includes(''))).toEqual([]);
    expect(prefixes).toBe(prefixCount);
  });

  test('traditional names hold no character of simplified script', () => {
    const names = [...rowsOf('places-86.tsv'), ...rowsOf('places-886.tsv')].map((row) => row[1]);
    const simplified = names.filter((name) => SIMPLIFIED_ONLY.test(name ?? ''));
    expect(simplified).toEqual([]);
  });

  test('names that a character-by-character conversion gets wrong', () => {
    const traditional = new Map(rowsOf('places-86.tsv').map(([hans, hant]) => [hans, hant]));
    expect(traditional.get('浙江省台州市')).toBe('浙江省台州市');
    expect(traditional.get('山东省烟台市')).toBe('山東省煙臺市');
    expect(traditional.get('陕西省咸阳市')).toBe('陝西省咸陽市');
    expect(traditional.get('湖南省岳阳市')).toBe('湖南省岳陽市');
    expect(traditional.get('辽宁省沈阳市')).toBe('遼寧省瀋陽市');
    expect(traditional.get('江西省新余市')).toBe('江西省新余市');
    expect(traditional.get('福建省龙岩市')).toBe('福建省龍岩市');
  });

  test('the longest prefix decides', () => {
    const places = loadPrefixTable('places-86.tsv');
    expect(places.longestMatch('861300000')?.en).toBe('Jinan, Shandong');
    expect(places.longestMatch('862161234567')?.en).toBe('Shanghai');
    expect(places.longestMatch('8699')).toBeNull();
    expect(places.hasLonger('8613000')).toBe(true);
    expect(places.hasLonger('8621')).toBe(false);
  });
});
