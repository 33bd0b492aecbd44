import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { AuthorityRole, Jurisdiction } from '@rangewatch/schema';
import {
  INVITATION_CODE_BYTES,
  invitationCode,
  invitationHash,
  tokenHash,
} from '@rangewatch/service';
import { bytesOf } from '@rangewatch/testkit';
import type { TestApi } from '../test-api.ts';

const HOUR_MS = 3_600_000;

export async function addAuthority(
  { writers, clock }: TestApi,
  name: string,
  bounds: Partial<Jurisdiction> = {},
): Promise<void> {
  const everything = { provinces: null, categories: null };
  await writers.addAuthority({
    authorityId: name,
    name,
    createdAt: clock(),
    ...everything,
    ...bounds,
  });
}

/** Invites a new person: the code of their link, and their id. */
export async function invitePerson(
  { writers, clock }: TestApi,
  authority: string,
  label: string,
  role: AuthorityRole | null = null,
): Promise<{ readonly code: string; readonly personId: string }> {
  const code = invitationCode(randomBytes(INVITATION_CODE_BYTES));
  const personId = randomBytes(8).toString('hex');
  const createdAt = clock();
  await writers.invitePerson({
    authority,
    label,
    role,
    personId,
    createdAt,
    codeHash: hashOf(code),
    expiresAt: new Date(createdAt.getTime() + HOUR_MS),
  });
  return { code, personId };
}

/** Signs a new person of an authority in, past the doors: those have tests of their own. */
export async function openSession(api: TestApi, authority: string): Promise<string> {
  const secret = randomBytes(32).toString('hex');
  const session = `rws_${secret}${crc32(secret).toString(16).padStart(8, '0')}`;
  const { code } = await invitePerson(api, authority, secret);
  const createdAt = api.clock();
  const expiresAt = new Date(createdAt.getTime() + HOUR_MS);
  await api.writers.joinAuthority({
    codeHash: hashOf(code),
    challenge: { hash: bytesOf(`challenge ${secret}`), expiresAt },
    passkey: { credentialId: secret, publicKey: bytesOf(secret), counter: 0, transports: [] },
    session: { tokenHash: tokenHash(session), createdAt, expiresAt },
  });
  return session;
}

function hashOf(code: string): Uint8Array {
  return invitationHash(code) ?? new Uint8Array();
}
