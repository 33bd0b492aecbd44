import { formatCount, formatWeek } from '@rangewatch/schema';
import type { PageContext } from '../http/page-context.ts';
import { Details } from '../layout/details.tsx';
import { FigureTable } from './figure-table.tsx';
import { type WeekBar, WeekBars } from './week-bars.tsx';

interface WeekTrendProps {
  readonly page: PageContext;
  readonly id: string;
  readonly bars: readonly WeekBar[];
  readonly title: string;
  /** Name of the counted thing, head of the table's second column. */
  readonly unit: string;
  /** How a figure is to be read, `at least 5`. */
  readonly write: (count: number) => string;
}

/** Bars per week and the table behind them. */
export function WeekTrend({ page, id, bars, title, unit, write }: WeekTrendProps) {
  const { t, locale } = page;
  const last = bars.at(-1);
  if (!last) return null;
  const highest = bars.reduce((best, bar) => ((bar.count ?? 0) > (best.count ?? 0) ? bar : best));
  const description = t('trend.description', {
    highest: formatCount(highest.count ?? 0, locale),
    week: formatWeek(highest.week, locale),
    last: formatWeek(last.week, locale),
  });
  return (
    <figure class="rw-figure">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      <WeekBars id={id} bars={bars} locale={locale} title={title} description={description} />
      <Details summary={t('trend.table')}>
        <FigureTable
          caption={title}
          of={t('trend.week')}
          unit={unit}
          rows={bars.toReversed().map(({ week, count }) => ({
            name: formatWeek(week, locale),
            figure: count === null ? t('trend.notShown') : write(count),
          }))}
        />
      </Details>
    </figure>
  );
}
