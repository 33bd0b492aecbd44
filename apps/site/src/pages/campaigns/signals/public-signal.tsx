import { formatCount, type PublicCampaignSignal } from '@rangewatch/schema';
import { signalLevelName } from '@rangewatch/statistics/signal-words';
import { type ComparedBar, ComparedBars } from '../../../charts/compared-bars.tsx';
import type { PageContext } from '../../../http/page-context.ts';
import { RangeRow } from '../../../layout/range-row.tsx';
import { mostExpected } from './most-expected.ts';

interface PublicSignalProps {
  readonly page: PageContext;
  readonly signal: PublicCampaignSignal;
  /** Unique on the page. */
  readonly id: string;
}

/** One signal: its whole statement, from which numbers, and how many people against how many expected. */
export function PublicSignal({ page, signal, id }: PublicSignalProps) {
  const { t, locale } = page;
  const { range, level, statement } = signal;
  return (
    <section>
      <div class="rw-answer rw-answer--reported">
        <h3 class="govuk-heading-s rw-level">{signalLevelName(level, locale)}</h3>
        <p class="rw-answer__basis rw-user-text">{statement[locale]}</p>
      </div>
      <h4 class="govuk-heading-s">{t('signals.numbers')}</h4>
      {range === null ? (
        <p class="govuk-body">{t('signals.oneBlock')}</p>
      ) : (
        <ul class="rw-range-list">
          <RangeRow page={page} range={range} />
        </ul>
      )}
      <Comparison page={page} signal={signal} id={id} />
    </section>
  );
}

function Comparison({ page, signal, id }: PublicSignalProps) {
  const { t } = page;
  const band = t(`signals.band.${signal.band}`);
  const title = t('signals.comparison');
  return (
    <figure class="rw-figure">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      <p class="govuk-body">{band}</p>
      <ComparedBars id={id} bars={barsOf(page, signal)} title={title} description={band} />
      <p class="govuk-body rw-secondary">{t('signals.noise')}</p>
    </figure>
  );
}

function barsOf({ t, locale }: PageContext, signal: PublicCampaignSignal): readonly ComparedBar[] {
  const { about, halfWidth } = signal.called;
  const called: ComparedBar = {
    name: t('signals.called'),
    figure: about,
    text: t('signals.about', {
      about: formatCount(about, locale),
      halfWidth: formatCount(halfWidth, locale),
    }),
    span: { lower: about - halfWidth, upper: about + halfWidth },
    isObserved: true,
  };
  const most = mostExpected(signal);
  if (most === null) return [called];
  const expected: ComparedBar = {
    name: t('signals.expected'),
    figure: most,
    text: t('signals.atMost', { most: formatCount(most, locale) }),
    span: null,
    isObserved: false,
  };
  return [called, expected];
}
