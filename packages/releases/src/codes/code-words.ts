import type { Locale } from '@rangewatch/schema';
import en from './words/codes.en.json' with { type: 'json' };
import hans from './words/codes.zh-Hans.json' with { type: 'json' };
import hant from './words/codes.zh-Hant.json' with { type: 'json' };

export const CODE_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};
