import { categoryName, formatWeek } from '@rangewatch/schema';
import type { OwnAssessment } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import { Fact, Facts } from '../layout/facts.tsx';
import { FigureList } from '../layout/figure-list.tsx';
import { bandText, shareText } from './band-text.ts';
import { currencyText, spreadText } from './figure-notes.ts';

/** The figures of our own reports, each with what it means. */
export function OwnFacts({ page, own }: { page: PageContext; own: OwnAssessment }) {
  const { t, locale } = page;
  return (
    <Facts>
      <Fact
        name={t('own.reporters')}
        note={t(own.reportersAreAtLeast ? 'own.peopleAtLeast' : 'own.peopleExact')}
      >
        {bandText(own.reporters, page)}
      </Fact>
      <Fact name={t('own.reports')}>{bandText(own.reports, page)}</Fact>
      {own.numbers && (
        <Fact name={t('own.numbers')}>
          {bandText(own.numbers, page)}
          {own.numbersShare && t('own.share', { share: shareText(own.numbersShare, page) })}
        </Fact>
      )}
      {own.spread && <Fact name={t('spread.name')}>{spreadText(own.spread, page)}</Fact>}
      {own.firstWeek && <Fact name={t('own.firstWeek')}>{formatWeek(own.firstWeek, locale)}</Fact>}
      {own.lastWeek && (
        <Fact name={t('own.lastWeek')} note={currencyText(own.currency, page)}>
          {formatWeek(own.lastWeek, locale)}
        </Fact>
      )}
      {own.categories.length > 0 && (
        <Fact name={t('own.categories')}>
          <FigureList
            rows={own.categories.map(({ category, reports }) => ({
              name: categoryName(category, locale),
              figure: bandText(reports, page),
            }))}
          />
        </Fact>
      )}
      <Fact name={t('own.campaignReports')} note={t('own.campaignNote')}>
        {own.campaignReports ? bandText(own.campaignReports, page) : t('trend.notShown')}
      </Fact>
      {own.turnedAway && (
        <Fact name={t('own.turnedAway')} note={t('own.turnedAwayNote')}>
          {bandText(own.turnedAway, page)}
        </Fact>
      )}
    </Facts>
  );
}
