import type { ComponentChildren } from 'preact';
import type { Translate } from '../locale/translate.ts';
import { errorOf, type FieldProps } from './field.ts';

export function Hint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  if (!hint) return null;
  return (
    <div id={`${name}-hint`} class="govuk-hint">
      {hint}
    </div>
  );
}

export function FieldErrorMessage({
  t,
  ...field
}: Pick<FieldProps, 'name' | 'errors'> & { t: Translate }) {
  const message = errorOf(field);
  if (!message) return null;
  return (
    <p id={`${field.name}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{t('error.prefix')}</span> {message}
    </p>
  );
}

export function FormGroup({
  field,
  children,
}: {
  field: Pick<FieldProps, 'name' | 'errors'>;
  children: ComponentChildren;
}) {
  return (
    <div class={errorOf(field) ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      {children}
    </div>
  );
}
