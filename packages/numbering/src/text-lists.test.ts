import { describe, expect, test } from 'vitest';
import { normaliseNumber } from './normalise-number.ts';
import { parseCallerNumber } from './parse-caller-number.ts';
import { parseRange } from './parse-range.ts';
import { type Reading, readText } from './read-text.ts';
import { listCases } from './testing/test-cases.ts';

function wordsOf(reading: Reading): string {
  if (reading.type === 'number') {
    const { number, kind, assigned, extension } = reading.number;
    const words = `${number} ${kind} ${assigned ? 'assigned' : 'unassigned'}`;
    return extension === null ? words : `${words} ext ${extension}`;
  }
  if (reading.type === 'range') {
    const others = reading.otherReadings.join(' ');
    return others === '' ? reading.range : `${reading.range} also ${others}`;
  }
  return reading.type === 'malformed' ? reading.problem.code : reading.type;
}

describe('texts that are one number', () => {
  test.each(listCases('caller-number.valid.txt'))('[$country] $text', (listed) => {
    const options = { defaultCountry: listed.country };
    expect(wordsOf(readText(listed.text, options))).toBe(listed.outcome);
    const number = listed.outcome.split(' ')[0];
    expect(normaliseNumber(listed.text, options)).toEqual({ ok: true, number });
  });
});

describe('texts that are not one number', () => {
  test.each(listCases('caller-number.invalid.txt'))('[$country] $text', (listed) => {
    const options = { defaultCountry: listed.country };
    const parsed = parseCallerNumber(listed.text, options);
    const [outcome = '', others] = listed.outcome.split(' also ');
    const code = outcome === 'withheld' ? 'number_withheld' : outcome;
    expect(parsed).toMatchObject({ ok: false, problem: { code } });
    if (others === undefined) return;
    const otherReadings = others.split(' ');
    expect(readText(listed.text, options)).toMatchObject({ type: 'malformed', otherReadings });
  });

  const withheld = listCases('caller-number.invalid.txt').filter((listed) => {
    return listed.outcome === 'withheld';
  });
  test.each(withheld)('no number shown: [$country] $text', ({ text, country }) => {
    const options = { defaultCountry: country };
    expect(readText(text, options)).toEqual({ type: 'withheld' });
    expect(normaliseNumber(text, options)).toEqual({ ok: true, number: null });
  });
});

describe('texts that are a range or begin a number', () => {
  test.each(listCases('range.valid.txt'))('[$country] $text', (listed) => {
    const options = { defaultCountry: listed.country };
    expect(wordsOf(readText(listed.text, options))).toBe(listed.outcome);
  });

  const ranges = listCases('range.valid.txt').filter(({ text }) => /[*xX#?_▢□＊]/.test(text));
  test.each(ranges)('as a range: [$country] $text', ({ text, country, outcome }) => {
    const value = outcome.split(' ')[0];
    expect(parseRange(text, { defaultCountry: country })).toEqual({ ok: true, value });
  });
});

describe('texts with open digits that are no range', () => {
  test.each(listCases('range.invalid.txt'))('[$country] $text', (listed) => {
    const options = { defaultCountry: listed.country };
    const expected = { problem: { code: listed.outcome } };
    expect(readText(listed.text, options)).toMatchObject({ type: 'malformed', ...expected });
    expect(parseRange(listed.text, options)).toMatchObject({ ok: false, ...expected });
  });
});

describe('an area code with its trunk 0 is the range of the area', () => {
  test.each([
    ['021', '8621********'],
    ['010', '8610********'],
    ['0755', '86755********'],
    ['0951', '86951*******'],
  ])('%s', (text, value) => {
    expect(parseRange(text, { defaultCountry: 'CN' })).toEqual({ ok: true, value });
  });
});

test('a text of a million signs is answered', () => {
  for (const sign of ['1', ' ', '李', '(', '1-', '*', 'CN:', '~1', '13800138000 ']) {
    const text = sign.repeat(1_000_000 / sign.length);
    expect(readText(text, { defaultCountry: 'CN' })).toBeDefined();
    expect(parseRange(text, { defaultCountry: 'CN' }).ok).toBe(false);
  }
});
