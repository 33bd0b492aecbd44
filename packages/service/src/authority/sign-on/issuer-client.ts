import type { AttemptSecrets } from './attempt.ts';
import type { Issuer } from './issuer.ts';
import {
  type IssuerLimits,
  type KnownConfiguration,
  rememberConfiguration,
} from './issuer-configuration.ts';
import { failureOf, IssuerUnavailable } from './sign-on-failures.ts';

export interface IssuerClientDeps extends IssuerLimits {
  readonly clock: () => Date;
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
  return {
    begin: (secrets) => begin(known, deps.redirectUri, secrets),
    complete: (answer, secrets) => {
      const came = new URL(deps.redirectUri);
      came.search = answer.toString();
      return complete(known, came, secrets);
    },
    leave: () => leave(known),
  };
}

async function begin(
  known: KnownConfiguration,
  redirectUri: string,
  { state, nonce, codeVerifier }: AttemptSecrets,
): Promise<URL> {
  const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library();
  return buildAuthorizationUrl(await known.find(), {
    redirect_uri: redirectUri,
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
}

/** `came`: the address the browser came back to, as the issuer knows it. */
async function complete(
  known: KnownConfiguration,
  came: URL,
  { state, nonce, codeVerifier }: AttemptSecrets,
): Promise<Identity> {
  const { authorizationCodeGrant } = await library();
  const tokens = await authorizationCodeGrant(await known.find(), came, {
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
}

async function leave(known: KnownConfiguration): Promise<URL | null> {
  const { buildEndSessionUrl } = await library();
  const configuration = await known.find();
  const canEnd = configuration.serverMetadata().end_session_endpoint !== undefined;
  return canEnd ? buildEndSessionUrl(configuration) : null;
}

/** Signed with a key that the issuer did not show when it was last asked: the next attempt asks again. */
function hasOtherKeys(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'OAUTH_KEY_SELECTION_FAILED';
}
