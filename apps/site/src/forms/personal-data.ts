import { createHash } from 'node:crypto';
import { findPersonalData, maskPersonalData, type PersonalDataFinding } from '@rangewatch/schema';

/** Name of the buttons by which a person decides. */
export const PERSONAL_DATA_CHOICE = 'personalData';
export const MASK = 'mask';

/** A text of a form as it may be sent; while there are findings, its writer has not decided yet. */
export interface CheckedText {
  readonly text: string;
  readonly findings: readonly PersonalDataFinding[];
}

/** A form as it may be sent, and which of its texts its writer has yet to decide about. */
export interface CheckedForm {
  readonly form: URLSearchParams;
  readonly found: readonly (CheckedText & { readonly field: string })[];
}

/** Looks a field through for personal data, and does with it what its writer chose. */
export function checkPersonalData(form: URLSearchParams, field: string): CheckedText {
  const checked = checkPersonalDataIn(form, [field]);
  return checked.found[0] ?? { text: checked.form.get(field) ?? '', findings: [] };
}

/** The same for several fields, about which its writer chooses once. */
export function checkPersonalDataIn(form: URLSearchParams, fields: readonly string[]): CheckedForm {
  const found = fields.flatMap((field) => {
    const text = form.get(field) ?? '';
    const findings = findPersonalData(text);
    return findings.length > 0 ? [{ field, text, findings }] : [];
  });
  const choice = form.get(PERSONAL_DATA_CHOICE);
  if (choice === MASK) return { form: withMasked(form, found), found: [] };
  return { form, found: choice === meantChoice(found) ? [] : found };
}

function withMasked(form: URLSearchParams, found: CheckedForm['found']): URLSearchParams {
  const masked = new URLSearchParams(form);
  for (const { field, text, findings } of found)
    masked.set(field, maskPersonalData(text, findings));
  return masked;
}

/** "It is meant so", said of these very passages: others that are written meanwhile are asked about anew. */
export function meantChoice(found: readonly CheckedText[]): string {
  const passages = found.flatMap(({ text, findings }) =>
    findings.map(({ start, end }) => text.slice(start, end)),
  );
  return `meant-${createHash('sha256').update(JSON.stringify(passages)).digest('base64url').slice(0, 16)}`;
}
