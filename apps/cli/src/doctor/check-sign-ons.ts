import { openWriters } from '@rangewatch/database/writers';
import { SIGN_ON_CALLBACK } from '@rangewatch/schema';
import {
  type Issuer,
  IssuerProblem,
  IssuerUnavailable,
  reachIssuer,
  readIssuers,
  speaksFor,
} from '@rangewatch/service';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';

const ISSUER_MS = 5_000;

/** A deployment without sign-ons is sound: its people come in with passkeys. */
export async function checkSignOns({ config, say }: Session): Promise<string> {
  const issuers = await issuersOf(config.childEnvironment);
  if (issuers.length === 0) return say('doctor_sign_ons_off');
  await ensureAuthorities(issuers, config.databaseUrl);
  await Promise.all(issuers.map(ensureAnswers));
  return say('doctor_sign_ons', {
    names: issuers.map(({ issuerId }) => issuerId).join(', '),
    address: new URL(SIGN_ON_CALLBACK, config.siteUrl).href,
  });
}

async function issuersOf(env: Readonly<Record<string, string>>): Promise<readonly Issuer[]> {
  try {
    return await readIssuers(env);
  } catch (error) {
    if (!(error instanceof IssuerProblem)) throw error;
    throw new CliFailure('doctor_sign_ons_wrong', { problems: error.message });
  }
}

/** One that speaks for nobody is offered to nobody who is invited. */
async function ensureAuthorities(issuers: readonly Issuer[], databaseUrl: string): Promise<void> {
  const writers = await openWriters(databaseUrl);
  try {
    const authorities = (await writers.listAuthorities(new Date())).filter(
      ({ endedAt }) => !endedAt,
    );
    const lost = issuers.find(
      (issuer) =>
        !authorities.some(({ authorityId, name }) =>
          speaksFor(issuer, { authorityId, authorityName: name }),
        ),
    );
    if (!lost) return;
    const { issuerId: name, authority } = lost;
    throw new CliFailure('doctor_sign_on_of_nobody', { name, authority });
  } finally {
    await writers.close();
  }
}

async function ensureAnswers(issuer: Issuer): Promise<void> {
  try {
    await reachIssuer(issuer, { timeoutMs: ISSUER_MS });
  } catch (error) {
    if (!(error instanceof IssuerUnavailable)) throw error;
    const { issuerId: name, url } = issuer;
    throw new CliFailure('doctor_sign_on_away', { name, issuer: url.href, reason: error.reason });
  }
}
