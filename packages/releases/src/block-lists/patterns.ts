import { dialledForm, type NumberRange } from '@rangewatch/numbering';

/**
 * A regular expression that matches exactly the numbers of a range as a blocking app tests them: digits
 * without `+` and without leading zeros, with or without the calling code. The length is part of it, so that
 * `955\d{2}` never takes a longer number that begins alike.
 */
export function regexOf(range: NumberRange): string {
  const { national, callingCode, openDigits } = dialledForm(range);
  return `(?:${callingCode})?${national}${openDigits > 0 ? `\\d{${openDigits}}` : ''}`;
}

/** The shared digits and one `sign` for each open one, with the calling code where there is one. */
export function wildcardOf(range: NumberRange, sign: string): string {
  const { international, national, openDigits } = dialledForm(range);
  return (international ?? national) + sign.repeat(openDigits);
}

/** Every form a call may be shown in, with one `sign` for each open digit. */
export function shownForms(range: NumberRange, sign: string): readonly string[] {
  const { international, national, trunk, openDigits } = dialledForm(range);
  const open = sign.repeat(openDigits);
  const forms = [trunk + national, international, international && `00${international}`];
  return [...new Set(forms.filter((form) => form !== null))].map((form) => form + open);
}

/** E.164 of each number of a range, ascending, without `+`; none for service numbers, which have no E.164. */
export function* numbersOf(range: NumberRange): Iterable<string> {
  const { international, openDigits } = dialledForm(range);
  if (international === null) return;
  const size = 10 ** openDigits;
  for (let index = 0; index < size; index += 1) {
    yield openDigits === 0
      ? international
      : international + String(index).padStart(openDigits, '0');
  }
}
