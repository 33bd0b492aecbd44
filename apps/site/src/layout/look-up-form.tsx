import type { PageContext } from '../http/page-context.ts';

interface LookUpFormProps {
  readonly page: PageContext;
  /** The large one at the top of the home page, whose label is the page's heading. */
  readonly isHead: boolean;
  readonly value?: string;
  readonly error?: string | null;
}

/** What a phone shows in cells; a longer text is shown as text. */
const MOST_CELLS = 17;
/** Far above the longest number: what is longer is cut here, told to be too long, and not lost on the way. */
const MOST_SIGNS = 400;

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
              class={faceOf(value, error)}
              id="q"
              name="q"
              type="text"
              inputmode="tel"
              autocomplete="off"
              spellcheck={false}
              maxlength={MOST_SIGNS}
              value={value.slice(0, MOST_SIGNS)}
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

function faceOf(value: string, error: string | null): string {
  const faces = ['rw-cells-input'];
  if (value.length > MOST_CELLS) faces.push('rw-cells-input--text');
  if (error) faces.push('rw-cells-input--error');
  return faces.join(' ');
}
