import type { RowColumn } from '../../dialect/engine.ts';
import { writeRows } from '../../write-rows.ts';
import type { SignalChange } from './signal-change.ts';
import type { SignalPersonFacts } from './signal-fact-writers.ts';

export interface NumberedPerson {
  readonly personNo: number;
  readonly hash: Uint8Array;
  readonly facts: SignalPersonFacts;
}

const NOTHING = { cohorts: {}, phones: [], exposures: [], calls: [], log: null } as const;

/** A person of whom nothing is left to count. */
export function emptyPerson(personNo: number, person: string): NumberedPerson {
  const facts = { ...NOTHING, person, region: null, isVerified: false, signedUpOn: null };
  return { personNo, hash: Buffer.alloc(0), facts };
}

export async function addPersonRows(
  { tx, engine }: SignalChange,
  source: string,
  persons: readonly NumberedPerson[],
): Promise<void> {
  const text = (
    name: string,
    of: (facts: SignalPersonFacts) => string | null | undefined,
  ): RowColumn => ({ name, type: 'text', values: persons.map(({ facts }) => of(facts) ?? null) });
  const integer = (
    name: string,
    of: (facts: SignalPersonFacts) => number | null | undefined,
  ): RowColumn => ({
    name,
    type: 'integer',
    values: persons.map(({ facts }) => of(facts) ?? null),
  });
  await writeRows(tx, engine, {
    constants: [source],
    columns: [
      { name: 'person_no', type: 'integer', values: persons.map(({ personNo }) => personNo) },
      text('person_ref', ({ person }) => person),
      text('region', ({ region }) => region),
      integer('is_verified', ({ isVerified }) => (isVerified ? 1 : 0)),
      integer('signed_up_on', ({ signedUpOn }) => signedUpOn),
      text('invite', ({ cohorts }) => cohorts.invite),
      text('network', ({ cohorts }) => cohorts.network),
      text('device', ({ cohorts }) => cohorts.device),
      text('wording', ({ cohorts }) => cohorts.wording),
      integer('log_from', ({ log }) => log?.from),
      integer('log_to', ({ log }) => log?.to),
      { name: 'content_hash', type: 'binary', values: persons.map(({ hash }) => hash) },
    ],
    statement: (rows, from) => `
      insert into signal_person (person_no, source, person_ref, region, is_verified, signed_up_on,
        invite, network, device, wording, log_from, log_to, content_hash)
      select person_no, ${from}, person_ref, region, is_verified, signed_up_on,
        invite, network, device, wording, log_from, log_to, content_hash from ${rows} as added`,
  });
}
