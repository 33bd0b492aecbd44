import { type NumberRange, readText } from '@rangewatch/numbering';
import * as z from 'zod';
import { type Parsed, parseWith, problem } from './problem.ts';
import { idempotencyKey } from './report-input.ts';

/** Who objects, as they say themselves. */
export const OBJECTION_RELATIONS = ['holder', 'organisation', 'other'] as const;
export type ObjectionRelation = (typeof OBJECTION_RELATIONS)[number];

export const OBJECTION_STATES = ['held', 'accepted', 'rejected'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const MAX_STATEMENT_LENGTH = 1000;

export const objectionInput = z
  .strictObject({
    idempotencyKey: idempotencyKey.meta({
      description: 'Random text chosen once; sending it again returns the same receipt.',
    }),
    subject: z.string().max(64).meta({
      description: 'The number or range objected to, in any form a person writes it.',
    }),
    relation: z.enum(OBJECTION_RELATIONS).meta({ description: 'Who objects, as they say.' }),
    statement: z.string().trim().max(MAX_STATEMENT_LENGTH).nullish().meta({
      description: 'What is wrong, in their words; read by a person, kept encrypted, never shown.',
    }),
  })
  .meta({
    id: 'SubmitObjectionInput',
    description: 'The holder of a number disputes what is shown about it; held for a person.',
  });

export type ObjectionInput = z.input<typeof objectionInput>;

export interface ObjectionDraft {
  readonly idempotencyKey: string;
  /** A number is the range with no open digit. */
  readonly range: NumberRange;
  readonly relation: ObjectionRelation;
  readonly statement: string | null;
}

/** What anyone who holds the receipt may know of an objection. */
export interface ObjectionStatus {
  readonly range: NumberRange;
  readonly state: ObjectionState;
  readonly receivedAt: Date;
  readonly decidedAt: Date | null;
  /** Why, in the words of the person who decided; null while it is held. */
  readonly reason: string | null;
}

export function parseObjectionDraft(
  input: unknown,
  options: { readonly defaultCountry: string },
): Parsed<ObjectionDraft> {
  const shaped = parseWith(objectionInput, input);
  if (!shaped.ok) return shaped;
  const { subject, statement, ...rest } = shaped.value;
  const reading = readText(subject, options);
  if (reading.type === 'number' || reading.type === 'range') {
    const range = reading.type === 'number' ? reading.number.number : reading.range;
    return { ok: true, value: { ...rest, range, statement: statement || null } };
  }
  if (reading.type === 'withheld') {
    return { ok: false, problems: [problem('number_withheld', 'subject')] };
  }
  const { code, params } = reading.problem;
  return { ok: false, problems: [problem(code, 'subject', params)] };
}
