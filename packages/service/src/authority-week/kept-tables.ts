import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AUTHORITY_JSON_FILE, readAuthorityFile } from '@rangewatch/releases';
import type { AuthorityRow, Release } from '@rangewatch/schema';

/** Where exact tables are kept; no web server may show this folder. */
export interface AuthorityFolder {
  readonly authorityDir: string;
}

type Named = Pick<Release, 'week' | 'revision' | 'manifestSha256'>;

const TABLE = /^r([1-9]\d*)(?:-[0-9a-f]{64})?$/;

/** A release that went with the sample may be published anew under its week and revision: the manifest tells them apart. */
export function tableFolder({ authorityDir }: AuthorityFolder, release: Named): string {
  return join(authorityDir, release.week, nameOf(release));
}

const nameOf = ({ revision, manifestSha256 }: Named) => `r${revision}-${manifestSha256}`;
/** Of tables kept before names had the manifest's hash. */
const earlierNameOf = ({ revision }: Pick<Named, 'revision'>) => `r${revision}`;

/** The folder of a release's table; null: it is still to be made. */
export async function findTable(folder: AuthorityFolder, release: Release): Promise<string | null> {
  const names = await namesOf(folder, release.week);
  if (names.includes(nameOf(release))) return tableFolder(folder, release);
  if (!names.includes(earlierNameOf(release))) return null;
  const earlier = join(folder.authorityDir, release.week, earlierNameOf(release));
  return (await isOfAnother(earlier, release)) ? null : earlier;
}

/**
 * A table without a hash is taken for that of its revision unless it says that its week holds invented data where the
 * release holds none: the one it was made for went with the sample. Tables of before that column never say so.
 */
async function isOfAnother(table: string, { manifest }: Release): Promise<boolean> {
  return !manifest.containsSample && (await readTable(table)).some((row) => row.contains_sample);
}

/** Revisions of which tables are kept, whichever release they were made for; newest first. */
export async function keptRevisions(folder: AuthorityFolder, week: string): Promise<number[]> {
  const names = await namesOf(folder, week);
  const revisions = names.flatMap((name) => TABLE.exec(name)?.[1] ?? []).map(Number);
  return [...new Set(revisions)].toSorted((a, b) => b - a);
}

export async function readTable(table: string): Promise<readonly AuthorityRow[]> {
  const rows: AuthorityRow[] = [];
  for await (const row of readAuthorityFile(join(table, AUTHORITY_JSON_FILE))) rows.push(row);
  return rows;
}

/** Deletes the table of a release that is no longer on record. */
export async function removeTable(folder: AuthorityFolder, release: Named): Promise<void> {
  const week = join(folder.authorityDir, release.week);
  for (const name of [nameOf(release), earlierNameOf(release)])
    await rm(join(week, name), { recursive: true, force: true });
  // A week that has another keeps its folder.
  await rmdir(week).catch(() => undefined);
}

async function namesOf({ authorityDir }: AuthorityFolder, week: string): Promise<string[]> {
  return await readdir(join(authorityDir, week)).catch(() => []);
}
