import { type Category, categoryName, formatWeek, type Week } from '@rangewatch/schema';
import type { Currency } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import { Fact } from '../layout/facts.tsx';
import { FigureList } from '../layout/figure-list.tsx';
import { currencyText } from './figure-notes.ts';

/** What most said the calls were for, whoever counted. */
export function CategoryFact({
  page,
  categories,
}: {
  page: PageContext;
  categories: readonly { readonly category: Category; readonly figure: string }[];
}) {
  if (categories.length === 0) return null;
  return (
    <Fact name={page.t('own.categories')}>
      <FigureList
        rows={categories.map(({ category, figure }) => ({
          name: categoryName(category, page.locale),
          figure,
        }))}
      />
    </Fact>
  );
}

export function FirstWeekFact({ page, week }: { page: PageContext; week: Week | null }) {
  if (week === null) return null;
  return <Fact name={page.t('own.firstWeek')}>{formatWeek(week, page.locale)}</Fact>;
}

/** The latest week, and how much a figure of that age still says. */
export function LastWeekFact({
  page,
  week,
  currency,
}: {
  page: PageContext;
  week: Week | null;
  currency: Currency | null;
}) {
  if (week === null) return null;
  return (
    <Fact name={page.t('own.lastWeek')} note={currencyText(currency, page)}>
      {formatWeek(week, page.locale)}
    </Fact>
  );
}
