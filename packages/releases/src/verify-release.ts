import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReleaseManifest, releaseManifest } from '@rangewatch/schema';
import { finding, type ReleaseFinding } from './finding.ts';
import {
  LATER_FILES,
  LISTED_FILES,
  MANIFEST_FILE,
  manifestText,
  UNLISTED_FILES,
} from './release-files.ts';
import { TABLES } from './table-row.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import { readSums, verifyBySums, verifySignature, verifySums } from './verify-sums.ts';
import { verifySm3Sums } from './verify-sm3-sums.ts';
import { verifyTable } from './verify-table.ts';

export type { FindingCode, ReleaseFinding } from './finding.ts';

type FileEntry = ReleaseManifest['files'][number];

/**
 * Compares a release folder with its own manifest, offline: the manifest's form, `SHA256SUMS`, every file's
 * presence, size and SHA-256, and inside the tables header, order, row counts and that CSV and JSON agree.
 *
 * @param publicKey PEM of who should have signed; without it no signature is checked, only that there is one
 * @param sm2Key PEM of who should have signed the sums by SM3, where there are any; likewise
 * @param besides names in the folder that whoever checks put there, such as the keys
 * @returns what is wrong; empty when any single byte of any file is as it was written. That nobody exchanged
 *   the whole folder is for the manifest's SHA-256 in the record to say
 */
export async function verifyRelease(
  folder: string,
  publicKey: string | null = null,
  sm2Key: string | null = null,
  besides: readonly string[] = [],
): Promise<readonly ReleaseFinding[]> {
  const present = await namesIn(folder);
  if (!present) return [finding('folder_unreadable', '')];
  const unknown = present
    .filter((name) => !isExpected(name) && !besides.includes(name))
    .map((name) => finding('file_unknown', name));
  const irregular = await irregularIn(folder, present);
  if (irregular.length > 0) return [...irregular, ...unknown];
  const manifest = await readManifest(folder);
  const read = await readSums(folder);
  if (!manifest.ok) {
    const bySums = await verifyBySums(folder, read, publicKey);
    return [manifest.finding, ...unknown, ...bySums];
  }
  const sums = verifySums(read, manifest, publicKey);
  const files = await verifyFiles(folder, manifest.value);
  const unsound = new Set([...sums, ...files].map(({ file }) => file));
  return [
    ...unknown,
    ...sums,
    ...verifySignature(read, publicKey),
    ...(await verifySm3Sums(folder, { present, unsound, sm2Key })),
    ...verifyList(manifest.value),
    ...files,
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

/** Links lead out of the folder and pipes to no end: where one lies, nothing is read. */
async function irregularIn(folder: string, names: readonly string[]): Promise<ReleaseFinding[]> {
  const findings: ReleaseFinding[] = [];
  for (const name of names) {
    const entry = await lstat(join(folder, name)).catch(() => null);
    if (entry && !entry.isFile() && !entry.isDirectory())
      findings.push(finding('file_irregular', name));
  }
  return findings;
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
    const place = parsed.error?.issues[0]?.path.join('.') ?? '';
    return {
      ok: false,
      finding: finding('manifest_malformed', MANIFEST_FILE, null, place || null),
    };
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
