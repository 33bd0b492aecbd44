import { figureText } from '@rangewatch/statistics/signal-words';
import { FigureGrid } from '../../charts/figure-grid.tsx';
import type { MessageKey } from '../../locale/translate.ts';
import { personsText } from './figure-text.ts';
import type { EvidenceProps } from './evidence-props.ts';

const COHORTS = {
  invite: 'authority.cohort.invite',
  device: 'authority.cohort.device',
  network: 'authority.cohort.network',
  signUp: 'authority.cohort.signUp',
  wording: 'authority.cohort.wording',
} as const satisfies Record<string, MessageKey>;

/** What is left without the largest group that came together, for each way of coming together. */
export function CohortTable({ page, record: { cohorts } }: EvidenceProps) {
  const { t, locale } = page;
  const known = Object.entries(COHORTS).flatMap(([key, name]) => {
    const cohort = cohorts[key];
    return cohort ? [{ name: t(name), ...cohort }] : [];
  });
  if (known.length === 0) return null;
  return (
    <FigureGrid
      caption={t('authority.cohorts')}
      of={t('authority.cohort')}
      units={[
        t('authority.cohortLargest'),
        t('authority.cohortEffective'),
        t('authority.cohortIc'),
      ]}
      rows={known.map(({ name, largest, effective, ic025 }) => ({
        name,
        figures: [
          personsText(largest, page),
          figureText(effective, locale),
          figureText(ic025, locale),
        ],
      }))}
    />
  );
}
