import type { RecordReaders } from '@rangewatch/database/readers';
import { addWeeks, ensureWeek, MAX_PAGE_SIZE } from '@rangewatch/schema';
import type { FeedEntry } from './feed.ts';

/** Those entries, newest week first, whose week has been published, dated by its newest revision. */
export async function publishedEntries(
  entries: readonly Omit<FeedEntry, 'updatedAt'>[],
  { listReleases }: Pick<RecordReaders, 'listReleases'>,
): Promise<readonly FeedEntry[]> {
  const newest = entries[0];
  if (!newest) return [];
  const { items } = await listReleases({ limit: MAX_PAGE_SIZE, cursor: addWeeks(newest.week, 1) });
  const publishedAt = new Map(
    items.map((release) => [ensureWeek(release.week), release.publishedAt]),
  );
  return entries.flatMap((entry) => {
    const updatedAt = publishedAt.get(entry.week);
    return updatedAt ? [{ ...entry, updatedAt }] : [];
  });
}
