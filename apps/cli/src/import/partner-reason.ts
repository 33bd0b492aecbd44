import type { PartnerRejection } from '@rangewatch/database/writers';
import { normaliseNumber } from '@rangewatch/numbering';
import {
  type Locale,
  MAX_PARTNER_LINE_BYTES,
  MAX_PARTNER_PHONES,
  type ProblemCode,
  problem,
  problemMessage,
} from '@rangewatch/schema';
import { message, type MessageKey } from '../words/message.ts';

/** Reasons whose sentence for people who fill in a form would not fit a file. */
const FILE_REASONS: Partial<Record<ProblemCode, MessageKey>> = {
  too_long: 'partner_too_long',
  too_many: 'partner_too_many',
  not_in_list: 'partner_not_in_list',
  wrong_type: 'partner_wrong_type',
  label_holds_a_number: 'partner_holds_a_number',
};

/** Why a line or a call was not accepted; the details of a number are found again from its text. */
export function partnerReason(
  { code, path, value }: Omit<PartnerRejection, 'line'>,
  locale: Locale,
  defaultCountry: string,
): string {
  const key = FILE_REASONS[code];
  if (key) {
    const megabytes = MAX_PARTNER_LINE_BYTES / 1024 / 1024;
    return message(locale, key, { megabytes, phones: MAX_PARTNER_PHONES });
  }
  if (!path.endsWith('.from')) return problemMessage(problem(code, path), locale);
  const read = normaliseNumber(value, { defaultCountry });
  return problemMessage(problem(code, path, read.ok ? {} : read.problem.params), locale);
}
