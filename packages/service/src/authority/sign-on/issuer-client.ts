import type { ClientAuth, Configuration } from 'openid-client';
import type { AttemptSecrets } from './attempt.ts';
import { boundedFetch } from './bounded-fetch.ts';
import type { Issuer } from './issuer.ts';
import { isLocal } from './read-issuers.ts';
import { failureOf, IssuerUnavailable } from './sign-on-failures.ts';

const KNOWN_MS = 3_600_000;

export interface IssuerClientDeps {
  readonly clock: () => Date;
  /** How long the issuer may take for one answer. */
  readonly timeoutMs: number;
  /** Where issuers send people back to. */
  readonly redirectUri: string;
}

/** Who somebody is, in the words of the issuer. */
interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** One issuer, as far as it is asked. All of it may throw SignOnRefused or IssuerUnavailable. */
export interface IssuerClient {
  /** Where a person signs on. */
  begin(secrets: AttemptSecrets): Promise<URL>;
  /** Who came back with this answer, once all of it was checked. */
  complete(answer: URLSearchParams, secrets: AttemptSecrets): Promise<Identity>;
  /** Where a person signs out there; null: the issuer has no such place. */
  leave(): Promise<URL | null>;
}

/** Takes long to load, and few deployments need it. */
const library = () => import('openid-client');

export function createIssuerClient(issuer: Issuer, deps: IssuerClientDeps): IssuerClient {
  const known = rememberConfiguration(issuer, deps);
  const { redirectUri: redirect_uri } = deps;
  return {
    async begin({ state, nonce, codeVerifier }) {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library();
      return buildAuthorizationUrl(await known.find(), {
        redirect_uri,
        scope: 'openid',
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
    },
    async complete(answer, { state, nonce, codeVerifier }) {
      const { authorizationCodeGrant } = await library();
      const configuration = await known.find();
      const came = new URL(redirect_uri);
      came.search = answer.toString();
      const tokens = await authorizationCodeGrant(configuration, came, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      }).catch((error: unknown) => {
        if (hasOtherKeys(error)) known.forget();
        throw failureOf(error);
      });
      const claims = tokens.claims();
      if (!claims) throw new IssuerUnavailable('no ID token');
      return { issuer: claims.iss, subject: claims.sub };
    },
    async leave() {
      const { buildEndSessionUrl } = await library();
      const configuration = await known.find();
      const canEnd = configuration.serverMetadata().end_session_endpoint !== undefined;
      return canEnd ? buildEndSessionUrl(configuration) : null;
    },
  };
}

/** @throws IssuerUnavailable when it does not say of itself what is needed, whether or not anybody signs on. */
export async function reachIssuer(
  issuer: Issuer,
  deps: Pick<IssuerClientDeps, 'timeoutMs'>,
): Promise<void> {
  try {
    await discover(issuer, deps);
  } catch (error) {
    throw new IssuerUnavailable(failureOf(error).reason, { cause: error });
  }
}

/** Signed with a key that the issuer did not show when it was last asked: the next attempt asks again. */
function hasOtherKeys(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'OAUTH_KEY_SELECTION_FAILED';
}

/** What an issuer says of itself, asked for once an hour; what it said before holds while it does not answer. */
function rememberConfiguration(issuer: Issuer, deps: IssuerClientDeps) {
  let known: { readonly configuration: Configuration; readonly untilMs: number } | null = null;
  let asked: Promise<Configuration> | null = null;
  /** However many wait for it, an issuer is asked once at a time. */
  const ask = async (): Promise<Configuration> => {
    asked ??= discover(issuer, deps).finally(() => void (asked = null));
    return await asked;
  };
  const find = async (): Promise<Configuration> => {
    const now = deps.clock().getTime();
    if (known && known.untilMs > now) return known.configuration;
    try {
      known = { configuration: await ask(), untilMs: now + KNOWN_MS };
    } catch (error) {
      if (!known) throw new IssuerUnavailable(failureOf(error).reason, { cause: error });
    }
    return known.configuration;
  };
  return { find, forget: () => void (known = null) };
}

async function discover(
  { url, clientId, clientSecret }: Issuer,
  { timeoutMs }: Pick<IssuerClientDeps, 'timeoutMs'>,
): Promise<Configuration> {
  const { allowInsecureRequests, customFetch, discovery, enableNonRepudiationChecks, ...auth } =
    await library();
  const secret = clientSecret.export().toString();
  const authentication: ClientAuth = (server, ...rest) => {
    const known = server.token_endpoint_auth_methods_supported;
    // RFC 8414: what names none knows the basic one.
    const isBasic = known === undefined || known.includes('client_secret_basic');
    (isBasic ? auth.ClientSecretBasic(secret) : auth.ClientSecretPost(secret))(server, ...rest);
  };
  return await discovery(url, clientId, {}, authentication, {
    timeout: timeoutMs / 1000,
    [customFetch]: boundedFetch,
    execute: [enableNonRepudiationChecks, ...(isLocal(url) ? [allowInsecureRequests] : [])],
  });
}
