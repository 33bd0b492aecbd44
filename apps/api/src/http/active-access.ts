import type { NamedAuthority, Writers } from '@rangewatch/database/writers';
import { scopeAllows, TOKEN_SCOPES, type TokenScope } from '@rangewatch/schema';
import {
  findSession,
  isSessionText,
  isTokenText,
  NOTED_EVERY_MS,
  tokenHash,
} from '@rangewatch/service';
import type { Logger } from 'pino';
import { describeError } from './log-error.ts';

export interface TokenDeps {
  readonly writers: Pick<
    Writers,
    'findActiveToken' | 'noteTokenUse' | 'findSession' | 'noteSessionSeen' | 'endSession'
  >;
  readonly clock: () => Date;
  readonly logger: Pick<Logger, 'error'>;
}

/** What a text gives access to: a machine's token, or a person who is signed in. */
interface ActiveAccess {
  /** Of the token, or `person:` and the person's. */
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** On whose behalf; null: the token belongs to no authority. */
  readonly authority: NamedAuthority | null;
}

/** What people of an authority may do; what else a token may do, machines do. */
const OF_PEOPLE: readonly TokenScope[] = ['authority', 'read:summary'];

/** Asked of the record each time, so that access ends when it is ended. Null: there is none. */
export async function findAccess(text: string, deps: TokenDeps): Promise<ActiveAccess | null> {
  if (isSessionText(text)) return personAccess(text, deps);
  return isTokenText(text) ? tokenAccess(text, deps) : null;
}

async function personAccess(text: string, deps: TokenDeps): Promise<ActiveAccess | null> {
  const session = await findSession(deps, text);
  if (!session) return null;
  const { personId, authorityName: name } = session;
  return { id: `person:${personId}`, name, scopes: OF_PEOPLE, authority: session };
}

async function tokenAccess(text: string, deps: TokenDeps): Promise<ActiveAccess | null> {
  const now = deps.clock();
  const token = await deps.writers.findActiveToken(tokenHash(text), now);
  if (!token) return null;
  const { tokenId, name, scope, lastUsedAt, authority } = token;
  const notSince = new Date(now.getTime() - NOTED_EVERY_MS);
  if (lastUsedAt === null || lastUsedAt <= notSince) await noteUse(deps, tokenId, now, notSince);
  const scopes = TOKEN_SCOPES.filter((needed) => scopeAllows(scope, needed));
  return { id: tokenId, name, scopes, authority };
}

/** A full disk must not keep anybody from looking up: the trail is late, not the answer. */
async function noteUse(
  { writers, logger }: TokenDeps,
  ...use: Parameters<Writers['noteTokenUse']>
): Promise<void> {
  try {
    await writers.noteTokenUse(...use);
  } catch (error) {
    logger.error({ error: describeError(error) }, 'the use of a token was not noted');
  }
}
