import type { RecordReaders } from '@rangewatch/database/readers';
import { type CallerNumber, containingRanges, type NumberRange } from '@rangewatch/numbering';
import type { ListedEntry, ListedRange, Week } from '@rangewatch/schema';
import { assessView, type Disclosure, mayBeListed, WIDEST_LISTED } from '@rangewatch/statistics';
import { listedRangeOf } from './listed-range-of.ts';

export interface ListingChanges {
  readonly listed: readonly ListedRange[];
  readonly delisted: readonly NumberRange[];
}

const ENTRIES_PER_PAGE = 5_000;

/** Finds what on the list has to change, as of one week. */
export class ListingLook {
  readonly #readers: RecordReaders;
  readonly #disclosure: Disclosure;
  readonly #asOf: Week;

  constructor(readers: RecordReaders, disclosure: Disclosure, asOf: Week) {
    this.#readers = readers;
    this.#disclosure = disclosure;
    this.#asOf = asOf;
  }

  /** Looks at these numbers and the ranges around them. */
  async at(numbers: readonly CallerNumber[]): Promise<ListingChanges> {
    const ranges = new Set(numbers.flatMap(listableRanges));
    const listed: ListedRange[] = [];
    const delisted: NumberRange[] = [];
    for (const range of ranges) {
      const before = await this.#readers.findListed(range);
      const now = await this.#listedNow(range);
      if (now && !saysTheSame(before, now)) listed.push(now);
      if (!now && before && before.votes > 0) delisted.push(range);
    }
    return { listed, delisted };
  }

  /** Looks at everything counted, and at everything listed. */
  async atAll(): Promise<ListingChanges> {
    const before = await this.#allListed();
    const listed: ListedRange[] = [];
    for await (const facts of this.#readers.allFacts()) {
      if (!mayBeListed(facts, this.#asOf, this.#disclosure.policy)) continue;
      const now = await this.#listedNow(facts.range);
      if (!now) continue;
      if (!saysTheSame(before.get(facts.range) ?? null, now)) listed.push(now);
      before.delete(facts.range);
    }
    return { listed, delisted: [...before.keys()] };
  }

  async #listedNow(range: NumberRange): Promise<ListedRange | null> {
    const view = await this.#readers.rangeView(range);
    const assessment = assessView(view, this.#asOf, this.#disclosure);
    return assessment && listedRangeOf(assessment);
  }

  async #allListed(): Promise<Map<NumberRange, ListedEntry>> {
    const entries = new Map<NumberRange, ListedEntry>();
    for (let after: NumberRange | null = null; ; ) {
      const page: readonly ListedEntry[] = await this.#readers.listListed({
        minVotes: 1,
        after,
        limit: ENTRIES_PER_PAGE,
      });
      for (const entry of page) entries.set(entry.range, entry);
      after = page.at(-1)?.range ?? null;
      if (page.length < ENTRIES_PER_PAGE) return entries;
    }
  }
}

function listableRanges(number: CallerNumber): NumberRange[] {
  return [number, ...containingRanges(number).slice(0, WIDEST_LISTED)];
}

/** Heat alone is no change: it fades for all alike. */
function saysTheSame(before: ListedEntry | null, now: ListedRange): boolean {
  if (!before || before.votes === 0) return false;
  return (
    before.votes === now.votes &&
    before.category === now.category &&
    before.lastWeek === now.lastWeek &&
    before.placeId === now.placeId &&
    before.carrierId === now.carrierId
  );
}
