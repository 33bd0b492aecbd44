import { ensureNumberRange } from '@rangewatch/numbering';
import { describe, expect, test } from 'vitest';
import { makesNumberKnown, OBJECTION_RELATIONS, parseObjectionDraft } from './objection.ts';
import type { ProblemCode } from './problem.ts';

const CHINA = { defaultCountry: 'CN' };
const objection = {
  idempotencyKey: 'k'.repeat(22),
  subject: '170 1234 5678',
  relation: 'holder',
};

function rangeOf(subject: string): string | undefined {
  const parsed = parseObjectionDraft({ ...objection, subject }, CHINA);
  return parsed.ok ? parsed.value.range : parsed.problems[0]?.code;
}

describe('an objection', () => {
  test('names its number in the stored form; a statement is optional', () => {
    expect(parseObjectionDraft(objection, CHINA)).toEqual({
      ok: true,
      value: {
        idempotencyKey: objection.idempotencyKey,
        range: '8617012345678',
        relation: 'holder',
        statement: null,
      },
    });
    const blank = parseObjectionDraft({ ...objection, statement: ' \n ' }, CHINA);
    expect(blank.ok && blank.value.statement).toBeNull();
    const written = parseObjectionDraft({ ...objection, statement: ' Not us.\r\nReally. ' }, CHINA);
    expect(written.ok && written.value.statement).toBe('Not us.\r\nReally.');
  });

  test.each([
    ['8617012345678', '8617012345678'],
    ['+1 703 555 0199', '17035550199'],
    ['CN:95588', 'CN:95588'],
    ['95588', 'CN:95588'],
    ['+86 170 1234 ****', '861701234****'],
    ['861701234****', '861701234****'],
  ])('reads %s as %s', (subject, range) => {
    expect(rangeOf(subject)).toBe(range);
  });

  test('does not take a number that lost a digit for a range', () => {
    expect(rangeOf('170 1234 567')).toBe('number_too_short');
  });

  test.each<[ProblemCode, string, object]>([
    ['required', 'subject', { subject: undefined }],
    ['required', 'subject', { subject: ' ' }],
    ['number_without_digits', 'subject', { subject: 'my number' }],
    ['number_withheld', 'subject', { subject: '未知号码' }],
    ['range_without_prefix', 'subject', { subject: '****' }],
    ['range_wrong_length', 'subject', { subject: '1701234**' }],
    ['too_long', 'subject', { subject: '1'.repeat(65) }],
    ['not_in_list', 'relation', { relation: 'friend' }],
    ['too_long', 'statement', { statement: 'x'.repeat(1001) }],
    ['control_characters', 'statement', { statement: '\u001b[2J' }],
    ['too_short', 'idempotencyKey', { idempotencyKey: 'k' }],
    ['unknown_field', '', { email: 'me@example.org' }],
  ])('is refused with %s at "%s"', (code, path, change) => {
    const parsed = parseObjectionDraft({ ...objection, ...change }, CHINA);
    expect(parsed.ok ? [] : parsed.problems.map((each) => [each.code, each.path])).toEqual([
      [code, path],
    ]);
  });
});

test('what is wrong with the number is told together with what is wrong with the rest', () => {
  const parsed = parseObjectionDraft({ ...objection, subject: '12', relation: undefined }, CHINA);
  expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['subject', 'relation']);
});

test('an accepted objection makes a number known when its holder speaks, and of a single number', () => {
  const known = OBJECTION_RELATIONS.filter((relation) =>
    makesNumberKnown({ relation, range: ensureNumberRange('8617012345678') }),
  );
  expect(known).toEqual(['holder', 'organisation']);
  const block = ensureNumberRange('861701234****');
  expect(makesNumberKnown({ relation: 'holder', range: block })).toBe(false);
});
