import { fillTemplate, type Locale } from '@rangewatch/schema';
import en from './signal-statement.en.json' with { type: 'json' };
import hans from './signal-statement.zh-Hans.json' with { type: 'json' };
import hant from './signal-statement.zh-Hant.json' with { type: 'json' };

export type StatementPhrase = keyof typeof en;
type Catalogue = Readonly<Record<StatementPhrase, string>>;

export const STATEMENT_WORDS: Readonly<Record<Locale, Catalogue>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};

/** One phrase of a statement in one language, with its values put in. */
export function statementPhrase(
  name: StatementPhrase,
  locale: Locale,
  values: Readonly<Record<string, string>> = {},
): string {
  return fillTemplate(STATEMENT_WORDS[locale][name], values);
}
