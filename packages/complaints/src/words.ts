import { fillTemplate, type Locale } from '@rangewatch/schema';
import en from './words/complaint.en.json' with { type: 'json' };
import hans from './words/complaint.zh-Hans.json' with { type: 'json' };
import hant from './words/complaint.zh-Hant.json' with { type: 'json' };

export type WordKey = keyof typeof en;
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

export const WORDS: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};

export function sayIn(locale: Locale): Say {
  return (key, values = {}) => fillTemplate(WORDS[locale][key], values);
}
