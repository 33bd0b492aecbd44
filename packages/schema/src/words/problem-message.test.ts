import { describe, expect, test } from 'vitest';
import { LOCALES } from '../locale.ts';
import { PROBLEM_CODES, problem } from '../problem.ts';
import { PROBLEM_SENTENCES, problemMessage } from './problem-message.ts';
import { placeholdersOf } from './template.ts';

describe('the sentence of a problem', () => {
  test.each(LOCALES)('%s has one for every code and none besides', (locale) => {
    expect(Object.keys(PROBLEM_SENTENCES[locale]).toSorted()).toEqual(
      [...PROBLEM_CODES].toSorted(),
    );
  });

  test.each(PROBLEM_CODES)('%s names the same values in every language', (code) => {
    const wanted = placeholdersOf(PROBLEM_SENTENCES.en[code]);
    for (const locale of LOCALES)
      expect(placeholdersOf(PROBLEM_SENTENCES[locale][code])).toEqual(wanted);
  });

  test.each([
    ['en', /\.$/, /[\p{Script=Han}]/u],
    ['zh-Hans', /。$/, /\p{Script=Han}[,.;:?!]|[「」號碼個這請數開頭過來]/u],
    ['zh-Hant', /。$/, /\p{Script=Han}[,.;:?!]|[“”号码个这请数开头过来]/u],
  ] as const)(
    '%s ends every sentence and borrows from no other language',
    (locale, end, foreign) => {
      for (const sentence of Object.values(PROBLEM_SENTENCES[locale])) {
        expect(sentence).toMatch(end);
        expect(sentence).not.toMatch(foreign);
      }
    },
  );

  test('names the thing and the line', () => {
    const found = problem('too_long', 'calls.3.callerNumber', { maximum: 64 });
    expect(problemMessage(found, 'en')).toBe(
      'Please shorten the displayed number (entry 4) to at most 64 characters.',
    );
    expect(problemMessage(found, 'zh-Hans')).toBe(
      '来电显示的号码（第 4 项）不能超过 64 个字符，请缩短。',
    );
    expect(problemMessage(found, 'zh-Hant')).toBe(
      '來電顯示的號碼（第 4 項）不能超過 64 個字元，請縮短。',
    );
  });

  test('does without a name where the path has none', () => {
    expect(problemMessage(problem('required'), 'en')).toBe('Please fill in this entry.');
    expect(problemMessage(problem('required', 'input.constructor'), 'zh-Hans')).toBe(
      '请填写这一项。',
    );
  });

  test('writes numbers and countries as its readers do', () => {
    expect(problemMessage(problem('too_long_ago', 'calls.0.day', { days: 1095 }), 'en')).toContain(
      '1,095 days',
    );
    const plan = problem('number_not_in_plan', 'calls.0.callerNumber', { country: 'CN' });
    expect(problemMessage(plan, 'en')).toContain('No number of China begins');
    expect(problemMessage(plan, 'zh-Hant')).toMatch(/^中國沒有/);
    expect(problemMessage(problem('number_not_in_plan', '', { country: '+44' }), 'en')).toContain(
      'of +44 begins',
    );
  });

  test('survives the loss of a value', () => {
    expect(problemMessage(problem('too_long', 'title'), 'en')).toBe(
      'Please shorten the name of the campaign to at most … characters.',
    );
  });

  test('shows a sign that can be seen, and only names one that cannot', () => {
    expect(unreadable('U+1F4DE')).toContain('the character \u{1F4DE} (U+1F4DE) at position 4');
    for (const hidden of ['U+202E', 'U+0000', 'U+D800', 'U+FFFFFF']) {
      expect(unreadable(hidden)).toContain(`the character ${hidden} at`);
    }
  });

  test('shows what was typed as it was typed', () => {
    expect(
      problemMessage(problem('number_letters', '', { letters: '$& {thing}' }), 'en'),
    ).toContain('“$& {thing}”');
  });
});

function unreadable(character: string): string {
  return problemMessage(problem('input_unreadable', '', { character, position: 4 }), 'en');
}
