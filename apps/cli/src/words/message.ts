import { fillTemplate, type Locale } from '@rangewatch/schema';
import en from './messages.en.json' with { type: 'json' };
import hans from './messages.zh-Hans.json' with { type: 'json' };
import hant from './messages.zh-Hant.json' with { type: 'json' };

export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number>>;

export const MESSAGES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};

export function message(locale: Locale, key: MessageKey, values: MessageValues = {}): string {
  return fillTemplate(MESSAGES[locale][key], values);
}
