import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ListedEntry, Week } from '@rangewatch/schema';
import { phoneblockText } from '@rangewatch/schema';
import type { TextListQuery } from './blocklist-query.ts';
import { startOfWeek } from './phone-info.ts';
import { isItsOwnText } from './phone-text.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';
import { type Rating, ratingOf } from './rating.ts';
import { element, XML_DECLARATION } from './xml.ts';

/** An entry of the list; `votes` 0: take it off. */
interface BlocklistEntry {
  readonly phone: string;
  readonly votes: number;
  readonly rating: Rating;
  /** Start of the last week that is shown, ms since the epoch. */
  readonly lastActivity: number;
}

interface Wording {
  begin(version: number): string;
  entries(entries: readonly BlocklistEntry[], isFirst: boolean): string;
  end(version: number): string;
}

const ENTRIES_PER_PAGE = 5_000;
const NUMBERS_ONLY = [0];

const JSON_WORDING: Wording = {
  begin: () => '{"numbers":[',
  entries: (entries, isFirst) =>
    (isFirst ? '' : ',') + entries.map((entry) => JSON.stringify(entry)).join(','),
  end: (version) => `],"version":${version}}`,
};

const XML_WORDING: Wording = {
  begin: (version) => `${XML_DECLARATION}<blocklist version="${version}"><numbers>`,
  entries: (entries) => entries.map((entry) => element('phone-info', { ...entry })).join(''),
  end: () => '</numbers></blocklist>',
};

/**
 * The list as text, page by page: no more than one page of it is ever in memory. Changes that arrive meanwhile may
 * be in it already; they come again with the next version, which changes nothing.
 */
export async function* blocklistText(
  query: TextListQuery,
  version: number,
  deps: PhoneblockDeps,
): AsyncGenerator<string> {
  const wording = query.format === 'json' ? JSON_WORDING : XML_WORDING;
  const shown = createWriter(deps);
  let isFirst = true;
  yield wording.begin(version);
  for await (const page of pagesOf(query, version, deps)) {
    const entries = page.flatMap(shown);
    if (entries.length === 0) continue;
    yield wording.entries(entries, isFirst);
    isFirst = false;
    // A synchronous database gives no turn to others by itself.
    await nextTurn();
  }
  yield wording.end(version);
}

function pagesOf(
  { since, limit }: TextListQuery,
  version: number,
  deps: PhoneblockDeps,
): AsyncIterable<readonly ListedEntry[]> {
  if (limit !== null) return hottestPage(limit, deps);
  // A version that is still to come is another service's: everything is new to its client.
  return since === null ? listedPages(deps) : changedPages(since > version ? 0 : since, deps);
}

async function* hottestPage(
  limit: number,
  { readers }: PhoneblockDeps,
): AsyncGenerator<readonly ListedEntry[]> {
  yield await readers.hottestListed({ minVotes: 1, openDigits: NUMBERS_ONLY, limit });
}

async function* listedPages({ readers }: PhoneblockDeps): AsyncGenerator<readonly ListedEntry[]> {
  for (let after: ListedEntry['range'] | null = null; ; ) {
    const page: readonly ListedEntry[] = await readers.listListed({
      minVotes: 1,
      openDigits: NUMBERS_ONLY,
      after,
      limit: ENTRIES_PER_PAGE,
    });
    yield page;
    after = page.at(-1)?.range ?? null;
    if (page.length < ENTRIES_PER_PAGE) return;
  }
}

async function* changedPages(
  since: number,
  { readers }: PhoneblockDeps,
): AsyncGenerator<readonly ListedEntry[]> {
  for (let after: ListedEntry | null = null; ; ) {
    const page: readonly ListedEntry[] = await readers.listedChanges({
      since,
      openDigits: NUMBERS_ONLY,
      after,
      limit: ENTRIES_PER_PAGE,
    });
    yield page;
    after = page.at(-1) ?? null;
    if (page.length < ENTRIES_PER_PAGE) return;
  }
}

function createWriter({
  numbering,
  timeZone,
}: PhoneblockDeps): (entry: ListedEntry) => BlocklistEntry[] {
  const starts = new Map<Week, number>();
  return ({ range, votes, category, lastWeek }) => {
    if (!isItsOwnText(range, numbering)) return [];
    const lastActivity = starts.get(lastWeek) ?? startOfWeek(lastWeek, timeZone);
    starts.set(lastWeek, lastActivity);
    const rating = votes === 0 ? 'A_LEGITIMATE' : ratingOf(category);
    return [{ phone: phoneblockText(range), votes, rating, lastActivity }];
  };
}
