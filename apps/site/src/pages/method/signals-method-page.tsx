import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { LevelConditions } from './level-conditions.tsx';
import { METHOD_CHAPTERS, METHOD_VALUES, METHOD_VERSION_VALUES } from './method-chapters.ts';

/** In plain words how a campaign's signals come about, and what they do not show. */
export function signalsMethodPage(page: PageContext): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('method.title'),
    body: (
      <>
        <h1 class="govuk-heading-xl">{t('method.title')}</h1>
        <p class="govuk-body-l">{t('method.lead')}</p>
        {METHOD_CHAPTERS.before.map((chapter) => (
          <Chapter page={page} chapter={chapter} />
        ))}
        <LevelConditions page={page} />
        {METHOD_CHAPTERS.after.map((chapter) => (
          <Chapter page={page} chapter={chapter} />
        ))}
        <p class="govuk-body">
          <code class="rw-code">rangewatch signals run --as-of 2026-W47</code>
        </p>
        <p class="govuk-body rw-secondary">{t('method.rerun.version', METHOD_VERSION_VALUES)}</p>
      </>
    ),
  };
}

function Chapter({
  page: { t },
  chapter: { title, points },
}: {
  page: PageContext;
  chapter: (typeof METHOD_CHAPTERS)['before' | 'after'][number];
}) {
  const [first] = points;
  return (
    <section>
      <h2 class="govuk-heading-m">{t(title)}</h2>
      {points.length === 1 && first ? (
        <p class="govuk-body">{t(first, METHOD_VALUES)}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet rw-spaced-list">
          {points.map((point) => (
            <li>{t(point, METHOD_VALUES)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
