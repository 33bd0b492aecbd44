import { writeRows } from '../../write-rows.ts';
import type { SignalChange } from './signal-change.ts';

export interface KnownPerson {
  readonly person_no: number;
  readonly person_ref: string;
  readonly content_hash: Uint8Array;
}

/** Persons of a source that are on record. */
export async function findKnownPersons(
  { tx, engine }: SignalChange,
  source: string,
  refs: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  const rows = await writeRows<KnownPerson>(tx, engine, {
    constants: [source],
    columns: [{ name: 'ref', type: 'text', values: refs }],
    statement: (chunk, from) => `
      select person_no, person_ref, content_hash from signal_person
      where source = ${from} and person_ref in (select ref from ${chunk} as wanted)`,
  });
  return new Map(rows.map((row) => [row.person_ref, row]));
}

const FACT_TABLES = ['signal_exposure', 'signal_call', 'signal_phone', 'signal_person'] as const;

/** Deletes persons with all their facts. */
export async function dropPersons(
  { tx, engine }: SignalChange,
  personNos: readonly number[],
): Promise<void> {
  for (const table of FACT_TABLES)
    await writeRows(tx, engine, {
      constants: [],
      columns: [{ name: 'person_no', type: 'integer', values: personNos }],
      statement: (rows) => `
        delete from ${table} where person_no in (select person_no from ${rows} as gone)`,
    });
}

/** Has the next run count these persons anew. */
export async function markStale(
  { tx, engine }: SignalChange,
  personNos: readonly number[],
): Promise<void> {
  await writeRows(tx, engine, {
    constants: [],
    columns: [{ name: 'person_no', type: 'integer', values: personNos }],
    // The update waits for a run that is just taking the mark away, and sets it again.
    statement: (rows) => `
      insert into signal_stale_person (person_no) select person_no from ${rows} as stale where true
      on conflict (person_no) do update set person_no = excluded.person_no`,
  });
}
