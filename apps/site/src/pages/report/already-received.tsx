import type { Problem } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { FieldError } from '../../layout/error-summary.tsx';

const ID = 'already-received';

/** Where a refused report is told about: beside the answers, or on top of them. */
export function fieldOfProblem({ code }: Problem): string {
  return code === 'already_received' ? ID : 'main';
}

/** Above the answers, when the same person's report of them stands on record: the way to it, by its receipt code. */
export function AlreadyReceived({
  page,
  errors,
}: {
  page: PageContext;
  errors: readonly FieldError[];
}) {
  if (!errors.some(({ field }) => field === ID)) return null;
  return (
    <p id={ID}>
      <a class="govuk-button govuk-button--secondary" href={page.href('receipt')}>
        {page.t('report.alreadyReceived')}
      </a>
    </p>
  );
}
