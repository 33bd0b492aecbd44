import { LOCALES } from '@rangewatch/schema';
import { expect, it } from 'vitest';
import { WORDS } from './words.ts';

it('all words are there in every language, with the same gaps', () => {
  for (const locale of LOCALES) {
    expect(Object.keys(WORDS[locale])).toEqual(Object.keys(WORDS.en));
    for (const [key, text] of Object.entries(WORDS[locale])) {
      expect([key, gaps(text)]).toEqual([key, gaps(WORDS.en[key as keyof typeof WORDS.en])]);
    }
  }
});

function gaps(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).toSorted();
}
