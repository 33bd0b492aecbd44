import { formatCount, type Source } from '@rangewatch/schema';
import type { HotRange } from '@rangewatch/statistics';
import type { Session } from '../terminal/session.ts';

/** One range as a program reads it. The source is named only where several stand beside each other. */
export function hotRangeDocument(
  { range, source, reportCount, reporterCount, numberCount, share }: HotRange,
  namesSource: boolean,
): Readonly<Record<string, string | number | null>> {
  const document = {
    range,
    reports: reportCount,
    reporters: reporterCount,
    numbers: numberCount,
    share,
  };
  return namesSource ? { ...document, source } : document;
}

/** The same as lines of columns; people are a dash where they cannot be told apart. */
export function hotRangeLines(
  { locale }: Session,
  hot: readonly HotRange[],
  nameOf: (source: Source) => string,
): readonly string[] {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const rows = hot.map(({ range, numberCount, share, reportCount, reporterCount, source }) => ({
    cells: [
      range,
      formatCount(numberCount, locale),
      percent.format(share),
      formatCount(reportCount, locale),
      reporterCount === null ? '–' : formatCount(reporterCount, locale),
    ],
    source: nameOf(source),
  }));
  const widths = [0, 1, 2, 3, 4].map((at) =>
    Math.max(...rows.map(({ cells }) => cells[at]?.length ?? 0)),
  );
  return rows.map(({ cells, source }) => {
    const [range = '', ...figures] = cells.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    return [range, ...figures, source].join('  ').trimEnd();
  });
}
