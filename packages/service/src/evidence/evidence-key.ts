import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EvidencePublicKey, parseEvidencePublicKey } from '@rangewatch/evidence';

/** The half of the key pair that stays on this machine: it seals, and opens nothing. */
export const EVIDENCE_PUBLIC_FILE = 'evidence.public';

/**
 * What files are sealed to; null where none was made: such a deployment takes no files.
 * @throws EvidenceKeyMalformed
 */
export async function readEvidencePublicKey(keysDir: string): Promise<EvidencePublicKey | null> {
  const text = await readFile(join(keysDir, EVIDENCE_PUBLIC_FILE), 'utf8').catch(() => null);
  return text === null ? null : parseEvidencePublicKey(text);
}
