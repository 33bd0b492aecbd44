import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import type { AuthorityRecord, Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { renderAuthority } from '@rangewatch/releases';
import { type AuthorityRow, dayOfInstant, ensureWeek, type Release } from '@rangewatch/schema';
import { keptAuthorityRows } from '@rangewatch/service';
import { filterAuthorityRows } from '@rangewatch/statistics';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
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
    const { authorityDir } = session.config;
    const rows = await keptAuthorityRows({ readers, authorityDir }, release);
    const folder = session.path(out);
    const files = await write(folder, within(rows, authority));
    await noteDownload(session, writers, release, authority);
    const told = { week: release.week, revision: release.revision, folder };
    session.result({ ok: true, ...told, authority: authority.name, files }, [
      session.say('authority_table_written', { ...told, authority: authority.name }),
    ]);
  } finally {
    await readers.close();
  }
}

async function activeAuthority(writers: Writers, name: string): Promise<AuthorityRecord> {
  const known = await writers.listAuthorities(new Date());
  const found = known.find(
    ({ authorityId, name: called, endedAt }) =>
      endedAt === null && (authorityId === name || called === name),
  );
  if (!found) throw new CliFailure('authority_unknown', { authority: name }, EXIT.usage);
  return found;
}

function within(
  rows: readonly AuthorityRow[],
  { provinces, categories }: AuthorityRecord,
): readonly AuthorityRow[] {
  return filterAuthorityRows(rows, {
    ...(provinces && { places: provinces }),
    ...(categories && { categories }),
  });
}

async function write(folder: string, rows: readonly AuthorityRow[]) {
  await mkdir(folder, { recursive: true });
  const begun = new Set<string>();
  return await renderAuthority(rows, async (name, bytes) => {
    const flag = begun.has(name) ? 'a' : 'wx';
    begun.add(name);
    await writeFile(join(folder, name), bytes, { flag, mode: 0o600 });
  });
}

async function noteDownload(
  { config }: Session,
  writers: Writers,
  { week, revision }: Release,
  { name }: AuthorityRecord,
): Promise<void> {
  const notedAt = new Date();
  await writers.noteAuthorityAct({
    actId: randomUUID(),
    week: ensureWeek(week),
    revision,
    kind: 'downloaded',
    subject: null,
    words: '',
    authority: name,
    actedOn: dayOfInstant(notedAt, config.timeZone),
    notedAt,
    leafSalt: randomBytes(LEAF_SALT_BYTES),
  });
}
