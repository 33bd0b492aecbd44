import { LOCALES, placeholdersOf } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { MESSAGES, type MessageKey } from './message.ts';

const keys = Object.keys(MESSAGES.en) as MessageKey[];

describe.each(LOCALES)('the messages in %s', (locale) => {
  it('are those of the English catalogue, with the same values', () => {
    const values = Object.fromEntries(
      keys.map((key) => [key, placeholdersOf(MESSAGES[locale][key])]),
    );
    const english = Object.fromEntries(keys.map((key) => [key, placeholdersOf(MESSAGES.en[key])]));
    expect(values).toEqual(english);
  });

  it('accuse nobody', () => {
    const texts = keys.map((key) => MESSAGES[locale][key]).join('\n');
    expect(texts).not.toMatch(
      /leak|sold|proved|proof|victim|spammer|泄露|洩漏|出售|证明了|證明了|受害/i,
    );
  });
});
