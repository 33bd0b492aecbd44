import { openReaders, type WeekRangeCount } from '@rangewatch/database/readers';
import type { Source, Week } from '@rangewatch/schema';
import { byStrength, type HotRange, type HotRangePolicy, hotRanges } from '@rangewatch/statistics';

export interface HotRangeQuery {
  readonly week: Week;
  /** Null: every source, each for itself. */
  readonly source: Source | null;
  readonly policy: HotRangePolicy;
}

export interface HotRangesRead {
  /** The sources whose reports of the week name a number, of those asked for. */
  readonly sources: ReadonlySet<Source>;
  /** Strongest first. */
  readonly hot: readonly HotRange[];
}

/** The exact record of one week, read at one moment. */
export async function readHotRanges(
  databaseUrl: string,
  query: HotRangeQuery,
): Promise<HotRangesRead> {
  const readers = await openReaders(databaseUrl);
  try {
    return await readers.inSnapshot(async (record) => {
      const sources = new Set<Source>();
      const hot: HotRange[] = [];
      const counts = askedFor(record.weekCounts(query.week).ranges(), query.source, sources);
      for await (const range of hotRanges(counts, query.policy)) hot.push(range);
      return { sources, hot: hot.toSorted(byStrength) };
    });
  } finally {
    await readers.close();
  }
}

async function* askedFor(
  pages: AsyncIterable<readonly WeekRangeCount[]>,
  asked: Source | null,
  seen: Set<Source>,
): AsyncGenerator<WeekRangeCount> {
  for await (const page of pages) {
    for (const count of page) {
      if (asked !== null && count.source !== asked) continue;
      seen.add(count.source);
      yield count;
    }
  }
}
