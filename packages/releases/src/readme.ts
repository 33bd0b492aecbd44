import { MAX_OPEN_DIGITS } from '@rangewatch/numbering';
import {
  columnsOf,
  columnTitles,
  EXACT_OPEN_DIGITS,
  fillTemplate,
  formatCount,
  formatWeek,
  type Locale,
  RELEASE_TABLES,
  type ReleaseTable,
} from '@rangewatch/schema';
import { bandOf } from '@rangewatch/statistics';
import { codeLines } from './codes/code-lines.ts';
import { CSV_BOM } from './csv.ts';
import { csvFileName, jsonFileName } from './release-files.ts';
import { README_WORDS, type ReadmeWords as Words } from './readme-words.ts';
import type { ReleaseHeader } from './release-header.ts';
import { revisionLines } from './revision-lines.ts';
import { fieldsIn, TABLES } from './table-row.ts';

const CODED_FILES = TABLES.map((table) => ({ name: csvFileName(table), fields: fieldsIn(table) }));

/** What a reader must know before using the figures; byte order mark and CRLF, for Windows in China. */
export function readmeText(header: ReleaseHeader, locale: Locale): string {
  return CSV_BOM + readmeLines(header, locale).join('\r\n');
}

/** The README's lines without line ends; an item of a list begins `- `. */
export function readmeLines(header: ReleaseHeader, locale: Locale): string[] {
  const words = README_WORDS[locale];
  return [
    fillTemplate(words.title, { week: formatWeek(header.week, locale) }),
    ...revisionLines(header, locale),
    '',
    words.files_heading,
    ...TABLES.flatMap((table) => tableLines(table, words, locale)),
    '',
    ...listLines(words.counts_heading, words.counts, countValues(header, words, locale)),
    ...listLines(words.official_heading, words.official),
    ...listLines(words.limits_heading, words.limits, peopleValues(words, locale)),
    ...listLines(words.reading_heading, words.reading),
    ...listLines(words.checking_heading, words.checking),
    ...codeLines(CODED_FILES, locale),
    '',
  ];
}

function tableLines(table: ReleaseTable, words: Words, locale: Locale): string[] {
  const columns = columnsOf(table).map((name) =>
    fillTemplate(words.column, {
      name,
      title: columnTitles(RELEASE_TABLES[table].shape, name)[locale],
    }),
  );
  const heading = `${csvFileName(table)}, ${jsonFileName(table)}: ${words[`table_${table}`]}`;
  return ['', heading, ...columns.map((column) => `  ${column}`)];
}

function countValues(
  { policy }: ReleaseHeader,
  words: Words,
  locale: Locale,
): Record<string, string | number> {
  const {
    numberMinReporters,
    rangeMinReporters,
    rangeMinNumbers,
    campaignMinReporters,
    maxJitter,
  } = policy;
  const bands = policy.bandEdges
    .map((edge) => bandText(edge, policy.bandEdges, words, locale))
    .join(words.joined);
  return {
    bands,
    numberMinReporters,
    rangeMinReporters,
    rangeMinNumbers,
    campaignMinReporters,
    maxJitter,
  };
}

/** Ranges of which width people are told apart in, and of which only the most of a part is known. */
function peopleValues(words: Words, locale: Locale): Record<string, string> {
  const widths = Array.from({ length: MAX_OPEN_DIGITS }, (_, at) => at + 1);
  const [exact, others] = [true, false].map((isExact) =>
    widths.filter((openDigits) => EXACT_OPEN_DIGITS.has(openDigits) === isExact),
  );
  return {
    exactSizes: (exact ?? []).map((digits) => formatCount(10 ** digits, locale)).join(words.joined),
    otherDigits: (others ?? []).join(words.joined),
  };
}

function bandText(edge: number, edges: readonly number[], words: Words, locale: Locale): string {
  const to = bandOf(edge, edges)?.to ?? null;
  const from = formatCount(edge, locale);
  if (to === null) return fillTemplate(words.band_open, { from });
  return fillTemplate(words.band, { from, to: formatCount(to, locale) });
}

function listLines(
  heading: string,
  items: readonly string[],
  values: Record<string, string | number> = {},
): string[] {
  return [heading, ...items.map((item) => `- ${fillTemplate(item, values)}`), ''];
}
