import { type CampaignWeek, formatCount, formatWeek, type NoisyFigure } from '@rangewatch/schema';
import { FigureGrid } from '../../../charts/figure-grid.tsx';
import { type WeekBar, WeekBars } from '../../../charts/week-bars.tsx';
import { latestWeeks } from '../../../charts/week-span.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { Details } from '../../../layout/details.tsx';

interface GivenAndCalledProps {
  readonly page: PageContext;
  readonly weeks: readonly CampaignWeek[];
}

/** When numbers were given and when calls came: two charts over the same weeks, one above the other. */
export function GivenAndCalled({ page, weeks: known }: GivenAndCalledProps) {
  const { t, locale } = page;
  if (!known.some(({ given, called }) => given ?? called)) return null;
  const weeks = withoutGaps(known);
  const chart = (id: string, title: string, figureOf: (week: CampaignWeek) => NoisyFigure) => (
    <figure class="rw-figure">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      <WeekBars
        id={id}
        locale={locale}
        title={title}
        description={describe(page, weeks, figureOf)}
        bars={weeks.map((week) => barOf(week, figureOf))}
      />
    </figure>
  );
  return (
    <div>
      <p class="govuk-body">{t('signals.weeksText')}</p>
      {chart('signals-given', t('signals.given'), ({ given }) => given)}
      {chart('signals-called', t('signals.calledWeeks'), ({ called }) => called)}
      <Details summary={t('trend.table')}>
        <FigureGrid
          caption={t('signals.weeks')}
          of={t('trend.week')}
          units={[t('signals.givenShort'), t('signals.calledShort')]}
          rows={weeks.toReversed().map(({ week, given, called }) => ({
            name: formatWeek(week, locale),
            figures: [write(page, given), write(page, called)],
          }))}
        />
      </Details>
    </div>
  );
}

/** Weeks between the first and the last without a figure are not shown, which is not zero. */
function withoutGaps(known: readonly CampaignWeek[]): readonly CampaignWeek[] {
  const byWeek = new Map(known.map((week) => [week.week, week]));
  const bars = known.map(({ week }) => ({ week, count: null }));
  return latestWeeks(bars, null).map(
    ({ week }) => byWeek.get(week) ?? { week, given: null, called: null },
  );
}

function barOf(week: CampaignWeek, figureOf: (week: CampaignWeek) => NoisyFigure): WeekBar {
  return { week: week.week, count: figureOf(week)?.about ?? null };
}

function describe(
  { t, locale }: PageContext,
  weeks: readonly CampaignWeek[],
  figureOf: (week: CampaignWeek) => NoisyFigure,
): string {
  const bars = weeks.map((week) => barOf(week, figureOf));
  const highest = bars.reduce((best, bar) => ((bar.count ?? 0) > (best.count ?? 0) ? bar : best));
  const week = (bar: WeekBar | undefined) => (bar ? formatWeek(bar.week, locale) : '');
  const last = week(bars.at(-1));
  if (highest.count === null) return t('signals.noWeekShown', { last });
  return t('trend.description', {
    highest: formatCount(highest.count, locale),
    week: week(highest),
    last,
  });
}

function write({ t, locale }: PageContext, figure: NoisyFigure): string {
  if (!figure) return t('signals.notShown');
  return t('signals.about', {
    about: formatCount(figure.about, locale),
    halfWidth: formatCount(figure.halfWidth, locale),
  });
}
