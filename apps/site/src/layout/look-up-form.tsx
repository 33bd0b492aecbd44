import type { PageContext } from '../http/page-context.ts';

interface LookUpFormProps {
  readonly page: PageContext;
  /** The large one at the top of the home page, whose label is the page's heading. */
  readonly isHead: boolean;
  readonly value?: string;
  readonly error?: string | null;
}

/** Where a number is typed into digit cells; works as a plain GET form, so the answer can be shared. */
export function LookUpForm({ page, isHead, value = '', error = null }: LookUpFormProps) {
  const describedBy = error ? 'q-hint q-error' : 'q-hint';
  const label = (
    <label class={isHead ? 'govuk-label govuk-label--xl' : 'govuk-label govuk-label--s'} for="q">
      {page.t(isHead ? 'lookUp.label' : 'lookUp.again')}
    </label>
  );
  return (
    <search class="rw-look-up">
      <form action={page.href('home')} method="get">
        <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
          {isHead ? <h1 class="govuk-label-wrapper">{label}</h1> : label}
          <div id="q-hint" class="govuk-hint">
            {page.t('lookUp.hint')}
          </div>
          {error && (
            <p id="q-error" class="govuk-error-message">
              <span class="govuk-visually-hidden">{page.t('error.prefix')}</span> {error}
            </p>
          )}
          <div class="rw-look-up__row">
            <input
              class={`rw-cells-input${error ? ' rw-cells-input--error' : ''}`}
              id="q"
              name="q"
              type="text"
              inputmode="tel"
              autocomplete="off"
              spellcheck={false}
              value={value}
              aria-describedby={describedBy}
            />
            <button class="govuk-button rw-look-up__button" type="submit">
              {page.t('lookUp.button')}
            </button>
          </div>
        </div>
      </form>
    </search>
  );
}
