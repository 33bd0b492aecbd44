import type { RowColumn } from '../../dialect/engine.ts';
import { writeRows } from '../../write-rows.ts';
import type { NumberedPerson } from './add-persons.ts';
import { campaignKey, internCampaigns } from './intern-campaigns.ts';
import { internNumbers } from './intern-numbers.ts';
import type { SignalChange } from './signal-change.ts';

/** Writes phones, exposures and calls of persons of whom none are on record. */
export async function addFacts(
  change: SignalChange,
  source: string,
  persons: readonly NumberedPerson[],
): Promise<void> {
  await addPhones(change, persons);
  await addExposures(change, source, persons);
  await addCalls(change, persons);
}

/** One value of each row, a column of them. */
function column<T>(
  rows: readonly T[],
  name: string,
  type: RowColumn['type'],
  of: (row: T) => string | number | null,
): RowColumn {
  return { name, type, values: rows.map(of) };
}

async function addPhones(
  { tx, engine }: SignalChange,
  persons: readonly NumberedPerson[],
): Promise<void> {
  const rows = persons.flatMap(({ personNo, facts }) =>
    [...new Set(facts.phones)].map((phone) => ({ personNo, phone })),
  );
  await writeRows(tx, engine, {
    constants: [],
    columns: [
      column(rows, 'person_no', 'integer', ({ personNo }) => personNo),
      column(rows, 'phone', 'text', ({ phone }) => phone),
    ],
    statement: (chunk) => `
      insert into signal_phone (person_no, phone) select person_no, phone from ${chunk} as added`,
  });
}

async function addExposures(
  change: SignalChange,
  source: string,
  persons: readonly NumberedPerson[],
): Promise<void> {
  const rows = persons.flatMap(({ personNo, facts }) =>
    facts.exposures.map((exposure, ordinal) => ({ personNo, ordinal, ...exposure })),
  );
  const refs = new Set(rows.map(({ campaign }) => campaign));
  await internCampaigns(change, source, refs);
  await writeRows(change.tx, change.engine, {
    constants: [],
    columns: [
      column(rows, 'person_no', 'integer', ({ personNo }) => personNo),
      column(rows, 'ordinal', 'integer', ({ ordinal }) => ordinal),
      column(rows, 'campaign_no', 'integer', ({ campaign }) =>
        change.campaigns.numberOf(campaignKey(source, campaign)),
      ),
      column(rows, 'phone', 'text', ({ phone }) => phone),
      column(rows, 'exposed_on', 'integer', ({ on }) => on),
      column(rows, 'evidence_grade', 'text', ({ grade }) => grade),
      column(rows, 'route', 'text', ({ route }) => route),
    ],
    statement: (chunk) => `
      insert into signal_exposure (person_no, ordinal, campaign_no, phone, exposed_on, evidence_grade, route)
      select person_no, ordinal, campaign_no, phone, exposed_on, evidence_grade, route from ${chunk} as added`,
  });
}

async function addCalls(change: SignalChange, persons: readonly NumberedPerson[]): Promise<void> {
  const numbers = new Set(persons.flatMap(({ facts }) => facts.calls.map(({ from }) => from)));
  await internNumbers(change, numbers);
  const rows = persons.flatMap(({ personNo, facts }) =>
    facts.calls.map(({ phone, on, from }) => ({
      personNo,
      phone,
      on,
      numberNo: change.ranges.numberOf(from),
    })),
  );
  await writeRows(change.tx, change.engine, {
    constants: [],
    columns: [
      column(rows, 'person_no', 'integer', ({ personNo }) => personNo),
      column(rows, 'number_no', 'integer', ({ numberNo }) => numberNo),
      column(rows, 'called_on', 'integer', ({ on }) => on),
      column(rows, 'phone', 'text', ({ phone }) => phone),
    ],
    // A number counts once a day for each phone, however often it called.
    statement: (chunk) => `
      insert into signal_call (person_no, number_no, called_on, phone)
      select person_no, number_no, called_on, phone from ${chunk} as added where true
      on conflict do nothing`,
  });
}
