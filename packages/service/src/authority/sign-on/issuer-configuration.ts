import type * as OpenIdClient from 'openid-client';
import type { ClientAuth, Configuration } from 'openid-client';
import { boundedFetch } from './bounded-fetch.ts';
import type { Issuer } from './issuer.ts';
import { isLocal } from './read-issuers.ts';
import { failureOf, IssuerUnavailable } from './sign-on-failures.ts';

const KNOWN_MS = 3_600_000;

export interface IssuerLimits {
  /** How long the issuer may take for one answer. */
  readonly timeoutMs: number;
}

/** What an issuer says of itself. */
export interface KnownConfiguration {
  /** @throws IssuerUnavailable */
  find(): Promise<Configuration>;
  forget(): void;
}

/** Asked for once an hour; what an issuer said before holds while it does not answer. */
export function rememberConfiguration(
  issuer: Issuer,
  deps: IssuerLimits & { readonly clock: () => Date },
): KnownConfiguration {
  let known: { readonly configuration: Configuration; readonly untilMs: number } | null = null;
  const ask = askOnce(() => discover(issuer, deps));
  const find = async (): Promise<Configuration> => {
    const now = deps.clock().getTime();
    if (known && known.untilMs > now) return known.configuration;
    try {
      known = { configuration: await ask(), untilMs: now + KNOWN_MS };
    } catch (error) {
      if (!known) throw error;
    }
    return known.configuration;
  };
  return { find, forget: () => void (known = null) };
}

/** @throws IssuerUnavailable when it does not say of itself what is needed, whether or not anybody signs on. */
export async function reachIssuer(issuer: Issuer, limits: IssuerLimits): Promise<void> {
  await discover(issuer, limits);
}

/** However many wait for an answer, it is asked for once at a time. */
function askOnce<T>(question: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return async () => {
    asked ??= question().finally(() => void (asked = null));
    return await asked;
  };
}

async function discover(
  { url, clientId, clientSecret }: Issuer,
  { timeoutMs }: IssuerLimits,
): Promise<Configuration> {
  const client = await import('openid-client');
  const { allowInsecureRequests, customFetch, enableNonRepudiationChecks } = client;
  const proof = proofOf(client, clientSecret.export().toString());
  try {
    return await client.discovery(url, clientId, {}, proof, {
      timeout: timeoutMs / 1000,
      [customFetch]: boundedFetch,
      execute: [enableNonRepudiationChecks, ...(isLocal(url) ? [allowInsecureRequests] : [])],
    });
  } catch (error) {
    throw new IssuerUnavailable(failureOf(error).reason, { cause: error });
  }
}

/** Shows the secret in the way the issuer takes it. RFC 8414: one that names none takes the basic one. */
function proofOf(
  {
    ClientSecretBasic,
    ClientSecretPost,
  }: Pick<typeof OpenIdClient, 'ClientSecretBasic' | 'ClientSecretPost'>,
  secret: string,
): ClientAuth {
  return (server, ...rest) => {
    const known = server.token_endpoint_auth_methods_supported;
    const isBasic = known === undefined || known.includes('client_secret_basic');
    (isBasic ? ClientSecretBasic(secret) : ClientSecretPost(secret))(server, ...rest);
  };
}
