import type { Writers } from '@rangewatch/database/writers';
import type { EvidenceStore } from '@rangewatch/evidence';
import { DAY_MS, EVIDENCE_KEPT_DAYS } from '@rangewatch/schema';
import { evidenceIdOf, storedNames } from './file-names.ts';

/** How long a stored file may be without a row: longer than the slowest upload takes. */
const UNKNOWN_FOR_MS = DAY_MS;
const AT_ONCE = 500;

export interface ClearEvidenceDeps {
  readonly writers: Pick<Writers, 'dropEndedEvidence' | 'knownEvidence'>;
  readonly store: EvidenceStore;
  readonly clock: () => Date;
}

export interface ClearedEvidence {
  /** Files whose draft has ended or whose time is over. */
  readonly endedCount: number;
  /** Stored files that nothing on record named: left by a crash, or by a deletion that did not get through. */
  readonly strayCount: number;
}

/** Deletes files whose time is over, then whatever is stored and belongs to nothing. */
export async function clearEvidence(
  deps: ClearEvidenceDeps,
  stopping: AbortSignal,
): Promise<ClearedEvidence> {
  const now = deps.clock();
  const keptSince = new Date(now.getTime() - EVIDENCE_KEPT_DAYS * DAY_MS);
  const ended = await deps.writers.dropEndedEvidence(now, keptSince);
  for (const file of ended) for (const name of storedNames(file)) await deps.store.remove(name);
  return { endedCount: ended.length, strayCount: await clearStray(deps, now, stopping) };
}

async function clearStray(
  deps: ClearEvidenceDeps,
  now: Date,
  stopping: AbortSignal,
): Promise<number> {
  let strayCount = 0;
  let names: string[] = [];
  for await (const { name, storedAt } of deps.store.list()) {
    if (stopping.aborted) return strayCount;
    if (now.getTime() - storedAt.getTime() > UNKNOWN_FOR_MS) names.push(name);
    if (names.length < AT_ONCE) continue;
    strayCount += await removeUnknown(deps, names);
    names = [];
  }
  return strayCount + (await removeUnknown(deps, names));
}

async function removeUnknown(
  { writers, store }: ClearEvidenceDeps,
  names: readonly string[],
): Promise<number> {
  const known = await writers.knownEvidence([...new Set(names.map(evidenceIdOf))]);
  const stray = names.filter((name) => {
    const file = known.get(evidenceIdOf(name));
    return !file || !storedNames(file).includes(name);
  });
  for (const name of stray) await store.remove(name);
  return stray.length;
}
