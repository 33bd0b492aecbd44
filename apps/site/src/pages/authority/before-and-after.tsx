import { chanceText, figureText } from '@rangewatch/statistics/signal-words';
import { FigureGrid } from '../../charts/figure-grid.tsx';
import { type IntervalRow, IntervalStrip } from '../../charts/interval-strip.tsx';
import { Details } from '../../layout/details.tsx';
import { intervalText, personsText } from './figure-text.ts';
import type { EvidenceProps } from './evidence-props.ts';

/** The same comparison in calls from before the number was given, where it must not stand out. */
export function BeforeAndAfter({ page, record, id }: EvidenceProps) {
  const { t, locale } = page;
  const title = t('authority.before');
  const pairs = [
    { name: t('authority.beforeRow'), ...record.before },
    { name: t('authority.afterRow'), ...record },
  ];
  const rows = pairs.map(({ name, ic, ic025, ic975 }): IntervalRow => {
    const [ratio, lower, upper] = [2 ** ic, 2 ** ic025, 2 ** ic975];
    return { name, ratio, lower, upper, text: intervalText(page, ratio, { lower, upper }) };
  });
  return (
    <figure class="rw-figure">
      <figcaption class="govuk-heading-s">{title}</figcaption>
      <IntervalStrip
        id={`${id}-before`}
        rows={rows}
        locale={locale}
        title={title}
        description={rows.map(({ name, text }) => `${name} ${text}`).join('; ')}
      />
      <p class="govuk-body rw-secondary">{t('authority.intervalText')}</p>
      <p class="govuk-body">{t('authority.orderP', { p: chanceText(record.orderP) })}</p>
      <Details summary={t('trend.table')}>
        <FigureGrid
          caption={title}
          of={t('authority.ratio')}
          units={[t('authority.observed'), t('authority.expected'), t('authority.icLower')]}
          rows={pairs.map(({ name, o, e, ic025 }) => ({
            name,
            figures: [personsText(o, page), figureText(e, locale), figureText(ic025, locale)],
          }))}
        />
      </Details>
    </figure>
  );
}
