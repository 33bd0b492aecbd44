import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecord, guardText } from './csv.ts';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
const BLANKS = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\0',
  '\u3000',
  '\u00A0',
  '\uFEFF',
  '\u200B',
  ' \t',
  '\r\n',
];
const PAYLOADS = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://example.org","x")',
  '1+1',
  'SUM(A1:A2)',
  '',
];

/** What a spreadsheet would make of a cell's text: blanks and invisible characters away, wide forms narrowed. */
function firstSeen(text: string): string {
  const visible = text.replace(/^[\s\p{Cc}\p{Cf}]+/u, '');
  return visible
    .slice(0, 1)
    .replace(/[\uFE50-\uFE6F\uFF00-\uFFEF]/u, (wide) => wide.normalize('NFKC'));
}

const attempt = fc
  .tuple(
    fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 6 })),
    fc.constantFrom('', ';', ',', '\t', '"', '";', '\r\n', '|'),
    fc.array(fc.constantFrom(...BLANKS), { maxLength: 3 }),
    fc.constantFrom(...SIGNS),
    fc.constantFrom(...PAYLOADS),
  )
  .map(
    ([start, separator, blanks, sign, payload]) =>
      start + separator + blanks.join('') + sign + payload,
  );

describe('text in CSV', () => {
  it('begins no formula, whole or cut at another separator, in 100,000 attempts', () => {
    const check = fc.check(
      fc.property(attempt, (text) => {
        const guarded = guardText(text);
        if (/^\p{Cc}/u.test(guarded)) return false;
        return [guarded, ...guarded.split(/[;|\t\r\n]/)].every(
          (part) => !'=+-@'.includes(firstSeen(part) || ' '),
        );
      }),
      { numRuns: 100_000, seed: 20_260_824 },
    );
    expect(check).toMatchObject({ failed: false, numRuns: 100_000, counterexample: null });
  });

  it.each(SIGNS)('puts an apostrophe before %s', (sign) => {
    expect(guardText(`${sign}1+1`)).toBe(`'${sign}1+1`);
    expect(guardText(` \0${sign}1`)).toBe(`' \0${sign}1`);
    expect(guardText(`\r${sign}1`)).toBe(`'\r'${sign}1`);
    expect(guardText(`a; ${sign}1`)).toBe(`a;' ${sign}1`);
  });

  it.each([
    '2026-W34',
    '861701234****',
    'CN:955**',
    '家装抽奖 — 一等奖',
    "O'Neill",
    'a=b',
    '3-4',
    '',
  ])('leaves %s as it is', (text) => {
    expect(guardText(text)).toBe(text);
  });
});

describe('a CSV record', () => {
  it('quotes every cell, doubles quotes, writes counts as digits and null as blank', () => {
    expect(csvRecord(['a"b', 'x,y', 8_613_800_138_000, null])).toBe(
      '"a""b","x,y","8613800138000",""\r\n',
    );
  });

  it('shows where a control character stood, and keeps ends of lines and marks of direction', () => {
    expect(csvRecord(['a\0b\u001B[2J\u0085', '\0=1', 'a\r\nb\tc\u200F'])).toBe(
      '"a\uFFFDb\uFFFD[2J\uFFFD","\'\uFFFD=1","a\r\nb\tc\u200F"\r\n',
    );
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s as a count', (count) => {
    expect(() => csvRecord([count])).toThrow(RangeError);
  });
});
