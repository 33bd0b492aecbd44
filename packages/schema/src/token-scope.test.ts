import { expect, test } from 'vitest';
import { scopeAllows } from './token-scope.ts';

test.each([
  ['phoneblock', 'phoneblock', true],
  ['phoneblock', 'phoneblock:read', true],
  ['phoneblock:read', 'phoneblock:read', true],
  ['phoneblock:read', 'phoneblock', false],
  ['read:summary', 'phoneblock:read', false],
  ['read', 'read:summary', true],
  ['read:summary', 'read', false],
  ['read', 'authority', false],
  ['phone', 'phoneblock', false],
  ['', 'phoneblock', false],
] as const)('%s for %s: %s', (granted, needed, isAllowed) => {
  expect(scopeAllows(granted, needed)).toBe(isAllowed);
});
