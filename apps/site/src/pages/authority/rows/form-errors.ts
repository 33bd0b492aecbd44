import { type Problem, problemMessage } from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';
import type { FieldError } from '../../../layout/error-summary.tsx';
import type { ReadRow } from './read-row.ts';

/** What is wrong, each at its field; what is about none of them, at the first. */
export function errorsOf(
  problems: readonly Problem[],
  { locale }: PageContext,
  fields: readonly [string, ...string[]],
): readonly FieldError[] {
  return problems.map((found) => ({
    field: fields.find((name) => name === found.path) ?? fields[0],
    message: problemMessage(found, locale),
  }));
}

/** The same for a form that asks for a row and for words about it. */
export function rowErrors(
  problems: readonly Problem[],
  page: PageContext,
  read: ReadRow,
  wordsField: string,
): readonly FieldError[] {
  return errorsOf(problems, page, ['about', 'week', wordsField]).map((error) =>
    error.field === 'about' && read.kind === 'several'
      ? { ...error, message: page.t('rows.several') }
      : error,
  );
}
