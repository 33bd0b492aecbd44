import { readFileSync } from 'node:fs'

/** A name in the three languages people read here. */
export interface Place {
  'zh-Hans': string
  'zh-Hant': string
  en: string
}

/** What a prefix table says, found by the longest prefix. */
export interface PrefixTable {
  longestMatch: (digits: string) => Place | null
}

/**
 * Reads a table of data/ (format in its header). Keys are kept as numbers: no two prefixes of one
 * length are the same number, and lengths are tried from the longest, so leading digits stay distinct.
 */
export function loadPrefixTable(file: string): PrefixTable {
  const text = readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')
  const byLength = new Map<number, Map<number, Place>>()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [hans = '', hant = '', en = '', coded = ''] = line.split('\t')
    const place: Place = Object.freeze({ 'zh-Hans': hans, 'zh-Hant': hant, en })
    for (const prefix of decodePrefixes(coded)) addPrefix(byLength, prefix, place)
  }
  const lengths = [...byLength].toSorted(([a], [b]) => b - a)
  return { longestMatch: (digits) => findLongest(lengths, digits) }
}

function findLongest(lengths: [number, Map<number, Place>][], digits: string): Place | null {
  for (const [length, places] of lengths) {
    if (length > digits.length) continue
    const place = places.get(Number(digits.slice(0, length)))
    if (place !== undefined) return place
  }
  return null
}

function addPrefix(byLength: Map<number, Map<number, Place>>, prefix: string, place: Place): void {
  let places = byLength.get(prefix.length)
  if (places === undefined) {
    places = new Map()
    byLength.set(prefix.length, places)
  }
  places.set(Number(prefix), place)
}

function* decodePrefixes(coded: string): Iterable<string> {
  let previous = ''
  for (const entry of coded.split(' ')) {
    const dot = entry.indexOf('.')
    previous = previous.slice(0, Number(entry.slice(0, dot))) + entry.slice(dot + 1)
    yield previous
  }
}
