import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finding, type ReleaseFinding } from './finding.ts';
import { LISTED_FILES, MANIFEST_FILE, SM3_SIGNATURE_FILE, SM3_SUMS_FILE } from './release-files.ts';

const HASH_LENGTH = 64;

export interface Sm3Context {
  /** Names in the folder. */
  readonly present: readonly string[];
  /** Files that are already known not to be as published: their sums say nothing about the list. */
  readonly unsound: ReadonlySet<string>;
  /** PEM; without it the signature is not checked. */
  readonly sm2Key: string | null;
}

/** Where a release has sums by SM3 too, they must be those of its files, and signed. */
export async function verifySm3Sums(
  folder: string,
  { present, unsound, sm2Key }: Sm3Context,
): Promise<readonly ReleaseFinding[]> {
  const both = [SM3_SUMS_FILE, SM3_SIGNATURE_FILE];
  const missing = both.filter((name) => !present.includes(name));
  if (missing.length === both.length) return [];
  if (missing.length > 0) return missing.map((name) => finding('file_missing', name));
  try {
    const text = await readFile(join(folder, SM3_SUMS_FILE), 'latin1');
    const signature = await readFile(join(folder, SM3_SIGNATURE_FILE));
    const isListed = await listsFiles(folder, text, unsound);
    return [
      ...(isListed ? [] : [finding('sums_differ', SM3_SUMS_FILE)]),
      ...(sm2Key === null ? [] : signatureFindings(text, signature, sm2Key)),
    ];
  } catch {
    return [finding('file_unreadable', SM3_SUMS_FILE)];
  }
}

/** Whether the list is, letter for letter, that of the sound files. */
async function listsFiles(
  folder: string,
  text: string,
  unsound: ReadonlySet<string>,
): Promise<boolean> {
  const names = [...LISTED_FILES, MANIFEST_FILE].filter((name) => !unsound.has(name)).toSorted();
  const lines = text
    .split(/(?<=\n)/)
    .filter((line) => !unsound.has(line.slice(HASH_LENGTH).trim()));
  const again = await Promise.all(names.map((name) => sm3Line(folder, name)));
  return lines.join('') === again.join('');
}

async function sm3Line(folder: string, name: string): Promise<string> {
  const hash = createHash('sm3');
  for await (const chunk of createReadStream(join(folder, name))) hash.update(chunk);
  return `${hash.digest('hex')}  ${name}\n`;
}

function signatureFindings(text: string, signature: Buffer, sm2Key: string): ReleaseFinding[] {
  try {
    const isGood = verify('sm3', Buffer.from(text, 'latin1'), createPublicKey(sm2Key), signature);
    return isGood ? [] : [finding('signature_wrong', SM3_SIGNATURE_FILE)];
  } catch {
    return [finding('key_unreadable', SM3_SIGNATURE_FILE)];
  }
}
