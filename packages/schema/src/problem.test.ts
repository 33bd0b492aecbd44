import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { isProblemCode, PROBLEM_CODES, parseWith } from './problem.ts';

describe('problems of unknown input', () => {
  test('a code is listed once and knows itself', () => {
    expect(new Set(PROBLEM_CODES).size).toBe(PROBLEM_CODES.length);
    expect(PROBLEM_CODES.every(isProblemCode)).toBe(true);
    expect(isProblemCode('no_such_code')).toBe(false);
  });

  test('limits that were passed travel along', () => {
    const schema = z.object({
      list: z.array(z.string()).min(2).max(3),
      count: z.int().min(1).max(9),
    });
    expect(parseWith(schema, { list: ['a'], count: 10 })).toEqual({
      ok: false,
      problems: [
        { path: 'list', code: 'too_few', params: { minimum: 2 } },
        { path: 'count', code: 'too_big', params: { maximum: 9 } },
      ],
    });
  });

  test('a missing value and null are required, another type is not what was asked for', () => {
    const schema = z.object({ name: z.string() });
    const codeOf = (input: unknown): string => {
      const parsed = parseWith(schema, input);
      return parsed.ok ? 'ok' : parsed.problems.map(({ code }) => code).join();
    };
    expect([{}, { name: null }, { name: 1 }, { name: 'x' }].map(codeOf)).toEqual([
      'required',
      'required',
      'wrong_type',
      'ok',
    ]);
  });

  test('a message that is no code becomes one', () => {
    const parsed = parseWith(
      z.string().refine(() => false, { error: 'Invalid' }),
      'x',
    );
    expect(parsed).toEqual({ ok: false, problems: [{ path: '', code: 'wrong_type', params: {} }] });
  });
});
