import { PUBLIC_POLICY } from '../disclosure-policy.ts';
import { CROSSED, type Crossed, type Line, type LineKeys } from './linked-tables.ts';
import { mostTold } from './lower-edges.ts';
import type { Cell, UntoldOf } from './protect-lines.ts';
import type { Unit } from './told-reports.ts';

export function crossedKey(by: Crossed, keys: Pick<LineKeys, Crossed | 'category'>): string {
  return `${keys[by] ?? ''}\0${keys.category ?? ''}`;
}

/** Reports of a line that no published figure tells as well. Of places and carriers nothing is public by itself. */
export function untoldOfLines(units: readonly Unit[]): Readonly<Record<Line, UntoldOf>> {
  const of = (line: Crossed): UntoldOf => {
    const told = new Map<string | null, number>();
    for (const unit of units) told.set(unit[line], (told.get(unit[line]) ?? 0) + unit.toldCount);
    return ({ keys, tally }) => tally.reportCount - (told.get(keys[line]) ?? 0);
  };
  return { place: of('place'), carrier: of('carrier'), category: untoldOfCategory };
}

function untoldOfCategory({ tally: { reportCount } }: Cell): number {
  return reportCount - mostTold(reportCount, PUBLIC_POLICY.rangeMinReporters);
}

/**
 * The same of crossed cells. Which of a unit’s reports are the told ones is ours to choose, as any choice shows what is
 * possible: those of the largest category.
 */
export function untoldOfCrossed(units: readonly Unit[]): Readonly<Record<Crossed, UntoldOf>> {
  const untold = { place: new Map<string, number>(), carrier: new Map<string, number>() };
  for (const { toldCount, categories, ...unit } of units) {
    let more = toldCount;
    for (const each of categories.toSorted((a, b) => b.reportCount - a.reportCount)) {
      const taken = Math.min(more, each.reportCount);
      more -= taken;
      for (const by of CROSSED) {
        const key = crossedKey(by, { ...unit, category: each.category });
        untold[by].set(key, (untold[by].get(key) ?? 0) + each.reportCount - taken);
      }
    }
  }
  const of =
    (by: Crossed): UntoldOf =>
    ({ keys }) =>
      untold[by].get(crossedKey(by, keys)) ?? 0;
  return { place: of('place'), carrier: of('carrier') };
}
