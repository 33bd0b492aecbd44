import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';

const DAY_MS = 86_400_000;

/** What a server shows, both as PEM. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

export interface CertificateAuthority {
  /** As PEM: what whoever trusts this authority is given. */
  readonly cert: string;
  /** A certificate for a host or an IPv4 address; it begins two days before its end. */
  certify(host: string, endsAt?: Date): Certified;
}

/** An authority that lives as long as its test. */
export function createCertificateAuthority(name = 'test authority'): CertificateAuthority {
  const own = { name, ...newKeys(), endsAt: new Date(Date.now() + DAY_MS) };
  const isAuthority = extension('551d13', sequence(tlv(0x01, Buffer.from([0xff]))));
  return {
    cert: certificate(own, own, isAuthority),
    certify(host, endsAt = new Date(Date.now() + DAY_MS)) {
      const subject = { name: host, ...newKeys(), endsAt };
      const cert = certificate(subject, own, extension('551d11', sequence(nameOf(host))));
      return { key: pem('PRIVATE KEY', derOf(subject.privateKey, 'pkcs8')), cert };
    },
  };
}

interface Holder {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  readonly endsAt: Date;
}

function newKeys(): Pick<Holder, 'publicKey' | 'privateKey'> {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
}

/** X.509, version 3, signed with ECDSA and SHA-256 (RFC 5280). */
function certificate(subject: Holder, issuer: Holder, extensions: Buffer): string {
  const algorithm = sequence(tlv(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const startsAt = new Date(subject.endsAt.getTime() - 2 * DAY_MS);
  const content = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    distinguished(issuer.name),
    sequence(time(startsAt), time(subject.endsAt)),
    distinguished(subject.name),
    derOf(subject.publicKey, 'spki'),
    tlv(0xa3, sequence(extensions)),
  );
  const signature = sign('sha256', content, issuer.privateKey);
  return pem('CERTIFICATE', sequence(content, algorithm, tlv(0x03, bits(signature))));
}

function distinguished(name: string): Buffer {
  const type = tlv(0x06, Buffer.from('550403', 'hex'));
  return sequence(tlv(0x31, sequence(type, tlv(0x0c, Buffer.from(name)))));
}

function nameOf(host: string): Buffer {
  return isIP(host) === 0
    ? tlv(0x82, Buffer.from(host))
    : tlv(0x87, Buffer.from(host.split('.').map(Number)));
}

function extension(type: string, value: Buffer): Buffer {
  return sequence(tlv(0x06, Buffer.from(type, 'hex')), tlv(0x04, value));
}

function time(at: Date): Buffer {
  return tlv(0x17, Buffer.from(`${at.toISOString().replaceAll(/\D/g, '').slice(2, 14)}Z`));
}

function bits(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(1), bytes]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, Buffer.concat(parts));
}

/** One value of DER: its tag, its length, itself. */
function tlv(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const head = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), value]);
}

function derOf(key: KeyObject, type: 'pkcs8' | 'spki'): Buffer {
  return key.export({ format: 'der', type: type as 'pkcs8' });
}

function pem(label: string, der: Buffer): string {
  return `-----BEGIN ${label}-----\n${der.toString('base64')}\n-----END ${label}-----\n`;
}
