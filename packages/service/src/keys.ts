import { randomBytes } from 'node:crypto';
import { access, link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { publicKeyPem } from '@rangewatch/releases';
import { RELEASE_PUBLIC_KEY_FILE } from '@rangewatch/schema';

/** One secret for each use, so that no two uses can be played against each other. */
export const KEY_NAMES = [
  'receipt',
  'idempotency',
  'seal',
  'person',
  'phone',
  'draft',
  'evidence',
  'jitter',
  'cursor',
  'release',
  'challenge',
  'identity',
  'site',
] as const;
export type KeyName = (typeof KEY_NAMES)[number];
export type Keys = Readonly<Record<KeyName, Uint8Array>>;

const KEY_BYTES = 32;
/** Made by whoever wants it: `openssl genpkey -algorithm SM2`. */
const SM2_KEY_FILE = 'release-sm2.pem';
const ENCODED_KEY = /^[A-Za-z0-9_-]{43}$/;

/** A key file that is not there or does not hold a key; the message names the file, never its content. */
export class KeyUnavailable extends Error {
  readonly file: string;
  readonly reason: 'missing' | 'malformed';
  constructor(file: string, reason: KeyUnavailable['reason'], options?: ErrorOptions) {
    super(`key file ${file}: ${reason}`, options);
    this.name = 'KeyUnavailable';
    this.file = file;
    this.reason = reason;
  }
}

/**
 * Makes the keys that are not there yet, each readable by its owner only. Existing keys are never
 * touched: reports sealed or receipts given with them would be lost. Safe from several processes at once.
 * @returns the names of the keys made now.
 */
export async function createKeys(directory: string): Promise<readonly KeyName[]> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const made: KeyName[] = [];
  for (const name of KEY_NAMES) {
    if (await createKey(directory, name)) made.push(name);
  }
  await writePublicKey(directory);
  if (made.length > 0) await syncDirectory(directory);
  return made;
}

/**
 * Makes the keys that a folder from before has not got. The one of challenges is good for minutes only; without the one
 * of identities, people with a sign-on of their own have to be invited again, and nothing else is lost. Of the one that
 * signs releases the public half is known once it was made: then it was lost, which is to be told, since another would
 * sign what others check with the first.
 */
export async function addLaterKeys(directory: string): Promise<void> {
  await createKey(directory, 'challenge');
  await createKey(directory, 'identity');
  if (!(await isThere(join(directory, RELEASE_PUBLIC_KEY_FILE)))) {
    await createKey(directory, 'release');
    await writePublicKey(directory);
  }
  await syncDirectory(directory);
}

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}

/** @throws KeyUnavailable for the first file, in the order of `KEY_NAMES`, that is missing or malformed. */
export async function loadKeys(directory: string): Promise<Keys> {
  const keys: Partial<Record<KeyName, Uint8Array>> = {};
  for (const name of KEY_NAMES) keys[name] = await readKey(keyFile(directory, name));
  return keys as Record<KeyName, Uint8Array>;
}

/** The operator's own SM2 key, where releases are to be signed by it too; null without one. */
export async function readSm2Key(directory: string): Promise<string | null> {
  try {
    return await readFile(join(directory, SM2_KEY_FILE), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** The public half of the key that signs releases, to be given to everyone. */
async function writePublicKey(directory: string): Promise<void> {
  const pem = publicKeyPem(await readKey(keyFile(directory, 'release')));
  await createOnce(join(directory, RELEASE_PUBLIC_KEY_FILE), pem);
}

function keyFile(directory: string, name: KeyName): string {
  return join(directory, `${name}.key`);
}

async function createKey(directory: string, name: KeyName): Promise<boolean> {
  return createOnce(keyFile(directory, name), `${randomBytes(KEY_BYTES).toString('base64url')}\n`);
}

/** Written whole under another name first: a crash leaves no half file. False when there is one already. */
async function createOnce(file: string, text: string): Promise<boolean> {
  const draft = join(dirname(file), `.${basename(file)}.${randomBytes(8).toString('hex')}`);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function readKey(file: string): Promise<Uint8Array> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (hasCode(cause, 'ENOENT')) throw new KeyUnavailable(file, 'missing', { cause });
    throw cause;
  });
  if (!ENCODED_KEY.test(text.trim())) throw new KeyUnavailable(file, 'malformed');
  return Buffer.from(text.trim(), 'base64url');
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
