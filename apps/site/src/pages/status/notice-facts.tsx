import { formatCount, type NoticeCounts } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { InstantText } from './instant-text.tsx';

/** For so long the page says that notices were given up. */
export const GIVEN_UP_DAYS = 30;

/** How the notices of releases stand, without saying whom they go to; nothing where none was ever asked for. */
export function NoticeFacts({ page, notices }: { page: PageContext; notices: NoticeCounts }) {
  const { t, locale } = page;
  const { waitingCount, failingCount, givenUpCount, lastDeliveredAt } = notices;
  if (waitingCount + givenUpCount === 0 && !lastDeliveredAt) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('status.notices')}</h2>
      <p class="govuk-body">{t('status.noticesWhat')}</p>
      <Facts>
        <Fact name={t('status.noticesLast')}>
          {lastDeliveredAt ? <InstantText page={page} at={lastDeliveredAt} /> : t('status.none')}
        </Fact>
        <Fact name={t('status.noticesWaiting')}>{formatCount(waitingCount, locale)}</Fact>
        <Fact name={t('status.noticesFailing')}>{formatCount(failingCount, locale)}</Fact>
        <Fact name={t('status.noticesGivenUp', { days: GIVEN_UP_DAYS })}>
          {formatCount(givenUpCount, locale)}
        </Fact>
      </Facts>
    </section>
  );
}
