import { createHash } from 'node:crypto';
import type { Canary, NamedCohortKey, SignalTable } from '@rangewatch/statistics/signals';

const COHORTS: readonly NamedCohortKey[] = ['invite', 'device', 'network', 'wording'];

/** SHA-256 of everything that is judged, by its content: however it came, and on both engines, the same. */
export function factsHash(table: SignalTable, canaries: readonly Canary[]): string {
  const hash = createHash('sha256');
  const { calls, calledOn, exposures, exposedOn, gradeOf, routeOf, ranges, cohorts } = table;
  for (let person = 0; person < table.personCount; person += 1) {
    const [from, to] = [calls.starts[person] ?? 0, calls.starts[person + 1] ?? 0];
    const called = Array.from({ length: to - from }, (_, at) => {
      const number = calls.values[from + at] ?? 0;
      const own = ranges.containing.values[ranges.containing.starts[number] ?? 0] ?? 0;
      return `${ranges.nameOf(own)}@${calledOn[from + at]}`;
    });
    const [first, last] = [exposures.starts[person] ?? 0, exposures.starts[person + 1] ?? 0];
    const exposed = Array.from({ length: last - first }, (_, at) => {
      const place = first + at;
      const campaign = table.campaigns[exposures.values[place] ?? 0];
      return `${campaign}@${exposedOn[place]}/${gradeOf[place]}/${routeOf[place]}`;
    });
    hash.update(
      JSON.stringify([
        table.nameOf(person),
        table.regionOf[person],
        cohorts.signedUpOn[person],
        COHORTS.map((key) => cohorts.named[key][person]),
        called.toSorted(),
        exposed.toSorted(),
      ]),
    );
  }
  if (canaries.length > 0) hash.update(JSON.stringify(canaries));
  return hash.digest('hex');
}
