import type { PageContext } from '../../http/page-context.ts';
import type { StepAddress } from './step.ts';
import { stepHref } from './step-href.ts';

interface CheckRowProps {
  readonly page: PageContext;
  readonly name: string;
  readonly value: string;
  readonly change: StepAddress;
  readonly isOwnText?: boolean;
}

/** One answer, with a way to change it. */
export function CheckRow({ page, name, value, change, isOwnText }: CheckRowProps) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class={`govuk-summary-list__value ${isOwnText ? 'rw-user-text' : ''}`}>{value}</dd>
      <dd class="govuk-summary-list__actions">
        <a class="govuk-link" href={stepHref(page, { ...change, isChange: true })}>
          {page.t('answer.change')}
          <span class="govuk-visually-hidden"> {name}</span>
        </a>
      </dd>
    </div>
  );
}
