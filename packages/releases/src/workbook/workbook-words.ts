import { fillTemplate, formatCount, LOCALES, type Locale } from '@rangewatch/schema';
import type { SheetTable } from './sheet-table.ts';
import en from './words/workbook.en.json' with { type: 'json' };
import hans from './words/workbook.zh-Hans.json' with { type: 'json' };
import hant from './words/workbook.zh-Hant.json' with { type: 'json' };

const WORDS: Readonly<Record<Locale, typeof en>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

/** How to read the workbook itself. */
export function readingLines(limit: number, locale: Locale): string[] {
  const { heading, reading } = WORDS[locale];
  const values = { limit: formatCount(limit, locale) };
  return [heading, ...reading.map((line) => `- ${fillTemplate(line, values)}`)];
}

/** What a sheet had no room for, and where it is; none where it holds all. */
export function leftOutLine(
  { name, csvFile }: Pick<SheetTable, 'name' | 'csvFile'>,
  count: number,
  locale: Locale,
): string[] {
  if (count === 0) return [];
  const values = { table: name, count: formatCount(count, locale), file: csvFile };
  return [fillTemplate(WORDS[locale].left_out, values)];
}

/** The same in every language. */
export function leftOutLines(table: SheetTable, count: number): string[] {
  return LOCALES.flatMap((locale) => leftOutLine(table, count, locale));
}
