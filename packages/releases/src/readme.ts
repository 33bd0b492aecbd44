import {
  columnsOf,
  columnTitles,
  fillTemplate,
  formatCount,
  formatWeek,
  type Locale,
  RELEASE_TABLES,
  type ReleaseTable,
  revisionReasonName,
} from '@rangewatch/schema';
import { bandOf } from '@rangewatch/statistics';
import { CSV_BOM } from './csv.ts';
import { csvFileName, jsonFileName } from './release-files.ts';
import type { ReleaseHeader } from './release-header.ts';
import { TABLES } from './table-row.ts';
import en from './words/readme.en.json' with { type: 'json' };
import hans from './words/readme.zh-Hans.json' with { type: 'json' };
import hant from './words/readme.zh-Hant.json' with { type: 'json' };

type Words = typeof en;
const WORDS: Readonly<Record<Locale, Words>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

/** What a reader must know before using the figures; byte order mark and CRLF, for Windows in China. */
export function readmeText(header: ReleaseHeader, locale: Locale): string {
  return CSV_BOM + readmeLines(header, locale).join('\r\n');
}

/** The README's lines without line ends; an item of a list begins `- `. */
export function readmeLines(header: ReleaseHeader, locale: Locale): string[] {
  const words = WORDS[locale];
  return [
    ...openingLines(header, words, locale),
    '',
    words.files_heading,
    ...TABLES.flatMap((table) => tableLines(table, words, locale)),
    '',
    ...listLines(words.counts_heading, words.counts, countValues(header, words, locale)),
    ...listLines(words.limits_heading, words.limits),
    ...listLines(words.reading_heading, words.reading),
    ...listLines(words.checking_heading, words.checking),
  ];
}

function openingLines(header: ReleaseHeader, words: Words, locale: Locale): string[] {
  const revision = {
    revision: header.revision,
    status: words[header.status],
    scheduledAt: wallClock(header.scheduledAt, header.timeZone),
    timeZone: header.timeZone,
  };
  const reasons = header.revisionReasons.map(({ reason, reportCount }) => {
    const name = revisionReasonName(reason, locale);
    if (reportCount === null) return fillTemplate(words.reasonWithoutFigure, { reason: name });
    return fillTemplate(words.reason, { reason: name, count: formatCount(reportCount, locale) });
  });
  const sample = header.containsSample ? [words.sample] : [];
  const title = fillTemplate(words.title, { week: formatWeek(header.week, locale) });
  return [title, fillTemplate(words.revision, revision), ...reasons, ...sample];
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

/** `2026-08-24 10:00` as the zone's clocks show it. */
export function wallClock(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return format.format(instant).replace(', ', ' ');
}
