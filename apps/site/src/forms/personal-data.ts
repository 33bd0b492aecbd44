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

/** Looks a field through for personal data, and does with it what its writer chose. */
export function checkPersonalData(form: URLSearchParams, field: string): CheckedText {
  const text = form.get(field) ?? '';
  const findings = findPersonalData(text);
  const choice = form.get(PERSONAL_DATA_CHOICE);
  if (choice === MASK) return { text: maskPersonalData(text, findings), findings: [] };
  const isMeant = findings.length > 0 && choice === meantChoice(text, findings);
  return { text, findings: isMeant ? [] : findings };
}

/** "It is meant so", said of these very passages: others that are written meanwhile are asked about anew. */
export function meantChoice(text: string, findings: readonly PersonalDataFinding[]): string {
  const passages = findings.map(({ start, end }) => text.slice(start, end));
  return `meant-${createHash('sha256').update(JSON.stringify(passages)).digest('base64url').slice(0, 16)}`;
}
