import { formatCount, formatDay, formatWeek } from '@rangewatch/schema';
import type { AuthorityRun } from '@rangewatch/statistics/signals';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';

/** What is needed to run it again and get the same bytes. */
export function RunFacts({ page: { t, locale }, run }: { page: PageContext; run: AuthorityRun }) {
  const weeks = { from: formatWeek(run.from, locale), to: formatWeek(run.asOf, locale) };
  return (
    <section>
      <h2 class="govuk-heading-m">{t('authority.run')}</h2>
      <Facts>
        <Fact name={t('authority.run.weeks')}>{t('authority.run.weeksValue', weeks)}</Fact>
        <Fact name={t('authority.run.frozenOn')}>{formatDay(run.frozenOn, locale)}</Fact>
        <Fact name={t('authority.run.basis')}>
          {t(run.isVerifiedBasis ? 'authority.run.verified' : 'authority.run.unverified')}
        </Fact>
        <Fact name={t('authority.run.persons')}>{formatCount(run.personCount, locale)}</Fact>
        <Fact name={t('authority.run.campaigns')}>{formatCount(run.testedCampaigns, locale)}</Fact>
        <Fact name={t('authority.run.method')}>{run.methodVersion}</Fact>
        <Fact name={t('authority.run.code')}>
          <span class="rw-checksum">{run.codeVersion}</span>
        </Fact>
        <Fact name={t('authority.run.seed')}>{String(run.seed)}</Fact>
        <Fact name={t('authority.run.hash')}>
          <code class="rw-checksum">{run.factsHash}</code>
        </Fact>
      </Facts>
      <p class="govuk-body">
        <code class="rw-code">{`rangewatch signals run --as-of ${run.asOf}`}</code>
      </p>
    </section>
  );
}
