import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readers } from '@rangewatch/database/readers';
import { renderAuthority } from '@rangewatch/releases';
import {
  addWeeks,
  type AuthorityRow,
  ensureWeek,
  type Release,
  type Week,
} from '@rangewatch/schema';
import type { DisclosurePolicy } from '@rangewatch/statistics';
import {
  type AuthorityFolder,
  findTable,
  keptRevisions,
  readTable,
  tableFolder,
} from './kept-tables.ts';
import { readAuthorityWeek } from './read-authority-week.ts';

export interface KeptWeeksDeps extends AuthorityFolder {
  readonly readers: Pick<Readers, 'findRelease' | 'inSnapshot'>;
  /** Those of the public release. */
  readonly policy: DisclosurePolicy;
  readonly jitterKey: Uint8Array;
}

/** The four that a week is compared with. */
const WEEKS_BEFORE = [1, 2, 3, 4];

/** The exact rows of a released week, made and kept if they are not yet. */
export async function keptAuthorityRows(
  deps: KeptWeeksDeps,
  release: Release,
): Promise<readonly AuthorityRow[]> {
  const table = (await findTable(deps, release)) ?? (await make(deps, release));
  return await rowsOf(table, release);
}

/** Makes the exact rows of the newest release of a week. Null: there is no release, or they are made already. */
export async function keepNewestRows(deps: KeptWeeksDeps, week: Week): Promise<Release | null> {
  const release = await deps.readers.findRelease(week);
  if (!release || (await findTable(deps, release))) return null;
  await make(deps, release);
  return release;
}

/** The exact rows of a released week as they were kept; null: they are still to be made. */
export async function findAuthorityRows(
  folder: AuthorityFolder,
  release: Release,
): Promise<readonly AuthorityRow[] | null> {
  const table = await findTable(folder, release);
  return table === null ? null : await rowsOf(table, release);
}

/**
 * Makes the exact rows of a release once, and gives their folder: a later revision and later weeks are compared with what
 * was handed out, never with what the record has become since. So weeks are to be kept oldest first.
 */
async function make(deps: KeptWeeksDeps, release: Release): Promise<string> {
  const week = ensureWeek(release.week);
  const { status, containsSample } = release.manifest;
  const before = await Promise.all(
    WEEKS_BEFORE.map((weeks) => newestRows(deps, addWeeks(week, -weeks), { containsSample })),
  );
  const revisionBefore = await newestRows(deps, week, { containsSample, below: release.revision });
  const disclosure = { policy: deps.policy, jitterKey: deps.jitterKey };
  const options = { status, containsSample, before, revisionBefore, disclosure };
  const folder = tableFolder(deps, release);
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
    // Another run kept the same table first: what it kept counts.
    if (!(await findTable(deps, release))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

/**
 * What a table is compared with: the newest kept, below a revision where one is given, whose release is on record. Real
 * data is compared with real data only.
 */
async function newestRows(
  deps: KeptWeeksDeps,
  week: Week,
  { containsSample, below = Infinity }: { containsSample: boolean; below?: number },
): Promise<readonly AuthorityRow[] | null> {
  const kept = await keptRevisions(deps, week);
  for (const revision of kept.filter((each) => each < below)) {
    const release = await deps.readers.findRelease(week, revision);
    if (!release || (release.manifest.containsSample && !containsSample)) continue;
    const table = await findTable(deps, release);
    if (table) return await readTable(table);
  }
  return null;
}

/** Those of a release, which knows better than a table of before that column whether it holds sample data. */
async function rowsOf(table: string, { manifest }: Release): Promise<readonly AuthorityRow[]> {
  const rows = await readTable(table);
  const { containsSample } = manifest;
  if (rows.every((row) => row.contains_sample === containsSample)) return rows;
  return rows.map((row) => ({ ...row, contains_sample: containsSample }));
}
