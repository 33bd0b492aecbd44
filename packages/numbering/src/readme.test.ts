import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import * as numbering from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = Array.from(readme.matchAll(/^(\w+\(.*?);? \/\/ (.+)$/gm), (match) => ({
  expression: match[1] ?? '',
  value: match[2] ?? '',
}));

test.each(examples)('$expression is $value', ({ expression, value }) => {
  const context = createContext({
    ...numbering,
    CN: { defaultCountry: 'CN' },
    US: { defaultCountry: 'US' },
  });
  const shown: unknown = runInContext(`JSON.stringify(${expression})`, context);
  expect(shown).toBe(runInContext(`JSON.stringify(${value})`, context));
});

test('the README has examples', () => {
  expect(examples.length).toBeGreaterThan(30);
});
