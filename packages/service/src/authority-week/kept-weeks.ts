import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readers } from '@rangewatch/database/readers';
import { AUTHORITY_JSON_FILE, readAuthorityFile, renderAuthority } from '@rangewatch/releases';
import {
  addWeeks,
  type AuthorityRow,
  ensureWeek,
  type Release,
  type Week,
} from '@rangewatch/schema';
import type { DisclosurePolicy } from '@rangewatch/statistics';
import { readAuthorityWeek } from './read-authority-week.ts';

/** Where exact tables are kept; no web server may show this folder. */
interface AuthorityFolder {
  readonly authorityDir: string;
}

export interface KeptWeeksDeps extends AuthorityFolder {
  readonly readers: Pick<Readers, 'inSnapshot'>;
  /** Those of the public release. */
  readonly policy: DisclosurePolicy;
  readonly jitterKey: Uint8Array;
}

/** The four that a week is compared with. */
const WEEKS_BEFORE = [1, 2, 3, 4];
const REVISION = /^r(\d+)$/;

/** The exact rows of a released week, made and kept if they are not yet. */
export async function keptAuthorityRows(
  deps: KeptWeeksDeps,
  release: Release,
): Promise<readonly AuthorityRow[]> {
  await keepAuthorityRows(deps, release);
  return await rowsOf(deps, release);
}

/** Makes the exact rows of the newest release of a week. Null: there is no release, or they are made already. */
export async function keepNewestRows(
  deps: KeptWeeksDeps & { readonly readers: Pick<Readers, 'findRelease'> },
  week: Week,
): Promise<Release | null> {
  const release = await deps.readers.findRelease(week);
  return release && (await keepAuthorityRows(deps, release)) ? release : null;
}

/**
 * Makes the exact rows of a release once: a later revision and later weeks are compared with what was handed out, never
 * with what the record has become since. So weeks are to be kept oldest first. False: they were there.
 */
async function keepAuthorityRows(deps: KeptWeeksDeps, release: Release): Promise<boolean> {
  const revisions = await keptRevisions(deps, ensureWeek(release.week));
  if (revisions.includes(release.revision)) return false;
  const earlier = revisions.findLast((revision) => revision < release.revision);
  await make(deps, release, earlier ?? null);
  return true;
}

/** The exact rows of a released week as they were kept; null: they are still to be made. */
export async function findAuthorityRows(
  folder: AuthorityFolder,
  release: Release,
): Promise<readonly AuthorityRow[] | null> {
  const revisions = await keptRevisions(folder, ensureWeek(release.week));
  return revisions.includes(release.revision) ? await rowsOf(folder, release) : null;
}

async function make(
  deps: KeptWeeksDeps,
  { week: typed, revision, manifest }: Release,
  earlier: number | null,
): Promise<void> {
  const week = ensureWeek(typed);
  const before = await Promise.all(
    WEEKS_BEFORE.map((weeks) => newestRows(deps, addWeeks(week, -weeks))),
  );
  const revisionBefore = earlier === null ? null : await earlierRows(deps, week, earlier);
  const disclosure = { policy: deps.policy, jitterKey: deps.jitterKey };
  const { status, containsSample } = manifest;
  const options = { status, containsSample, before, revisionBefore, disclosure };
  const folder = folderOf(deps, week, revision);
  const draft = join(deps.authorityDir, `.${week}-${randomBytes(8).toString('hex')}`);
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    await deps.readers.inSnapshot((record) =>
      renderAuthority(readAuthorityWeek(record, week, options), (name, bytes) =>
        writeFile(join(draft, name), bytes, { flag: 'a', mode: 0o600 }),
      ),
    );
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
    await rename(draft, folder);
  } catch (error) {
    // Another run kept the same revision first: what it kept counts.
    if (!(await keptRevisions(deps, week)).includes(revision)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function newestRows(
  deps: KeptWeeksDeps,
  week: Week,
): Promise<readonly AuthorityRow[] | null> {
  const newest = (await keptRevisions(deps, week)).at(-1);
  return newest === undefined ? null : await earlierRows(deps, week, newest);
}

/** Oldest first; none where the week was never made. */
async function keptRevisions({ authorityDir }: AuthorityFolder, week: Week): Promise<number[]> {
  const names = await readdir(join(authorityDir, week)).catch(() => []);
  return names
    .flatMap((name) => REVISION.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
}

/** Those of a release, which knows better than a table of before that column whether it holds sample data. */
async function rowsOf(
  deps: AuthorityFolder,
  { week, revision, manifest }: Release,
): Promise<readonly AuthorityRow[]> {
  const rows = await earlierRows(deps, ensureWeek(week), revision);
  const { containsSample } = manifest;
  if (rows.every((row) => row.contains_sample === containsSample)) return rows;
  return rows.map((row) => ({ ...row, contains_sample: containsSample }));
}

/** Those that a table is compared with. */
async function earlierRows(
  deps: AuthorityFolder,
  week: Week,
  revision: number,
): Promise<readonly AuthorityRow[]> {
  const path = join(folderOf(deps, week, revision), AUTHORITY_JSON_FILE);
  const rows: AuthorityRow[] = [];
  for await (const row of readAuthorityFile(path)) rows.push(row);
  return rows;
}

function folderOf({ authorityDir }: AuthorityFolder, week: Week, revision: number): string {
  return join(authorityDir, week, `r${revision}`);
}
