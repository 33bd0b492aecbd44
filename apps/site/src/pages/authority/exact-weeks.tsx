import { formatWeek } from '@rangewatch/schema';
import type { AuthorityCampaignSignals, AuthorityWeek } from '@rangewatch/statistics/signals';
import { FigureGrid } from '../../charts/figure-grid.tsx';
import { WeekBars } from '../../charts/week-bars.tsx';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { knownText } from './figure-text.ts';

interface ExactWeeksProps {
  readonly page: PageContext;
  readonly signals: Pick<AuthorityCampaignSignals, 'weeks' | 'otherWeeks'>;
}

/** When numbers were given and when calls came, exact, over the same weeks. */
export function ExactWeeks({ page, signals: { weeks, otherWeeks } }: ExactWeeksProps) {
  const { t, locale } = page;
  if (weeks.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('authority.weeks')}</h2>
      <Chart page={page} weeks={weeks} of="given" />
      <Chart page={page} weeks={weeks} of="called" />
      <Details summary={t('trend.table')}>
        <FigureGrid
          caption={t('authority.weeks')}
          of={t('trend.week')}
          units={[t('signals.givenShort'), t('signals.calledShort')]}
          rows={weeks.map(({ week, given, called }) => ({
            name: formatWeek(week, locale),
            figures: [given, called].map((persons) =>
              persons === null ? t('signals.notShown') : knownText(persons, page),
            ),
          }))}
        />
      </Details>
      <p class="govuk-body rw-secondary">
        {t('authority.otherWeeks', {
          given: knownText(otherWeeks.given, page),
          called: knownText(otherWeeks.called, page),
        })}
      </p>
    </section>
  );
}

function Chart({
  page: { t, locale },
  weeks,
  of,
}: {
  page: PageContext;
  weeks: readonly AuthorityWeek[];
  of: 'given' | 'called';
}) {
  const title = t(of === 'given' ? 'signals.given' : 'signals.calledWeeks');
  return (
    <figure class="rw-figure">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      <WeekBars
        id={`weeks-${of}`}
        bars={weeks.map((week) => ({ week: week.week, count: week[of] }))}
        locale={locale}
        title={title}
        description={t('authority.weeks')}
      />
    </figure>
  );
}
