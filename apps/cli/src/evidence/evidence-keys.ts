import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createEvidenceKeys } from '@rangewatch/evidence';
import { EVIDENCE_PUBLIC_FILE } from '@rangewatch/service';
import { writePrivately } from '../terminal/write-file.ts';

export interface MadeKeys {
  readonly keyId: string;
  readonly privateFile: string;
}

/** Where the first start puts the private key, for somebody to carry away: beside the keys, not among them. */
export function offlineKeyFile(keysDir: string): string {
  return join(dirname(keysDir), 'offline', 'evidence.private');
}

/** Makes the pair at the first start; null when there is one. */
export async function ensureEvidenceKeys(keysDir: string): Promise<MadeKeys | null> {
  if (await exists(join(keysDir, EVIDENCE_PUBLIC_FILE))) return null;
  return await makeEvidenceKeys(keysDir, offlineKeyFile(keysDir));
}

/**
 * Makes a pair: the private key into a file that must not exist yet, then the public one among the keys, where it
 * takes the place of an earlier one. What was sealed before still opens with the earlier private key.
 * @throws CliFailure
 */
export async function makeEvidenceKeys(keysDir: string, privateFile: string): Promise<MadeKeys> {
  const { keyId, publicText, privateText } = await createEvidenceKeys();
  await mkdir(dirname(privateFile), { recursive: true, mode: 0o700 });
  // Durable before anything is sealed to it: without it nothing is ever opened again.
  await writePrivately(privateFile, only(`${privateText}\n`));
  await writeFile(join(keysDir, EVIDENCE_PUBLIC_FILE), `${publicText}\n`, { mode: 0o600 });
  return { keyId, privateFile };
}

async function* only(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

export async function exists(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
