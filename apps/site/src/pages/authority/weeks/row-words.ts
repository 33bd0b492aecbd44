import {
  describeRange,
  ensureNumberRange,
  findCarrierById,
  regionName,
} from '@rangewatch/numbering';
import {
  AUTHORITY_DIMENSION_KEYS,
  type AuthorityDimensionKey,
  authorityRow,
  type AuthorityColumn,
  type AuthorityRow,
  categoryName,
  columnTitles,
  formatCount,
  type Locale,
  type Province,
  provinceName,
  PROVINCES,
  sourceName,
} from '@rangewatch/schema';
import { signalLevelName } from '@rangewatch/statistics/signal-words';
import type { PageContext } from '../../../http/page-context.ts';

/** `Fujian`, or the code where it has no name in this language. */
export function placeName(code: string, locale: Locale): string {
  if (isProvince(code)) return provinceName(code, locale);
  return regionName(code, locale) ?? code;
}

function isProvince(code: string): code is Province {
  return (PROVINCES as readonly string[]).includes(code);
}

/** What a row is about: `Fujian × gambling`. */
export function rowName(row: AuthorityRow, page: PageContext): string {
  if (row.cell === 'other') return page.t('exact.cell.other');
  const keys = AUTHORITY_DIMENSION_KEYS[row.dimension];
  return keys.map((key) => keyText(row, key, page)).join(' × ');
}

function keyText(
  row: AuthorityRow,
  key: AuthorityDimensionKey,
  { t, locale }: PageContext,
): string {
  const { campaign_id, title, range, place, carrier, category } = row;
  switch (key) {
    case 'campaign_id':
      return title ?? campaign_id ?? '';
    case 'range':
      return range === null ? t('exact.noRange') : describeRange(ensureNumberRange(range)).display;
    case 'place':
      return place === null ? t('exact.noPlace') : placeName(place, locale);
    case 'carrier':
      return carrier === null
        ? t('exact.noCarrier')
        : (findCarrierById(carrier)?.[locale] ?? carrier);
    default:
      return category === null ? t('exact.noCategory') : categoryName(category, locale);
  }
}

/** Of what kind the row is, where its reports come from, and what else is known of them. */
export function rowNotes(row: AuthorityRow, { t, locale }: PageContext): string {
  const {
    dimension,
    place,
    source,
    evidence_tenths: evidence,
    disputed_tenths: disputed,
    reply,
  } = row;
  const notes = [
    t(`exact.dimension.${dimension}`),
    dimension === 'range' && place !== null && placeName(place, locale),
    sourceName(source, locale),
    evidence !== null && t('exact.evidence', { share: shareText(evidence, t) }),
    disputed !== null && t('exact.disputed', { share: shareText(disputed, t) }),
    reply !== null && t(`exact.reply.${reply}`),
    signalNote(row, { t, locale }),
  ];
  return notes.filter((note) => note !== false).join(t('exact.between'));
}

/** Tenths are rounded down: none of them is less than one, all of them is everything. */
function shareText(tenths: number, t: PageContext['t']): string {
  if (tenths === 0) return t('exact.share.few');
  return tenths === 10 ? t('exact.share.all') : t('exact.share.some', { tenths });
}

function signalNote(
  { signal_level: level, signal_ratio_low: low, signal_ratio_high: high }: AuthorityRow,
  { t, locale }: Pick<PageContext, 't' | 'locale'>,
): string | false {
  if (level === null || low === null || high === null) return false;
  return t('exact.signal', {
    level: signalLevelName(level, locale),
    low: formatCount(low, locale),
    high: formatCount(high, locale),
  });
}

/** What stands in a column of its own. */
export type Figure = Extract<
  AuthorityColumn,
  | 'report_count'
  | 'reporter_count'
  | 'number_count'
  | 'last_week_count'
  | 'four_week_mean'
  | 'trend'
>;

/** A figure of a row in words; a dash where the row has none. */
export function figureOf(row: AuthorityRow, column: Figure, { t, locale }: PageContext): string {
  if (column === 'trend') return row.trend === null ? '–' : t(`exact.trend.${row.trend}`);
  const figure = row[column];
  return figure === null ? '–' : formatCount(figure, locale);
}

/** What a column is called in the files, whole. */
export function columnTitle(column: AuthorityColumn, locale: Locale): string {
  return columnTitles(authorityRow.shape, column)[locale];
}

/** What it is called without what a blank means, as a label begins. */
export function columnLabel(column: AuthorityColumn, locale: Locale): string {
  const label = columnTitle(column, locale).replace(/\s*[(（].*$/, '');
  return label.charAt(0).toLocaleUpperCase(locale) + label.slice(1);
}

/** Its head in a narrow column: also without how exactly it is meant, which is explained below the table. */
export function columnHead(column: AuthorityColumn, locale: Locale): string {
  return columnLabel(column, locale).replace(/[,，].*$/, '');
}
