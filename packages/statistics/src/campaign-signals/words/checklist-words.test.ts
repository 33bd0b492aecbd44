import { LOCALES } from '@rangewatch/schema';
import { expect, it } from 'vitest';
import { chanceText, figureText } from './checklist-words.ts';

it('writes a chance with three digits, and below a thousandth only that it is below', () => {
  const written = [0, 1.1e-11, 0.000999, 0.001, 0.0123, 1].map(chanceText);
  expect(written).toEqual([
    '<\u00A00.001',
    '<\u00A00.001',
    '<\u00A00.001',
    '0.00100',
    '0.0123',
    '1.00',
  ]);
});

it.each(LOCALES)('writes a figure with three telling digits in %s', (locale) => {
  expect([-9.987, 133.4, 1490, 0.00076].map((value) => figureText(value, locale))).toEqual([
    '\u22129.99',
    '133',
    '1,490',
    '0.00076',
  ]);
});
