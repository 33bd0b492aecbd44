import { createHash, randomUUID } from 'node:crypto';
import { OBJECTION_RELATIONS, type ObjectionInput } from '@rangewatch/schema';

/** What the form holds, as typed. */
export interface ObjectionFields {
  /** Chosen when the form was first shown: makes a second sending the same objection. */
  readonly seed: string;
  readonly subject: string;
  readonly relation: string | null;
  readonly statement: string;
}

const SEED = /^[\da-f-]{36}$/;

export function emptyFields(subject: string): ObjectionFields {
  return { seed: randomUUID(), subject, relation: null, statement: '' };
}

export function readFields(form: URLSearchParams): ObjectionFields {
  const seed = form.get('seed') ?? '';
  return {
    seed: SEED.test(seed) ? seed : randomUUID(),
    subject: form.get('subject') ?? '',
    relation: form.get('relation'),
    statement: form.get('statement') ?? '',
  };
}

/** The key follows the content: sent again unchanged it is the same objection, corrected it is another. */
export function objectionInputOf({ seed, ...fields }: ObjectionFields): ObjectionInput {
  const idempotencyKey = createHash('sha256')
    .update(JSON.stringify([seed, fields]))
    .digest('base64url');
  const relation = OBJECTION_RELATIONS.find((name) => name === fields.relation);
  // The schema says what is missing.
  return { ...fields, idempotencyKey, relation: relation as ObjectionInput['relation'] };
}
