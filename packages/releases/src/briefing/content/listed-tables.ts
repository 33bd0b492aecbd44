import { formatCount, type Locale, type ReleaseRow, type ReleaseTable } from '@rangewatch/schema';
import { csvFileName } from '../../release-files.ts';
import { phrase } from '../briefing-words.ts';
import type { RangeFigures, SourceFigures } from '../figures/briefing-figures.ts';
import type { Selection } from '../figures/top-list.ts';
import {
  type BriefingTable,
  type ColumnOf,
  figures,
  smallFigures,
  tableOf,
  words,
} from './briefing-table.ts';
import { countCell } from './count-text.ts';
import { sourceTitle } from './names.ts';

interface CountedPeople {
  readonly report_count: number;
  readonly reporter_count: number | null;
  readonly counts_are: 'exact' | 'lower_edge';
}

/** The most reported ranges of one source, and of each its parts by the next digit. */
export function rangeTable({ source, ranges }: SourceFigures, locale: Locale): BriefingTable {
  const caption = phrase('table_ranges', locale, { source: sourceTitle(source, locale) });
  const columns = [
    words<RangeFigures>(phrase('range', locale), 5, ({ range }) => range),
    ...peopleColumns<RangeFigures>(ranges.shown, locale),
    figures<RangeFigures>(phrase('numbers', locale), 2, ({ number_count, counts_are }) =>
      countCell(number_count, counts_are, locale),
    ),
    ...Array.from({ length: 10 }, (_, digit) =>
      smallFigures<RangeFigures>(`…${digit}`, 2, ({ parts, counts_are }) =>
        countCell(parts[digit] ?? null, counts_are, locale),
      ),
    ),
  ];
  return tableOf(caption, columns, ranges.shown, moreRows(ranges, 'ranges', locale));
}

/** The most reported numbers of one source. */
export function numberTable({ source, numbers }: SourceFigures, locale: Locale): BriefingTable {
  const caption = phrase('table_numbers', locale, { source: sourceTitle(source, locale) });
  const columns = [
    words<ReleaseRow<'numbers'>>(phrase('number', locale), 4, ({ number }) => number),
    ...peopleColumns<ReleaseRow<'numbers'>>(numbers.shown, locale),
  ];
  return tableOf(caption, columns, numbers.shown, moreRows(numbers, 'numbers', locale));
}

/** Reports, and reporters where any can be told apart. */
export function peopleColumns<T extends CountedPeople>(
  rows: readonly T[],
  locale: Locale,
): readonly ColumnOf<T>[] {
  const reports = figures<T>(phrase('reports', locale), 2, ({ report_count, counts_are }) =>
    countCell(report_count, counts_are, locale),
  );
  if (rows.every(({ reporter_count }) => reporter_count === null)) return [reports];
  const reporters = figures<T>(phrase('reporters', locale), 2, ({ reporter_count, counts_are }) =>
    countCell(reporter_count, counts_are, locale),
  );
  return [reports, reporters];
}

/** How many rows a table leaves out, and the file that has them; null where it has all. */
export function moreRows(
  { shown, total }: Selection<unknown>,
  table: ReleaseTable,
  locale: Locale,
): string | null {
  if (shown.length === total) return null;
  return phrase('more', locale, {
    shown: formatCount(shown.length, locale),
    total: formatCount(total, locale),
    file: csvFileName(table),
  });
}
