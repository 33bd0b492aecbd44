import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseManifest } from '@rangewatch/schema';
import { finding, type ReleaseFinding } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import {
  LISTED_FILES,
  MANIFEST_FILE,
  SIGNATURE_FILE,
  SUMS_FILE,
  sumsText,
} from './release-files.ts';
import { signatureFault } from './signature.ts';

const SIGNATURE_BYTES = 64;
const SUMS_LINE = /^([0-9a-f]{64}) {2}(.+)$/gm;

/** `SHA256SUMS` and its signature as they lie there; null where one cannot be read. */
export interface SumsRead {
  readonly sums: Buffer | null;
  readonly signature: Buffer | null;
}

export async function readSums(folder: string): Promise<SumsRead> {
  const [sums = null, signature = null] = await Promise.all(
    [SUMS_FILE, SIGNATURE_FILE].map((name) => readFile(join(folder, name)).catch(() => null)),
  );
  return { sums, signature };
}

/**
 * Whether the sums are those of the manifest and of what it says. Where they are not and the key signed them, it is the
 * manifest that was changed; without a key either may have been, and both are named.
 */
export function verifySums(
  { sums, signature }: SumsRead,
  manifest: { readonly value: ReleaseManifest; readonly sha256: string },
  publicKey: string | null,
): readonly ReleaseFinding[] {
  if (!sums) return [finding('file_missing', SUMS_FILE)];
  const text = sums.toString('latin1');
  if (text === sumsText(manifest.value, manifest.sha256)) return [];
  const stated = new RegExp(`^([0-9a-f]{64})  ${MANIFEST_FILE}$`, 'm').exec(text)?.[1] ?? null;
  const isSigned = publicKey !== null && signature && !signatureFault(sums, signature, publicKey);
  return [
    ...(isSigned ? [] : [finding('sums_differ', SUMS_FILE)]),
    ...(stated === null || stated === manifest.sha256
      ? []
      : [finding('sha256_differs', MANIFEST_FILE, stated, manifest.sha256)]),
  ];
}

/** What can be said without a manifest: whether each file is the one that `SHA256SUMS` names. */
export async function verifyBySums(
  folder: string,
  read: SumsRead,
  publicKey: string | null,
): Promise<readonly ReleaseFinding[]> {
  const findings: ReleaseFinding[] = [...verifySignature(read, publicKey)];
  if (!read.sums) return [finding('file_missing', SUMS_FILE), ...findings];
  for (const [, stated = '', name = ''] of read.sums.toString('latin1').matchAll(SUMS_LINE)) {
    if (name !== MANIFEST_FILE && !LISTED_FILES.includes(name)) continue;
    const found = await fingerprint(join(folder, name));
    // Of a manifest that is not there the caller knows.
    if (found === 'missing' && name === MANIFEST_FILE) continue;
    if (found === 'missing') findings.push(finding('file_missing', name));
    else if (found === 'unreadable') findings.push(finding('file_unreadable', name));
    else if (found.sha256 !== stated)
      findings.push(finding('sha256_differs', name, stated, found.sha256));
  }
  return findings;
}

export function verifySignature(
  { sums, signature }: SumsRead,
  publicKey: string | null,
): readonly ReleaseFinding[] {
  if (!signature) return [finding('file_missing', SIGNATURE_FILE)];
  if (signature.length !== SIGNATURE_BYTES)
    return [finding('bytes_differ', SIGNATURE_FILE, SIGNATURE_BYTES, signature.length)];
  if (publicKey === null || !sums) return [];
  const fault = signatureFault(sums, signature, publicKey);
  return fault ? [finding(fault, SIGNATURE_FILE)] : [];
}
