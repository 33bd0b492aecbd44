import type { Locale } from '@rangewatch/schema';
import en from './words/readme.en.json' with { type: 'json' };
import hans from './words/readme.zh-Hans.json' with { type: 'json' };
import hant from './words/readme.zh-Hant.json' with { type: 'json' };

export type ReadmeWords = typeof en;

export const README_WORDS: Readonly<Record<Locale, ReadmeWords>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};
