import {
  fillTemplate,
  formatCount,
  LOCALES,
  type Locale,
  type ReleaseTable,
} from '@rangewatch/schema';
import { csvFileName } from '../release-files.ts';
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

export function leftOutLine(table: ReleaseTable, count: number, locale: Locale): string {
  const values = { table, count: formatCount(count, locale), file: csvFileName(table) };
  return fillTemplate(WORDS[locale].left_out, values);
}

/** The same in every language. */
export function leftOutLines(table: ReleaseTable, count: number): string[] {
  return LOCALES.map((locale) => leftOutLine(table, count, locale));
}
