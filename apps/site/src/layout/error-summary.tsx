import type { PageContext } from '../http/page-context.ts';

export interface FieldError {
  /** Id of the field to go to. */
  readonly field: string;
  readonly message: string;
}

/** What is wrong, at the top of the page, each with a link to its field. */
export function ErrorSummary({
  page,
  errors,
}: {
  page: PageContext;
  errors: readonly FieldError[];
}) {
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{page.t('error.title')}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li>
                <a href={`#${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
