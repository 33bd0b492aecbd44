import { expect, it } from 'vitest';
import { describeError } from './log-error.ts';

it('takes every number out of what is logged, in causes too', () => {
  const cause = new Error('duplicate key (range)=(8617012345678)');
  const text = JSON.stringify(
    describeError(new Error('insert of 8617012345678 failed', { cause })),
  );
  expect(text).toContain('insert of # failed');
  expect(text).toContain('duplicate key');
  expect(text).not.toMatch(/\d{5}/);
});

it('describes what is not an error', () => {
  expect(describeError('17012345678')).toMatchObject({ type: 'string', stack: '#' });
});
