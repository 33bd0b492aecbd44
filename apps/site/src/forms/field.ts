import type { FieldError } from '../layout/error-summary.tsx';

/** What every field of a form is told. */
export interface FieldProps {
  /** Also the id the error summary leads to. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly errors: readonly FieldError[];
}

export function errorOf({ name, errors }: Pick<FieldProps, 'name' | 'errors'>): string | null {
  return errors.find(({ field }) => field === name)?.message ?? null;
}

/** Ids of the texts that belong to a field, for `aria-describedby`. */
export function describedBy({ name, hint, errors }: FieldProps): string | undefined {
  const ids = [hint && `${name}-hint`, errorOf({ name, errors }) && `${name}-error`].filter(
    Boolean,
  );
  return ids.length > 0 ? ids.join(' ') : undefined;
}
