import { addFacts } from './add-facts.ts';
import { addPersonRows, emptyPerson, type NumberedPerson } from './add-persons.ts';
import { contentHash } from './content-hash.ts';
import { dropPersons, findKnownPersons, markStale } from './known-persons.ts';
import type { SignalChange } from './signal-change.ts';
import type { PutPersons, SignalPersonBatch } from './signal-fact-writers.ts';

/** Replaces what is kept of each person whose facts are others than before, and has them counted anew. */
export async function putPersons(
  change: SignalChange,
  { source, persons }: SignalPersonBatch,
): Promise<PutPersons> {
  const latest = new Map(persons.map((facts) => [facts.person, facts]));
  const known = await findKnownPersons(change, source, [...latest.keys()]);
  const changed: NumberedPerson[] = [];
  const replaced: number[] = [];
  for (const [ref, facts] of latest) {
    const before = known.get(ref);
    const hash = contentHash(facts);
    if (before && hash.equals(before.content_hash)) continue;
    if (before) replaced.push(before.person_no);
    else change.last.personNo += 1;
    changed.push({ personNo: before?.person_no ?? change.last.personNo, hash, facts });
  }
  if (changed.length > 0) {
    await dropPersons(change, replaced);
    await addPersonRows(change, source, changed);
    await addFacts(change, source, changed);
    await markStale(
      change,
      changed.map(({ personNo }) => personNo),
    );
  }
  return { changedCount: changed.length, unchangedCount: latest.size - changed.length };
}

/** Takes the facts of persons out. Their rows stay: what they were counted as is subtracted by the next run. */
export async function removePersons(
  change: SignalChange,
  source: string,
  refs: readonly string[],
): Promise<number> {
  const known = await findKnownPersons(change, source, [...new Set(refs)]);
  const present = [...known.values()].filter(({ content_hash }) => content_hash.length > 0);
  if (present.length === 0) return 0;
  const personNos = present.map(({ person_no }) => person_no);
  await dropPersons(change, personNos);
  const empty = present.map(({ person_no, person_ref }) => emptyPerson(person_no, person_ref));
  await addPersonRows(change, source, empty);
  await markStale(change, personNos);
  return present.length;
}
