import type { KnownPasskey, Passkey } from '@rangewatch/database/writers';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { CHALLENGE_MS } from './challenge.ts';

/** The one site at which passkeys are made and used: a passkey of another is refused. */
export interface RelyingParty {
  readonly name: string;
  /** Scheme, host and port as people reach the site. */
  readonly origin: string;
}

/** ES256, RS256 and EdDSA: stated, so that every process of a deployment offers the same. */
const ALGORITHMS = [-7, -257, -8];

/** A passkey, or an answer of one, that is not taken. `reason` holds nothing that was sent. */
export class PasskeyRefused extends Error {
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super('passkey refused', options);
    this.name = 'PasskeyRefused';
    this.reason = reason;
  }
}

/** Takes long to load, and few requests need it. */
const library = () => import('@simplewebauthn/server');

interface NewHolder {
  readonly personId: string;
  readonly label: string;
  readonly credentialIds: readonly string[];
}

/** What a browser makes a passkey from. It has to be found without a name, and to know its holder by itself. */
export async function registrationOptions(
  party: RelyingParty,
  { personId, label, credentialIds }: NewHolder,
  challenge: Uint8Array<ArrayBuffer>,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: hostOf(party),
    userName: label,
    userDisplayName: label,
    userID: new Uint8Array(Buffer.from(personId)),
    challenge,
    timeout: CHALLENGE_MS,
    excludeCredentials: credentialIds.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

export async function signInOptions(
  party: RelyingParty,
  challenge: Uint8Array<ArrayBuffer>,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: hostOf(party),
    challenge,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
  });
}

/** @throws PasskeyRefused unless it was made at our site, for a challenge that `isOurs`, by a person who showed who they are. */
export async function checkNewPasskey(
  party: RelyingParty,
  response: RegistrationResponseJSON,
  isOurs: (challenge: string) => boolean,
): Promise<Passkey> {
  const { verifyRegistrationResponse } = await library();
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: isOurs,
    expectedOrigin: party.origin,
    expectedRPID: hostOf(party),
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(refuseBecause);
  if (!checked.verified) throw new PasskeyRefused('not verified');
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  return { credentialId: id, publicKey, counter, transports };
}

/** @throws PasskeyRefused likewise; returns how often the passkey says it was used. */
export async function checkAnswer(
  party: RelyingParty,
  response: AuthenticationResponseJSON,
  { credentialId, publicKey, counter, personId }: KnownPasskey,
  isOurs: (challenge: string) => boolean,
): Promise<number> {
  const { verifyAuthenticationResponse } = await library();
  const holder = response.response.userHandle;
  if (holder !== undefined && holder !== Buffer.from(personId).toString('base64url'))
    throw new PasskeyRefused('another holder');
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: isOurs,
    expectedOrigin: party.origin,
    expectedRPID: hostOf(party),
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: true,
  }).catch(refuseBecause);
  if (!checked.verified) throw new PasskeyRefused('not verified');
  return checked.authenticationInfo.newCounter;
}

function hostOf({ origin }: RelyingParty): string {
  return new URL(origin).hostname;
}

/** What the library quotes of an answer stands in quotation marks, and is left out. */
function refuseBecause(cause: unknown): never {
  const reason = cause instanceof Error ? cause.message.split('"')[0] : undefined;
  throw new PasskeyRefused(reason ?? typeof cause, { cause });
}
