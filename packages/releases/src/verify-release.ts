import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReleaseManifest, releaseManifest } from '@rangewatch/schema';
import { finding, type ReleaseFinding } from './finding.ts';
import {
  LATER_FILES,
  LISTED_FILES,
  MANIFEST_FILE,
  manifestText,
  SIGNATURE_FILE,
  SM3_SUMS_FILE,
  SUMS_FILE,
  sumsText,
  UNLISTED_FILES,
} from './release-files.ts';
import { signatureFault } from './signature.ts';
import { TABLES } from './table-row.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import { verifyTable } from './verify-table.ts';

export type { FindingCode, ReleaseFinding } from './finding.ts';

const SIGNATURE_BYTES = 64;

type FileEntry = ReleaseManifest['files'][number];

/**
 * Compares a release folder with its own manifest, offline: the manifest's form, `SHA256SUMS`, every file's
 * presence, size and SHA-256, and inside the tables header, order, row counts and that CSV and JSON agree.
 *
 * @param publicKey PEM of who should have signed; without it no signature is checked, only that there is one
 * @returns what is wrong; empty when any single byte of any file is as it was written. That nobody exchanged
 *   the whole folder is for the manifest's SHA-256 in the record to say
 */
export async function verifyRelease(
  folder: string,
  publicKey: string | null = null,
): Promise<readonly ReleaseFinding[]> {
  const present = await namesIn(folder);
  if (!present) return [finding('folder_unreadable', '')];
  const unknown = present
    .filter((name) => !isExpected(name))
    .map((name) => finding('file_unknown', name));
  const manifest = await readManifest(folder);
  if (!manifest.ok) return [manifest.finding, ...unknown];
  return [
    ...unknown,
    ...(await verifySums(folder, manifest.value, manifest.sha256)),
    ...(await verifySignature(folder, publicKey)),
    ...(await verifySm3Sums(folder, present)),
    ...verifyList(manifest.value),
    ...(await verifyFiles(folder, manifest.value)),
  ];
}

function isExpected(name: string): boolean {
  return UNLISTED_FILES.includes(name) || LISTED_FILES.includes(name);
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return (await readdir(folder)).toSorted();
  } catch {
    return null;
  }
}

type ManifestRead =
  | { ok: true; value: ReleaseManifest; sha256: string }
  | { ok: false; finding: ReleaseFinding };

async function readManifest(folder: string): Promise<ManifestRead> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST_FILE), 'utf8');
  } catch {
    return { ok: false, finding: finding('manifest_missing', MANIFEST_FILE) };
  }
  const parsed = releaseManifest.safeParse(parseJson(text));
  if (!parsed.success || manifestText(parsed.data) !== text) {
    const issue = parsed.error?.issues[0];
    const detail = issue
      ? `${issue.path.join('.')}: ${issue.message}`
      : 'not written as a release writes it';
    return { ok: false, finding: finding('manifest_malformed', MANIFEST_FILE, null, detail) };
  }
  return { ok: true, value: parsed.data, sha256: createHash('sha256').update(text).digest('hex') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function verifySums(
  folder: string,
  manifest: ReleaseManifest,
  manifestSha256: string,
): Promise<ReleaseFinding[]> {
  const expected = sumsText(manifest, manifestSha256);
  try {
    const actual = await readFile(join(folder, SUMS_FILE), 'utf8');
    return actual === expected ? [] : [finding('sums_differ', SUMS_FILE)];
  } catch {
    return [finding('file_missing', SUMS_FILE)];
  }
}

async function verifySignature(
  folder: string,
  publicKey: string | null,
): Promise<ReleaseFinding[]> {
  const [sums, signature] = await Promise.all(
    [SUMS_FILE, SIGNATURE_FILE].map((name) => readFile(join(folder, name)).catch(() => null)),
  );
  if (!signature) return [finding('file_missing', SIGNATURE_FILE)];
  if (signature.length !== SIGNATURE_BYTES)
    return [finding('bytes_differ', SIGNATURE_FILE, SIGNATURE_BYTES, signature.length)];
  if (publicKey === null || !sums) return [];
  const fault = signatureFault(sums, signature, publicKey);
  return fault ? [finding(fault, SIGNATURE_FILE)] : [];
}

/** Where a release has sums by SM3 too, they must be those of its files. */
async function verifySm3Sums(
  folder: string,
  present: readonly string[],
): Promise<ReleaseFinding[]> {
  if (!present.includes(SM3_SUMS_FILE)) return [];
  const text = await readFile(join(folder, SM3_SUMS_FILE), 'utf8');
  const names = [...LISTED_FILES, MANIFEST_FILE].filter((name) => present.includes(name));
  const lines: string[] = [];
  for (const name of names.toSorted()) {
    const hash = createHash('sm3');
    for await (const chunk of createReadStream(join(folder, name))) hash.update(chunk);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  return text === lines.join('') ? [] : [finding('sums_differ', SM3_SUMS_FILE)];
}

/** A release of this format lists exactly these files; one of the first may lack those that came later. */
function verifyList(manifest: ReleaseManifest): ReleaseFinding[] {
  const listed = manifest.files.map((file) => file.name);
  const notListed = LISTED_FILES.filter(
    (name) => !listed.includes(name) && !LATER_FILES.includes(name),
  );
  const surplus = listed.filter(
    (name, index) => !LISTED_FILES.includes(name) || listed.indexOf(name) !== index,
  );
  return [
    ...notListed.map((name) => finding('file_not_listed', name)),
    ...surplus.map((name) => finding('manifest_malformed', MANIFEST_FILE, null, name)),
  ];
}

async function verifyFiles(folder: string, manifest: ReleaseManifest): Promise<ReleaseFinding[]> {
  const findings: ReleaseFinding[] = [];
  const sound = new Map<string, FileEntry>();
  for (const entry of manifest.files.filter((file) => LISTED_FILES.includes(file.name))) {
    const wrong = compareFile(entry, await fingerprint(join(folder, entry.name)));
    findings.push(...wrong);
    if (wrong.length === 0) sound.set(entry.name, entry);
  }
  for (const table of TABLES) findings.push(...(await verifyTable(folder, table, sound)));
  return findings;
}

function compareFile(
  entry: FileEntry,
  read: Fingerprint | 'missing' | 'unreadable',
): ReleaseFinding[] {
  if (read === 'missing') return [finding('file_missing', entry.name)];
  if (read === 'unreadable') return [finding('file_unreadable', entry.name)];
  if (read.bytes !== entry.bytes)
    return [finding('bytes_differ', entry.name, entry.bytes, read.bytes)];
  if (read.sha256 !== entry.sha256)
    return [finding('sha256_differs', entry.name, entry.sha256, read.sha256)];
  return [];
}
