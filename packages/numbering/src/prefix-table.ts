import { readFileSync } from 'node:fs';
import type { Place } from './place.ts';
import { nameAbroad } from './regions-abroad.ts';

/** Names by number prefix. */
export interface PrefixTable {
  /** Every name, once. */
  readonly names: readonly Place[];
  /** The name of the longest known prefix of these digits. */
  longestMatch: (digits: string) => Place | null;
  /** Whether longer prefixes begin with these digits: then numbers behind them may have other names. */
  hasLonger: (digits: string) => boolean;
}

/**
 * Reads a table of data/ (its header says the format). Prefixes begin with a calling code, never with
 * 0, so each is kept as one whole number and its length need not be.
 */
export function loadPrefixTable(file: string): PrefixTable {
  const text = readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8');
  const places = new Map<number, Place>();
  const names: Place[] = [];
  const shortened = new Set<number>();
  let longest = 0;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [hans = '', hant = '', en = '', coded = ''] = line.split('\t');
    const abroad = hans === en ? nameAbroad(en) : null;
    const place: Place = Object.freeze(abroad ?? { 'zh-Hans': hans, 'zh-Hant': hant, en });
    names.push(place);
    for (const prefix of decodePrefixes(coded)) {
      longest = Math.max(longest, prefix.length);
      places.set(Number(prefix), place);
      addShortened(shortened, Number(prefix));
    }
  }
  return {
    names,
    longestMatch: (digits) => findLongest(places, digits.slice(0, longest)),
    hasLonger: (digits) => digits.length < longest && shortened.has(Number(digits)),
  };
}

function findLongest(places: ReadonlyMap<number, Place>, digits: string): Place | null {
  for (let prefix = Number(digits); prefix > 0; prefix = Math.floor(prefix / 10)) {
    const place = places.get(prefix);
    if (place !== undefined) return place;
  }
  return null;
}

function addShortened(shortened: Set<number>, prefix: number): void {
  let shorter = Math.floor(prefix / 10);
  while (shorter > 0 && !shortened.has(shorter)) {
    shortened.add(shorter);
    shorter = Math.floor(shorter / 10);
  }
}

function* decodePrefixes(coded: string): Iterable<string> {
  let previous = '';
  for (const entry of coded.split(' ')) {
    const dot = entry.indexOf('.');
    previous = previous.slice(0, Number(entry.slice(0, dot))) + entry.slice(dot + 1);
    yield previous;
  }
}
