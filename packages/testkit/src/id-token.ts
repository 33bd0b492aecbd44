import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const SECOND_MS = 1000;

/** How an ID token differs from a right one, where a test wants that. */
export interface TokenChanges {
  /** Claims in the place of the right ones. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Not signed at all, or with a key that the issuer does not show. */
  readonly signature?: 'none' | 'foreign';
}

/** What an issuer remembers of somebody it sent back. */
export interface Grant {
  readonly nonce: string | null;
  readonly codeChallenge: string;
  readonly redirectUri: string;
  readonly subject: string;
}

/** `jwk`: its public half, as the issuer shows it. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly jwk: object;
}

interface TokenSubject {
  readonly issuer: string;
  readonly clientId: string;
  readonly grant: Grant;
}

/** The ID token for a grant: a JWT, good for a minute. */
export function idToken(
  { issuer: iss, clientId: aud, grant: { subject: sub, nonce } }: TokenSubject,
  key: SigningKey,
  { claims, signature: wanted }: TokenChanges,
): string {
  const now = Math.floor(Date.now() / SECOND_MS);
  const right = { iss, aud, sub, nonce, iat: now, exp: now + 60 };
  const header = wanted === 'none' ? { alg: 'none' } : { alg: 'ES256', kid: key.kid };
  const text = `${jsonPart(header)}.${jsonPart({ ...right, ...claims })}`;
  if (wanted === 'none') return `${text}.`;
  const { privateKey } = wanted === 'foreign' ? createSigningKey() : key;
  const dsaEncoding = 'ieee-p1363';
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding });
  return `${text}.${signature.toString('base64url')}`;
}

export function createSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomBytes(8).toString('hex');
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' };
  return { kid, privateKey, jwk };
}

function jsonPart(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
