import { fillTemplate, type Locale } from '@rangewatch/schema';
import en from './messages.en.json' with { type: 'json' };
import hans from './messages.zh-Hans.json' with { type: 'json' };
import hant from './messages.zh-Hant.json' with { type: 'json' };

export type MessageKey = keyof typeof en;
/** A catalogue that lacks a key does not pass the type check. */
type Catalogue = Readonly<Record<MessageKey, string>>;
export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

export const MESSAGES: Readonly<Record<Locale, Catalogue>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};

/** The site's own words in one language. */
export function translator(locale: Locale): Translate {
  return (key, values = {}) => fillTemplate(MESSAGES[locale][key], values);
}
