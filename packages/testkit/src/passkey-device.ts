import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a browser says of the page it stands on, where a test wants it to say something else. */
interface DeviceChanges {
  readonly origin?: string;
  readonly challenge?: string;
  /** False: nobody showed that they are its holder. */
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
}

interface Offer {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

/** A phone or key with one passkey, without a browser: makes it, and answers with it, as WebAuthn writes both. */
export interface PasskeyDevice {
  readonly credentialId: string;
  register(offer: Offer, changes?: DeviceChanges): RegisteredPasskey;
  answer(offer: Offer, changes?: DeviceChanges): AnsweredPasskey;
}

interface Credential<Response> {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly clientExtensionResults: Record<string, never>;
  readonly response: Response;
}
type RegisteredPasskey = Credential<{
  readonly clientDataJSON: string;
  readonly attestationObject: string;
}>;
type AnsweredPasskey = Credential<{
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly userHandle: string;
}>;

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

export function createPasskeyDevice(origin: string): PasskeyDevice {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const credentialId = id.toString('base64url');
  let userHandle = '';
  const credential = { id: credentialId, rawId: credentialId, type: 'public-key' } as const;
  return {
    credentialId,
    register(offer, changes = {}) {
      userHandle = offer.user?.id ?? '';
      const attested = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, coseKey(publicKey)]);
      const data = Buffer.concat([authenticatorData(offer, changes, WITH_KEY), attested]);
      const response = {
        clientDataJSON: clientData('webauthn.create', origin, offer, changes).toString('base64url'),
        attestationObject: attestationOf(data).toString('base64url'),
      };
      return { ...credential, clientExtensionResults: {}, response };
    },
    answer(offer, changes = {}) {
      const client = clientData('webauthn.get', origin, offer, changes);
      const data = authenticatorData(offer, changes, 0);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
        userHandle: changes.userHandle ?? userHandle,
      };
      return { ...credential, clientExtensionResults: {}, response };
    },
  };
}

function clientData(type: string, origin: string, offer: Offer, changes: DeviceChanges): Buffer {
  const challenge = changes.challenge ?? offer.challenge;
  const said = { type, challenge, origin: changes.origin ?? origin, crossOrigin: false };
  return Buffer.from(JSON.stringify(said));
}

function authenticatorData(offer: Offer, changes: DeviceChanges, flags: number): Buffer {
  const { isVerified = true, counter = 0 } = changes;
  const site = createHash('sha256')
    .update(offer.rp?.id ?? offer.rpId ?? '')
    .digest();
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([site, Buffer.of(PRESENT | (isVerified ? VERIFIED : 0) | flags), count]);
}

/** CBOR: `{1: 2, 3: -7, -1: 1, -2: x, -3: y}`, an ES256 key. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const [left, right] = [x, y].map((part) => Buffer.from(part, 'base64url'));
  return Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    left ?? Buffer.alloc(32),
    Buffer.from('225820', 'hex'),
    right ?? Buffer.alloc(32),
  ]);
}

/** CBOR: `{"fmt": "none", "attStmt": {}, "authData": data}` */
function attestationOf(data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
    uint16(data.length),
    data,
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
