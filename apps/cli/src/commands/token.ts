import { randomBytes } from 'node:crypto';
import { openTokenDesk, type Token, type TokenDesk } from '@rangewatch/database/admin';
import { DAY_MS, TOKEN_SCOPES, type TokenScope } from '@rangewatch/schema';
import { TOKEN_SECRET_BYTES, tokenHash, tokenText } from '@rangewatch/service';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { minuteOf } from '../terminal/minute-of.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import type { Run } from '../run.ts';

interface CreateOptions {
  readonly scope: TokenScope;
  readonly days: number;
  readonly authority?: string;
}

const TOKEN_ID_BYTES = 8;
const DEFAULT_DAYS = 90;
const MAX_DAYS = 3650;

const EXAMPLES = `
A token is shown once, when it is made; only its SHA-256 is kept. Whoever reports through it counts as one
person: make one for each phone. A token of an authority ends with it. When a token was last used is noted to the
minute.

Scopes:
  read:summary     fetch exact weekly tables, for the authority it is made with (--authority)
  read             the same, with the level of campaigns’ signals and its interval
  phoneblock       ask, rate and report calls as a client of PhoneBlock does
  phoneblock:read  ask only
  authority        see the exact figures of a campaign; each look is entered in the ledger

Examples:
  $ rangewatch token create "Statistics" --authority "Consumer office, Hangzhou" --days 365
  $ rangewatch token create "Import, Monday" --authority "Consumer office, Fujian"
  $ rangewatch token create "SpamBlocker on Wang Fang's phone" --scope phoneblock
  $ rangewatch token list
  $ rangewatch token revoke 5f0c2ad1b3e49c77`;

export function registerToken(program: Command, run: Run): void {
  const command = program
    .command('token')
    .description('keys for machines')
    .addHelpText('after', EXAMPLES);
  command
    .command('create')
    .description('make a token and show it once')
    .argument('<name>', 'who will use it')
    .addOption(
      new Option('--scope <scope>', 'what it may do').choices(TOKEN_SCOPES).default('read:summary'),
    )
    .option('--authority <authority>', 'the authority it belongs to, by id or name')
    .option('--days <days>', 'days until it expires', wholeDays, DEFAULT_DAYS)
    .action(
      run((session, name: string, options: CreateOptions) =>
        withDesk(session, (desk) => create(session, desk, name, options)),
      ),
    );
  command
    .command('list')
    .description('every token, without its secret')
    .action(run((session) => withDesk(session, (desk) => list(session, desk))));
  command
    .command('revoke')
    .description('end a token at once')
    .argument('<id>', 'token')
    .action(run((session, id: string) => withDesk(session, (desk) => revoke(session, desk, id))));
}

function wholeDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= MAX_DAYS) return days;
  throw new InvalidArgumentError(`Days are a whole number from 1 to ${MAX_DAYS}.`);
}

async function withDesk(session: Session, work: (desk: TokenDesk) => Promise<void>): Promise<void> {
  const desk = openTokenDesk(session.config.databaseUrl);
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
}

async function create(
  { result, say }: Session,
  desk: TokenDesk,
  name: string,
  options: CreateOptions,
): Promise<void> {
  const token = tokenText(randomBytes(TOKEN_SECRET_BYTES), options.scope);
  const tokenId = randomBytes(TOKEN_ID_BYTES).toString('hex');
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + options.days * DAY_MS);
  const outcome = await desk.createToken({
    tokenId,
    name,
    scope: options.scope,
    authority: options.authority ?? null,
    createdAt,
    expiresAt,
    hash: tokenHash(token),
  });
  if (outcome === 'authority_unknown')
    throw new CliFailure('authority_unknown', { authority: options.authority ?? '' });
  result({ ok: true, tokenId, token, expiresAt }, [
    token,
    say('token_created', { tokenId, expiresAt: dayOf(expiresAt) }),
  ]);
}

async function list({ result, say }: Session, desk: TokenDesk): Promise<void> {
  const tokens = await desk.listTokens();
  const lines = tokens.map((token) => describe(token, say));
  result({ ok: true, tokens }, lines.length > 0 ? lines : [say('token_nothing')]);
}

function describe(
  { tokenId, name, scope, authorityId, expiresAt, revokedAt, lastUsedAt }: Token,
  say: Session['say'],
): string {
  const end = revokedAt
    ? say('token_revoked_on', { day: dayOf(revokedAt) })
    : `≤ ${expiresAt ? dayOf(expiresAt) : '∞'}`;
  const use = lastUsedAt
    ? say('token_last_used', { minute: minuteOf(lastUsedAt) })
    : say('token_never_used');
  return [tokenId, scope, end, use, ...(authorityId ? [authorityId] : []), name].join('  ');
}

async function revoke({ result, say }: Session, desk: TokenDesk, tokenId: string): Promise<void> {
  const isRevoked = await desk.revokeToken(tokenId, new Date());
  if (!isRevoked) throw new CliFailure('token_unknown', { tokenId });
  result({ ok: true, tokenId }, [say('token_revoked', { tokenId })]);
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
