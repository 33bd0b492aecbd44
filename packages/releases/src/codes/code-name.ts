import {
  CATEGORIES,
  categoryName,
  fillTemplate,
  type Locale,
  NO_CATEGORY,
  SOURCES,
  sourceName,
} from '@rangewatch/schema';
import { BRIEFING_WORDS } from '../briefing/briefing-words.ts';
import { CODE_WORDS } from './code-words.ts';

/** What a value of a column with few values means, in words; null where nothing names it. */
export function codeName(column: string, code: string, locale: Locale): string | null {
  return namesOf(column, locale)?.[code] ?? null;
}

/** A code and what it means, as a line of a list. */
export function codeLine(column: string, code: string, locale: Locale): string {
  const name = codeName(column, code, locale) ?? code;
  return fillTemplate(CODE_WORDS[locale].code, { code, name });
}

/** One source each: the words of the schema, and those that the briefing has for the same values. */
function namesOf(column: string, locale: Locale): Readonly<Record<string, string>> | null {
  const [said, words] = [BRIEFING_WORDS[locale], CODE_WORDS[locale]];
  const categories = CATEGORIES.map((each) => [each, categoryName(each, locale)]);
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    category: { ...Object.fromEntries(categories), [NO_CATEGORY]: said.category_none },
    source: Object.fromEntries(SOURCES.map((each) => [each, sourceName(each, locale)])),
    status: { provisional: words.status_provisional, final: words.status_final },
    counts_are: {
      exact: said.reading_exact,
      lower_edge: said.reading_lower_edge,
      noise_added: words.noise_added,
    },
    level: { robust: said.level_robust, corroborated: said.level_corroborated },
    reply: { invited: said.reply_invited, replied: said.reply_replied },
    ratio_band: {
      below2: said.ratio_below2,
      '2to5': said.ratio_2to5,
      '5to10': said.ratio_5to10,
      above10: said.ratio_above10,
    },
    named_as: {
      block: words.named_as_block,
      assignment: words.named_as_assignment,
      nothing: words.named_as_nothing,
    },
  };
  return names[column] ?? null;
}
