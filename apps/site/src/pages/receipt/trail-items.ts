import type { TrailEntry } from '@rangewatch/schema';

/** More authorities than this would bury what else became of a report: they stand under one heading. */
const MOST_LINES = 3;

export interface TakingEntry extends TrailEntry {
  readonly event: 'viewed' | 'downloaded';
}

/** All entries of those who took the data of one week, where they are many. */
export type Takers = readonly [TakingEntry, ...TakingEntry[]];
type TrailItem = TrailEntry | Takers;

/** A trail as it is shown: takers of one week stand together, where the first of them stood. */
export function trailItems(entries: readonly TrailEntry[]): readonly TrailItem[] {
  const byWeek = Map.groupBy(entries.filter(isTaking), ({ week }) => week);
  return entries.flatMap((entry): readonly TrailItem[] => {
    const [first, ...others] = (isTaking(entry) && byWeek.get(entry.week)) || [];
    if (!first || others.length < MOST_LINES) return [entry];
    return entry === first ? [[first, ...others]] : [];
  });
}

export function isTakers(item: TrailItem): item is Takers {
  return Array.isArray(item);
}

function isTaking(entry: TrailEntry): entry is TakingEntry {
  return entry.event === 'viewed' || entry.event === 'downloaded';
}
