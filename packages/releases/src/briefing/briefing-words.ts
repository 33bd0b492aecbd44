import { fillTemplate, type Locale } from '@rangewatch/schema';
import en from '../words/briefing.en.json' with { type: 'json' };
import hans from '../words/briefing.zh-Hans.json' with { type: 'json' };
import hant from '../words/briefing.zh-Hant.json' with { type: 'json' };

type Catalogue = typeof en;
export type BriefingPhrase = Exclude<keyof Catalogue, 'notes'>;

export const BRIEFING_WORDS: Readonly<Record<Locale, Catalogue>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};

/** A blank between Chinese signs: a template keeps one for figures, and its value may be words. */
const NEEDLESS_BLANK = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** One phrase of the briefing in one language, with its values put in. */
export function phrase(
  name: BriefingPhrase,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillTemplate(BRIEFING_WORDS[locale][name], values).replaceAll(NEEDLESS_BLANK, '');
}
