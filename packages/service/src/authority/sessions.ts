import { createHash } from 'node:crypto';
import type { ActiveSession, NewSession, Writers } from '@rangewatch/database/writers';
import { isSessionText, sessionText, TOKEN_SECRET_BYTES } from '../token/token-text.ts';

const SESSION_MS = 12 * 3_600_000;
const IDLE_MS = 3_600_000;
/** A use is noted at most this often: a trail, and not a write for every request. */
export const NOTED_EVERY_MS = 60_000;

export interface SessionDeps {
  readonly writers: Pick<Writers, 'findSession' | 'noteSessionSeen' | 'endSession'>;
  readonly clock: () => Date;
}

/** What a browser keeps, and what is kept of it. */
interface OpenedSession {
  readonly text: string;
  readonly kept: NewSession;
}

export function openSession({
  clock,
  random,
}: {
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}): OpenedSession {
  const text = sessionText(random(TOKEN_SECRET_BYTES));
  const createdAt = clock();
  const expiresAt = new Date(createdAt.getTime() + SESSION_MS);
  return { text, kept: { tokenHash: hashOf(text), createdAt, expiresAt } };
}

/** Whose session it is; null: nobody's, or it is over, or nobody used it for an hour. Asked of the record each time. */
export async function findSession(
  { writers, clock }: SessionDeps,
  text: string,
): Promise<ActiveSession | null> {
  if (!isSessionText(text)) return null;
  const now = clock();
  const session = await writers.findSession(hashOf(text), now, before(now, IDLE_MS));
  const notSince = before(now, NOTED_EVERY_MS);
  if (session && session.lastSeenAt <= notSince)
    await writers.noteSessionSeen(hashOf(text), now, notSince);
  return session;
}

export async function endSession({ writers, clock }: SessionDeps, text: string): Promise<void> {
  if (isSessionText(text)) await writers.endSession(hashOf(text), clock());
}

function before(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms);
}

function hashOf(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
