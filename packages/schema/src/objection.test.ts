import { expect, test } from 'vitest';
import { parseObjectionDraft } from './objection.ts';

const CN = { defaultCountry: 'CN' };
const input = { idempotencyKey: '0123456789abcdef', relation: 'holder' };

const draft = (subject: string) => parseObjectionDraft({ ...input, subject }, CN);

test('a number or a range is read as people write it', () => {
  expect(draft('138 0013 8000')).toMatchObject({ ok: true, value: { range: '8613800138000' } });
  expect(draft('1701234')).toMatchObject({ ok: true, value: { range: '861701234****' } });
  expect(draft('95588')).toMatchObject({ ok: true, value: { range: 'CN:95588', statement: null } });
});

const code = (fields: object) => {
  const parsed = parseObjectionDraft({ ...input, subject: '95588', ...fields }, CN);
  return parsed.ok ? null : parsed.problems.map((each) => `${each.path} ${each.code}`);
};

test('what cannot be read is named', () => {
  expect(code({ subject: '未知号码' })).toEqual(['subject number_withheld']);
  expect(code({ subject: 'hello' })).toEqual(['subject number_without_digits']);
  expect(code({ relation: 'someone' })).toEqual(['relation not_in_list']);
  expect(code({ statement: 'x'.repeat(1001) })).toEqual(['statement too_long']);
  expect(code({ phone: '1' })).toEqual([' unknown_field']);
});

test('an empty statement is none', () => {
  const parsed = parseObjectionDraft({ ...input, subject: '95588', statement: '  ' }, CN);
  expect(parsed).toMatchObject({ ok: true, value: { statement: null } });
});
