import { formatCount } from '@rangewatch/schema';
import type { SignalRecord } from '@rangewatch/statistics/signals';
import { chanceText, figureText } from '@rangewatch/statistics/signal-words';
import { FigureTable } from '../../charts/figure-table.tsx';
import { type OnsetBin, onsetBins } from '../../charts/onset-bins.ts';
import { OnsetHistogram } from '../../charts/onset-histogram.tsx';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { knownText, shownCells } from './figure-text.ts';
import type { EvidenceProps } from './evidence-props.ts';

type KnownOnset = NonNullable<SignalRecord['onset']>;

/** How long it took from giving the number to the first call, with quartiles, and the tests where there are any. */
export function Onset({ page, record: { onset }, id }: EvidenceProps) {
  const { t } = page;
  const title = t('authority.onset');
  if (onset === null || onset.days.length === 0)
    return (
      <section>
        <h3 class="govuk-heading-s">{title}</h3>
        <p class="govuk-body">{t('authority.noOnset')}</p>
      </section>
    );
  return (
    <figure class="rw-figure">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      <p class="govuk-body">{quartilesText(page, onset)}</p>
      <Histogram page={page} onset={onset} id={id} />
      <p class="govuk-body">{testsText(page, onset)}</p>
    </figure>
  );
}

function Histogram({ page, onset, id }: { page: PageContext; onset: KnownOnset; id: string }) {
  const { t, locale } = page;
  const title = t('authority.onset');
  const bins = onsetBins(onset.days, (counts) => shownCells(counts).cells);
  const highest = Math.max(0, ...bins.map(({ persons }) => persons ?? 0));
  return (
    <>
      <OnsetHistogram
        id={`${id}-onset`}
        bins={bins}
        quartiles={onset.quartiles}
        locale={locale}
        title={title}
        description={t('authority.onsetDescription', { highest: formatCount(highest, locale) })}
      />
      <Details summary={t('trend.table')}>
        <FigureTable
          caption={title}
          of={t('authority.onsetDays')}
          unit={t('authority.people')}
          rows={bins.map((bin) => rowOf(page, bin))}
        />
      </Details>
    </>
  );
}

function rowOf(page: PageContext, { from, to, persons }: OnsetBin) {
  return { name: page.t('authority.onsetBin', { from, to }), figure: knownText(persons, page) };
}

function quartilesText({ t, locale }: PageContext, { quartiles }: KnownOnset): string {
  const [first, half, third] = quartiles;
  return t('authority.onsetQuartiles', {
    first: figureText(first, locale),
    half: figureText(half, locale),
    third: figureText(third, locale),
  });
}

function testsText({ t }: PageContext, onset: KnownOnset): string {
  if (onset.isCommonDay) return t('authority.onsetCommon');
  return t('authority.onsetTests', {
    campaigns: chanceText(onset.againstCampaigns.permutationP),
    ranges: chanceText(onset.againstRanges.permutationP),
  });
}
