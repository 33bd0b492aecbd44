import { normaliseNumber } from '@rangewatch/numbering';
import { type Locale, type ProblemCode, problem, problemMessage } from '@rangewatch/schema';
import { message, type MessageKey } from '../words/message.ts';

/** Reasons that concern the row as a whole: the sentences for people who fill in a form would not fit. */
const ROW_REASONS: Partial<Record<ProblemCode, MessageKey>> = {
  too_few: 'row_too_few_columns',
  too_many: 'row_too_many_columns',
  wrong_type: 'row_quotes_wrong',
  malformed_day: 'row_date_wrong',
};

/** Why a row was not accepted. The record keeps code and text; the details of a number are found again from its text. */
export function rejectionReason(
  { code, value }: { readonly code: ProblemCode; readonly value: string },
  locale: Locale,
): string {
  const rowReason = ROW_REASONS[code];
  if (rowReason) return message(locale, rowReason);
  const read = normaliseNumber(value, { defaultCountry: 'US' });
  if (!read.ok) return problemMessage(problem(read.problem.code, '', read.problem.params), locale);
  return message(locale, 'row_number_wrong');
}
