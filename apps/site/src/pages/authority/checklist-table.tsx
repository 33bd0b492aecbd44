import { SIGNAL_LEVELS } from '@rangewatch/schema';
import { type ChecklistLine, signalLevelName } from '@rangewatch/statistics/signal-words';
import { FigureGrid } from '../../charts/figure-grid.tsx';
import type { PageContext } from '../../http/page-context.ts';

/** Every condition by the level that needs it, with the figures it rests on. */
export function ChecklistTable({
  page: { t, locale },
  lines,
}: {
  page: PageContext;
  lines: readonly ChecklistLine[];
}) {
  return (
    <section>
      <h3 class="govuk-heading-s">{t('authority.checklist')}</h3>
      {SIGNAL_LEVELS.map((level) => (
        <FigureGrid
          caption={t('authority.levelNeeds', { level: signalLevelName(level, locale) })}
          of={t('authority.condition')}
          units={[t('authority.standing')]}
          rows={lines
            .filter((line) => line.level === level)
            .map(({ text, standing }) => ({ name: text, figures: [standing] }))}
        />
      ))}
    </section>
  );
}
