import type { Readers } from '@rangewatch/database/readers';
import type { Writers } from '@rangewatch/database/writers';
import {
  addDays,
  DAY_MS,
  dayOfInstant,
  type ListingHead,
  TOMBSTONE_DAYS,
  weekOfInstant,
} from '@rangewatch/schema';
import type { Disclosure } from '@rangewatch/statistics';
import { ListingLook } from './listing-look.ts';

export interface ListingDeps {
  readonly readers: Readers;
  readonly writers: Pick<Writers, 'changeListing'>;
  readonly disclosure: Disclosure;
  readonly clock: () => Date;
  readonly timeZone: string;
}

export interface RefreshedListing {
  readonly version: number;
  readonly listedCount: number;
  readonly delistedCount: number;
  /** Everything was looked at, not only what changed. */
  readonly isFull: boolean;
}

/** What fades with time is looked at once a day; what was reported, at once. */
const FULL_EVERY_MS = DAY_MS;

/**
 * Brings the list that block lists are made from up to date. An entry gets a new version only when what it
 * says changes. Null when another process changed the list meanwhile: the next refresh sees to it.
 */
export async function refreshListing(deps: ListingDeps): Promise<RefreshedListing | null> {
  const { readers, writers, timeZone } = deps;
  const refreshedAt = deps.clock();
  const head = await readers.listingHead();
  // Read before everything else: what comes later is looked at again next time.
  const ledgerSize = await readers.ledgerSize();
  const touched = isDue(head, refreshedAt) ? 'all' : await readers.touchedSince(head);
  const isFull = touched === 'all';
  const look = new ListingLook(readers, deps.disclosure, weekOfInstant(refreshedAt, timeZone));
  const { listed, delisted } = isFull ? await look.atAll() : await look.at(touched);
  const today = dayOfInstant(refreshedAt, timeZone);
  const didChange = await writers.changeListing({
    listed,
    delisted,
    basedOn: head.version,
    ledgerSize,
    refreshedAt,
    today,
    forgetBefore: addDays(today, -TOMBSTONE_DAYS),
    isFull,
  });
  if (!didChange) return null;
  const version = head.version + (listed.length + delisted.length > 0 ? 1 : 0);
  return { version, listedCount: listed.length, delistedCount: delisted.length, isFull };
}

function isDue({ fullAt }: ListingHead, now: Date): boolean {
  return now.getTime() - fullAt.getTime() >= FULL_EVERY_MS;
}
