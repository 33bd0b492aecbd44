import type { NumberRange } from '@rangewatch/numbering';
import type { ObjectionRelation, ObjectionState, ObjectionStatus } from '@rangewatch/schema';

/** A checked objection with everything derived from keys. */
export interface NewObjection {
  readonly objectionId: string;
  /** A number is the range with no open digit. */
  readonly range: NumberRange;
  readonly relation: ObjectionRelation;
  /** Null when nothing was written. */
  readonly sealedStatement: Uint8Array | null;
  /** SHA-256 of the receipt code. */
  readonly receiptHash: Uint8Array;
  /** Keyed hash of the sender's idempotency key, and of the content sent with it. */
  readonly idempotencyHash: Uint8Array;
  readonly contentHash: Uint8Array;
  readonly receivedAt: Date;
}

export type ObjectionOutcome =
  /** `receivedAt` is that of the first time. */
  | { readonly status: 'held' | 'repeated'; readonly receivedAt: Date }
  | { readonly status: 'key_reused' };

/** An objection as the person who decides sees it; its statement is still sealed. */
export interface Objection extends Omit<ObjectionStatus, 'aheadCount'> {
  readonly objectionId: string;
  readonly relation: ObjectionRelation;
  /** Null when nothing was written, or erased since. */
  readonly sealedStatement: Uint8Array | null;
  /** Held objections to the same number or range, this one included. */
  readonly heldCount: number;
}

export interface HeldObjections {
  /** Oldest first. */
  readonly objections: readonly Objection[];
  /** How many are held in all. */
  readonly totalCount: number;
}

export interface ObjectionDecision {
  readonly objectionId: string;
  readonly decision: Exclude<ObjectionState, 'held'>;
  /** For the person who objected, in plain words. */
  readonly reason: string;
  /** Whom the number belongs to, for the public page; null: no name is shown. */
  readonly name: string | null;
  readonly decidedAt: Date;
}

export type DecideOutcome =
  /** `isNumberKnown`: the number stays out of every list from now on. */
  | { readonly status: 'decided'; readonly range: NumberRange; readonly isNumberKnown: boolean }
  | { readonly status: 'already_decided'; readonly state: ObjectionState }
  | { readonly status: 'unknown' };

/** What becomes of objections. Each change is one durable transaction. */
export interface ObjectionWriters {
  /** Keeps an objection for a person to decide; nothing else changes. */
  submitObjection(objection: NewObjection): Promise<ObjectionOutcome>;
  /** Null when no objection has this receipt. */
  findObjectionStatus(receiptHash: Uint8Array): Promise<ObjectionStatus | null>;
  findObjection(objectionId: string): Promise<Objection | null>;
  listHeldObjections(limit: number): Promise<HeldObjections>;
  /** Decides once. Accepting what a holder says of their one number makes it a known number. */
  decideObjection(decision: ObjectionDecision): Promise<DecideOutcome>;
  /** Erases the statements of what was decided before; how many they were. */
  eraseObjectionTexts(before: Date): Promise<number>;
}
