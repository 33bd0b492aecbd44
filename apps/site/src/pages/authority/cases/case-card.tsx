import {
  caseOutcomeName,
  type CaseView,
  ensureCalendarDay,
  formatDay,
  formatWeek,
} from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';
import { Fact, Facts } from '../../../layout/facts.tsx';
import { RowName } from '../rows/row-name.tsx';

interface CaseCardProps {
  readonly page: PageContext;
  readonly one: CaseView;
}

/** One case: what it is about, how it stands, what was said, and what can be done next. */
export function CaseCard({ page, one }: CaseCardProps) {
  const { t, locale } = page;
  const { week, state, outcome } = one;
  return (
    <article>
      <h3 class="govuk-heading-s">
        <RowName page={page} row={one} />
      </h3>
      <Facts>
        <Fact name={t('rows.week')}>{formatWeek(week, locale)}</Fact>
        <Fact name={t('cases.state')}>
          <strong class={`govuk-tag rw-tag ${state === 'closed' ? 'rw-tag--final' : ''}`}>
            {t(`cases.state.${state}`)}
          </strong>
          {outcome && ` ${caseOutcomeName(outcome, locale)}`}
        </Fact>
      </Facts>
      <History page={page} one={one} />
      {state !== 'closed' && <NextSteps page={page} one={one} />}
    </article>
  );
}

function NextSteps({ page, one: { caseId, state } }: CaseCardProps) {
  const steps = state === 'open' ? (['forward', 'close'] as const) : (['close'] as const);
  return (
    <div class="govuk-body">
      <ul class="rw-inline-list">
        {steps.map((step) => (
          <li>
            <a
              class="govuk-link rw-standing-link"
              href={page.href('authorityCaseStep', { caseId, step })}
            >
              {page.t(`cases.${step}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What people read on their receipts, and who here wrote it: they do not learn that. */
function History({ page, one: { acts } }: CaseCardProps) {
  const { t, locale } = page;
  return (
    <ol class="rw-trail">
      {acts.map(({ step, on, words, by }) => (
        <li class="rw-trail__item">
          <strong>{t(`cases.step.${step}`)}</strong>
          <br />
          {formatDay(ensureCalendarDay(on), locale)}
          {by && (
            <>
              {' · '}
              <span class="rw-user-text">{by}</span>
            </>
          )}
          {words && (
            <>
              <br />
              <span class="rw-user-text">{t('cases.words', { words })}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
