import { createHash, randomUUID } from 'node:crypto';
import { type ContributionInput, FACT_SCHEMAS, type FactField } from '@rangewatch/schema';

/** Fields of the form that hold somebody's own words. */
export const TEXTS = [
  'organiserName',
  'prize',
  'condition',
  'asked',
  'wording',
  'seenWhere',
  'notice',
  'sourceTitle',
  'link',
  'paper',
] as const;

const SEED = /^[\da-f-]{36}$/;

/** Chosen when the form was first shown: makes a second sending the same contribution. */
export function readSeed(form: URLSearchParams): string {
  const seed = form.get('seed') ?? '';
  return SEED.test(seed) ? seed : randomUUID();
}

/** The key follows the content: sent again unchanged it is the same contribution, corrected it is another. */
export function contributionInputOf(
  field: FactField,
  campaignId: string,
  form: URLSearchParams,
): ContributionInput {
  const value = factValueIn(field, form);
  const idempotencyKey = createHash('sha256')
    .update(JSON.stringify([readSeed(form), campaignId, field, value]))
    .digest('base64url');
  // The schema says what is missing.
  return { idempotencyKey, campaignId, [field]: value };
}

function factValueIn(field: FactField, form: URLSearchParams): Readonly<Record<string, unknown>> {
  const names = Object.keys(FACT_SCHEMAS[field].shape);
  const given = names.flatMap((name) => {
    const text = form.get(name)?.trim() ?? '';
    return text === '' ? [] : [[name, name === 'participantsClaimed' ? countIn(text) : text]];
  });
  return Object.fromEntries(given);
}

function countIn(text: string): number | string {
  const digits = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : text;
}
