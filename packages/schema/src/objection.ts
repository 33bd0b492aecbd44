import {
  isCallerNumber,
  type NumberingOptions,
  type NumberRange,
  parseCallerNumber,
  parseRange,
} from '@rangewatch/numbering';
import * as z from 'zod';
import { type Parsed, parseWith, type Problem, problem } from './problem.ts';
import { idempotencyKey } from './report-input.ts';
import { visibleText } from './visible-text.ts';

/** Who objects, as they say themselves. */
export const OBJECTION_RELATIONS = ['holder', 'organisation', 'other'] as const;
export type ObjectionRelation = (typeof OBJECTION_RELATIONS)[number];

export const OBJECTION_STATES = ['held', 'accepted', 'rejected'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const MAX_STATEMENT_LENGTH = 1000;
/** From the decision on; then the statement is erased and what was decided stays. */
export const STATEMENT_KEPT_DAYS = 90;

export const objectionInput = z
  .strictObject({
    idempotencyKey: idempotencyKey.meta({
      description: 'Random text chosen once; sending it again returns the same receipt.',
    }),
    subject: z.string().trim().min(1).max(64).meta({
      description: 'The number or range objected to, in any form a person writes it.',
    }),
    relation: z.enum(OBJECTION_RELATIONS).meta({ description: 'Who objects, as they say.' }),
    statement: visibleText.max(MAX_STATEMENT_LENGTH).nullish().meta({
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
  /** Objections that came before it and are still held; null once it is decided. */
  readonly aheadCount: number | null;
}

/**
 * Whether accepting it makes the number a known one: its holder objected, and to a single number. What follows
 * from any other objection is up to the person who decides.
 */
export function makesNumberKnown({
  range,
  relation,
}: Pick<ObjectionDraft, 'range' | 'relation'>): boolean {
  return relation !== 'other' && isCallerNumber(range);
}

export function parseObjectionDraft(
  input: unknown,
  options: NumberingOptions,
): Parsed<ObjectionDraft> {
  const shaped = parseWith(objectionInput, input);
  if (!shaped.ok) {
    return { ok: false, problems: [...numberProblems(input, options), ...shaped.problems] };
  }
  const { subject, statement, ...rest } = shaped.value;
  const read = readSubject(subject, options);
  if (!read.ok) return read;
  return { ok: true, value: { ...rest, range: read.value, statement: statement || null } };
}

const namedSubject = z.object({ subject: objectionInput.shape.subject });

/** What is wrong with the number, told together with what is wrong with the rest. */
function numberProblems(input: unknown, options: NumberingOptions): readonly Problem[] {
  const named = namedSubject.safeParse(input);
  const read = named.success ? readSubject(named.data.subject, options) : null;
  return read?.ok === false ? read.problems : [];
}

/** The first digits of a number are no range here: somebody who lost a digit would object to their neighbours' numbers. */
function readSubject(subject: string, options: NumberingOptions): Parsed<NumberRange> {
  const number = parseCallerNumber(subject, options);
  if (number.ok) return { ok: true, value: number.value.number };
  const isRange = number.problem.code === 'range_not_a_number';
  const read = isRange ? parseRange(subject, options) : number;
  if (read.ok) return read;
  const { code, params } = read.problem;
  return { ok: false, problems: [problem(code, 'subject', params)] };
}
