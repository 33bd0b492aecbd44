import { formatCount } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { OfferedCall } from './answers.ts';
import { stepHref } from './step-href.ts';

/** Of a form of their own: Enter among the boxes must not change other pages. */
const FORM = 'every-page';
const EVERY = 'every';
const TICK = 'tick';
const UNTICK = 'untick';

interface EveryPageProps {
  readonly page: PageContext;
  readonly calls: readonly OfferedCall[];
  readonly pageCount: number;
}

/** One choice for all pages of a long log, and how many calls are ticked by now. */
export function EveryPageChoice({ page, calls, pageCount }: EveryPageProps) {
  const { t, locale } = page;
  const count = formatCount(calls.length, locale);
  const ticked = calls.filter(({ isUnwanted }) => isUnwanted).length;
  return (
    <>
      <p class="govuk-body">{t('report.log.every', { count, pages: pageCount })}</p>
      <p>
        <button
          class="govuk-button govuk-button--secondary"
          type="submit"
          form={FORM}
          name={EVERY}
          value={TICK}
        >
          {t('report.log.tickEvery')}
        </button>{' '}
        <button
          class="govuk-button govuk-button--secondary"
          type="submit"
          form={FORM}
          name={EVERY}
          value={UNTICK}
        >
          {t('report.log.untickEvery')}
        </button>
      </p>
      {ticked > 0 && (
        <p class="govuk-body">{t('report.log.ticked', { count: formatCount(ticked, locale) })}</p>
      )}
    </>
  );
}

export function EveryPageForm({ page, at }: { page: PageContext; at: number }) {
  return <form id={FORM} method="post" action={stepHref(page, { step: 'log', at })} />;
}

/** The log as that choice leaves it; null when the form makes none. */
export function withEveryTick(
  calls: readonly OfferedCall[],
  form: URLSearchParams,
): readonly OfferedCall[] | null {
  const choice = form.get(EVERY);
  if (choice !== TICK && choice !== UNTICK) return null;
  return calls.map((call) => ({ ...call, isUnwanted: choice === TICK }));
}
