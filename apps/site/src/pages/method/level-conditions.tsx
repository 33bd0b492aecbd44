import { SIGNAL_LEVELS } from '@rangewatch/schema';
import { SIGNAL_CONDITIONS, signalLevelName } from '@rangewatch/statistics/signal-words';
import type { PageContext } from '../../http/page-context.ts';
import { METHOD_VALUES } from './method-chapters.ts';

/** Every level with every condition it needs beyond those of the level before. */
export function LevelConditions({ page: { t, locale } }: { page: PageContext }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{t('method.levelsTitle')}</h2>
      <p class="govuk-body">{t('method.levels.text')}</p>
      {SIGNAL_LEVELS.map((level) => (
        <>
          <h3 class="govuk-heading-s rw-level">{signalLevelName(level, locale)}</h3>
          {level === 'corroborated' && <p class="govuk-body">{t('method.levels.one')}</p>}
          <ul class="govuk-list govuk-list--bullet">
            {SIGNAL_CONDITIONS[level].map((condition) => (
              <li>{t(`method.condition.${condition}`, METHOD_VALUES)}</li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}
