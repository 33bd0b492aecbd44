import type { OwnAssessment } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import { Details } from '../layout/details.tsx';
import { Fact, Facts } from '../layout/facts.tsx';
import { bandText, shareText } from './band-text.ts';
import { spreadText } from './figure-notes.ts';
import { CategoryFact, FirstWeekFact, LastWeekFact } from './source-facts.tsx';

/** The figures of our own reports, each with what it means; those few ask for are folded away. */
export function OwnFacts({ page, own }: { page: PageContext; own: OwnAssessment }) {
  const { t } = page;
  return (
    <>
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
        <LastWeekFact page={page} week={own.lastWeek} currency={own.currency} />
        <CategoryFact
          page={page}
          categories={own.categories.map(({ category, reports }) => ({
            category,
            figure: bandText(reports, page),
          }))}
        />
      </Facts>
      <Details summary={t('own.more')}>
        <MoreFacts page={page} own={own} />
      </Details>
    </>
  );
}

function MoreFacts({ page, own }: { page: PageContext; own: OwnAssessment }) {
  const { t } = page;
  return (
    <Facts>
      {own.spread && <Fact name={t('spread.name')}>{spreadText(own.spread, page)}</Fact>}
      <FirstWeekFact page={page} week={own.firstWeek} />
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
