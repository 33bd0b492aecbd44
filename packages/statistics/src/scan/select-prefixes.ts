import { type ScannedNode, type ScanOptions, scanPrefixes } from './scan-prefixes.ts';
import type { ScannedPerson } from './prefix-tree.ts';

/**
 * The prefixes that stand out, each by itself: the best of a scan is taken, what was called from under it is deleted,
 * and the rest is scanned again, until the best is no better than chance (sequential deletion: Zhang, Assunção and
 * Kulldorff 2010). No two of them lie inside each other.
 * @param level largest p that is taken; default 0.05.
 */
export function selectPrefixes(
  persons: readonly ScannedPerson[],
  { level = 0.05, ...options }: ScanOptions & { readonly level?: number },
): readonly ScannedNode[] {
  const selected: ScannedNode[] = [];
  for (let rest = persons; ; ) {
    const [best] = scanPrefixes(rest, options).nodes;
    if (!best || best.logLikelihoodRatio === 0 || best.p > level) return selected;
    selected.push(best);
    rest = rest.map((person) => ({
      ...person,
      numbers: person.numbers.filter((number) => !number.startsWith(best.prefix)),
    }));
  }
}
