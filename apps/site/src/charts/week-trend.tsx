import { formatCount, formatWeek } from '@rangewatch/schema';
import type { PageContext } from '../http/page-context.ts';
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
  const last = bars.at(-1);
  if (!last) return null;
  const highest = bars.reduce((best, bar) => ((bar.count ?? 0) > (best.count ?? 0) ? bar : best));
  const description = page.t('trend.description', {
    highest: formatCount(highest.count ?? 0, page.locale),
    week: formatWeek(highest.week, page.locale),
    last: formatWeek(last.week, page.locale),
  });
  return (
    <figure class="rw-figure">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      <WeekBars id={id} bars={bars} locale={page.locale} title={title} description={description} />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{page.t('trend.table')}</span>
        </summary>
        <div class="govuk-details__text">
          <table class="govuk-table">
            <caption class="govuk-visually-hidden">{title}</caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header">
                  {page.t('trend.week')}
                </th>
                <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                  {unit}
                </th>
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              {bars.toReversed().map((bar) => (
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header rw-plain-header">
                    {formatWeek(bar.week, page.locale)}
                  </th>
                  <td class="govuk-table__cell govuk-table__cell--numeric">
                    {bar.count === null ? page.t('trend.notShown') : write(bar.count)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
