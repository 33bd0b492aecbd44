import { EXPOSURE_ROUTES, exposureRouteName, formatCount } from '@rangewatch/schema';
import type { SignalRecord } from '@rangewatch/statistics/signals';
import { chanceText, figureText } from '@rangewatch/statistics/signal-words';
import { FigureGrid } from '../../charts/figure-grid.tsx';
import { IntervalStrip } from '../../charts/interval-strip.tsx';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { intervalText, shownCells } from './figure-text.ts';
import type { EvidenceProps } from './evidence-props.ts';

/** By which step the numbers were given that were called; of steps with too few people only their sum. */
export function Routes({ page, record, id }: EvidenceProps) {
  const { t, locale } = page;
  const { shown, other } = shownRoutes(page, record);
  const { differenceP } = record.routes;
  const title = t('authority.routes');
  return (
    <figure class="rw-figure">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      {shown.length > 0 && (
        <IntervalStrip
          id={`${id}-routes`}
          rows={shown}
          locale={locale}
          title={title}
          description={t('authority.intervalText')}
        />
      )}
      <p class="govuk-body">
        {differenceP === null
          ? t('authority.routesNoP')
          : t('authority.routesP', { p: chanceText(differenceP) })}
      </p>
      {shown.length > 0 && (
        <Details summary={t('trend.table')}>
          <FigureGrid
            caption={title}
            of={t('authority.step')}
            units={[t('authority.observed'), t('authority.expected')]}
            rows={[...shown, ...other]}
          />
        </Details>
      )}
    </figure>
  );
}

function shownRoutes(page: PageContext, { routes }: SignalRecord) {
  const { t, locale } = page;
  const known = EXPOSURE_ROUTES.flatMap((route) => {
    const figures = routes[route];
    return figures ? [{ name: exposureRouteName(route, locale), ...figures }] : [];
  });
  const { cells, other } = shownCells(known.map(({ o }) => o));
  const shown = known.flatMap(({ name, e, ...interval }, index) => {
    const o = cells[index] ?? null;
    if (o === null) return [];
    const figures = [formatCount(o, locale), figureText(e, locale)];
    return [{ name, figures, ...interval, text: intervalText(page, interval.ratio, interval) }];
  });
  const residual = { name: t('authority.other'), figures: [formatCount(other ?? 0, locale), '–'] };
  return { shown, other: other === null ? [] : [residual] };
}
