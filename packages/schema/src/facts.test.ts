import { ensureNumberRange } from '@rangewatch/numbering';
import { expect, test } from 'vitest';
import { countsPeopleExactly } from './facts.ts';

test.each([
  ['8617012345678', true],
  ['861701234567*', false],
  ['86170123456**', true],
  ['8617012345***', true],
  ['861701234****', true],
  ['86170123*****', false],
  ['CN:9558*', true],
  ['CN:95***', true],
])('people of %s are told apart exactly: %s', (range, exact) => {
  expect(countsPeopleExactly(ensureNumberRange(range))).toBe(exact);
});
