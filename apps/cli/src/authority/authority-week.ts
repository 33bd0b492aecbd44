import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import type { AuthorityRecord, Writers } from '@rangewatch/database/writers';
import { renderAuthority, writeAuthorityWorkbook } from '@rangewatch/releases';
import type { AuthorityRow, Release } from '@rangewatch/schema';
import { keptAuthorityRows, noteDownload } from '@rangewatch/service';
import { filterAuthorityRows, PUBLIC_POLICY } from '@rangewatch/statistics';
import { CliFailure } from '../failure.ts';
import { openKeys } from '../open-keys.ts';
import type { Session } from '../terminal/session.ts';
import { writePrivately } from '../terminal/write-file.ts';
import { typedWeek } from '../week/typed-week.ts';

export interface WeekTableOptions {
  readonly for: string;
  readonly out: string;
}

/** Writes the exact table of a released week within an authority's bounds, and notes that it took it. */
export async function writeWeekTable(
  session: Session,
  writers: Writers,
  typed: string,
  { for: name, out }: WeekTableOptions,
): Promise<void> {
  const authority = await activeAuthority(writers, name);
  const readers = await openReaders(session.config.databaseUrl);
  try {
    const release = await readers.findRelease(typedWeek(session, typed));
    if (!release) throw new CliFailure('release_not_published', { release: typed });
    const { authorityDir, keysDir } = session.config;
    const { jitter: jitterKey } = await openKeys(keysDir);
    const deps = { readers, authorityDir, policy: PUBLIC_POLICY, jitterKey };
    const rows = await keptAuthorityRows(deps, release);
    const folder = session.path(out);
    const bounded = { release, authority, rows: filterAuthorityRows(rows, authority) };
    const files = await writeFiles(folder, bounded);
    const noting = { writers, clock: () => new Date(), timeZone: session.config.timeZone };
    const asking = { ...authority, authorityName: authority.name };
    await noteDownload(noting, release, asking).catch(async (error: unknown) => {
      // Nobody is given what nobody can see was taken.
      for (const file of files) await rm(file, { force: true });
      throw error;
    });
    const told = { week: release.week, revision: release.revision, authority: authority.name };
    session.result({ ok: true, ...told, files }, [
      session.say('authority_table_written', { ...told, folder }),
    ]);
  } finally {
    await readers.close();
  }
}

async function activeAuthority(writers: Writers, authority: string): Promise<AuthorityRecord> {
  const known = await writers.listAuthorities(new Date());
  const found = known.find(
    ({ authorityId, name, endedAt }) =>
      endedAt === null && (authorityId === authority || name === authority),
  );
  if (!found) throw new CliFailure('authority_unknown', { authority });
  return found;
}

interface BoundedTable {
  readonly release: Release;
  readonly authority: AuthorityRecord;
  readonly rows: readonly AuthorityRow[];
}

/** The paths written. @throws CliFailure for a file that is there already */
async function writeFiles(
  folder: string,
  { release, authority, rows }: BoundedTable,
): Promise<readonly string[]> {
  const parts = new Map<string, Uint8Array[]>();
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    parts.set(name, [...(parts.get(name) ?? []), bytes]);
  };
  await renderAuthority(rows, write);
  const { name: authorityName, provinces, categories } = authority;
  const bounds = { authorityName, provinces, categories, seesSignals: true, filter: {} };
  await writeAuthorityWorkbook({ manifest: release.manifest, ...bounds }, rows, write);
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of parts) await writePrivately(join(folder, name), piecesOf(bytes));
  return [...parts.keys()].map((name) => join(folder, name));
}

async function* piecesOf(bytes: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* bytes;
}
