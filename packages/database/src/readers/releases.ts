import {
  type Page,
  type Release,
  releaseManifest,
  type Source,
  type Week,
} from '@rangewatch/schema';
import type { Selectable } from 'kysely';
import type { Db } from '../tables.ts';
import type { ReleaseRow } from '../tables/release-rows.ts';
import type { ListQuery } from './readers.ts';

function releaseFromRow(row: Selectable<ReleaseRow>): Release {
  return {
    week: row.week,
    revision: row.revision,
    publishedAt: new Date(row.published_at),
    manifest: releaseManifest.parse(JSON.parse(row.manifest)),
    manifestSha256: row.manifest_sha256,
  };
}

export async function listReleases(db: Db, query: ListQuery): Promise<Page<Release>> {
  let select = db
    .selectFrom('release')
    .selectAll()
    .where('revision', '=', (eb) =>
      eb
        .selectFrom('release as newest')
        .select((inner) => inner.fn.max('newest.revision').as('revision'))
        .whereRef('newest.week', '=', 'release.week'),
    );
  if (query.cursor) select = select.where('week', '<', query.cursor);
  const rows = await select
    .orderBy('week', 'desc')
    .limit(query.limit + 1)
    .execute();
  const items = rows.slice(0, query.limit).map(releaseFromRow);
  return { items, nextCursor: rows.length > query.limit ? (items.at(-1)?.week ?? null) : null };
}

export async function findRelease(db: Db, week: Week, revision?: number): Promise<Release | null> {
  let select = db.selectFrom('release').selectAll().where('week', '=', week);
  if (revision !== undefined) select = select.where('revision', '=', revision);
  const row = await select.orderBy('revision', 'desc').limit(1).executeTakeFirst();
  return row ? releaseFromRow(row) : null;
}

export async function listRevisions(db: Db, week: Week): Promise<Release[]> {
  const rows = await db
    .selectFrom('release')
    .selectAll()
    .where('week', '=', week)
    .orderBy('revision')
    .execute();
  return rows.map(releaseFromRow);
}

/** By its totals over all categories. */
export async function releasedSources(
  db: Db,
  { week, revision }: Pick<Release, 'week' | 'revision'>,
): Promise<Source[]> {
  const rows = await db
    .selectFrom('release_total')
    .select('source')
    .where('week', '=', week)
    .where('revision', '=', revision)
    .where('category', '=', '')
    .orderBy('source')
    .execute();
  return rows.map(({ source }) => source);
}

export async function firstReleasedAt(db: Db): Promise<Date | null> {
  const { first } = await db
    .selectFrom('release')
    .select((eb) => eb.fn.min('published_at').as('first'))
    .executeTakeFirstOrThrow();
  return first === null ? null : new Date(first);
}
