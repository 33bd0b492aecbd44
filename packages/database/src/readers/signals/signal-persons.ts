import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../tables.ts';
import { personRecord } from './person-record.ts';
import type { SignalPersonFacts } from './signal-readers.ts';

export function personsCalledFrom(
  db: Db,
  range: NumberRange,
): Promise<readonly SignalPersonFacts[]> {
  return wholePersons(
    db,
    sql`select c.person_no from signal_call c
      where c.number_no in (
        select n.number_no from signal_number_range n
        join signal_range r on r.range_no = n.range_no where r.range = ${range})`,
  );
}

export async function personsExposedTo(
  db: Db,
  campaignNos: readonly number[],
): Promise<readonly SignalPersonFacts[]> {
  if (campaignNos.length === 0) return [];
  return wholePersons(
    db,
    sql`select person_no from signal_exposure where campaign_no in (${sql.join(campaignNos)})`,
  );
}

/** Below the parameter limits of both engines. */
const PERSONS_PER_QUERY = 5_000;

/** In code-point order of source and pseudonym, those of the counted kind. Who is meant is found once, not for each table. */
async function wholePersons(
  db: Db,
  chosen: RawBuilder<{ person_no: number }>,
): Promise<readonly SignalPersonFacts[]> {
  const { rows } = await sql<{
    person_no: number;
  }>`select distinct person_no from (${chosen}) as chosen
    order by person_no`.execute(db);
  const numbers = rows.map(({ person_no }) => person_no);
  const persons: SignalPersonFacts[] = [];
  for (let from = 0; from < numbers.length; from += PERSONS_PER_QUERY)
    persons.push(...(await personsOf(db, numbers.slice(from, from + PERSONS_PER_QUERY))));
  return persons.toSorted(byName);
}

function byName(one: SignalPersonFacts, other: SignalPersonFacts): number {
  return compareText(one.source, other.source) || compareText(one.personRef, other.personRef);
}

function compareText(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

async function personsOf(db: Db, numbers: readonly number[]): Promise<SignalPersonFacts[]> {
  const persons = await db
    .selectFrom('signal_person')
    .selectAll()
    .where('person_no', 'in', numbers)
    .where('is_verified', '>=', (eb) => eb.selectFrom('signal_count_head').select('only_verified'))
    .execute();
  const phones = await db
    .selectFrom('signal_phone')
    .selectAll()
    .where('person_no', 'in', numbers)
    .orderBy('phone')
    .execute();
  const exposures = await db
    .selectFrom('signal_exposure')
    .select([
      'person_no',
      'campaign_no as campaignNo',
      'phone',
      'exposed_on as exposedOn',
      'evidence_grade as grade',
      'route',
    ])
    .where('person_no', 'in', numbers)
    .orderBy('ordinal')
    .execute();
  const calls = await db
    .selectFrom('signal_call')
    .innerJoin('signal_range', 'signal_range.range_no', 'signal_call.number_no')
    .select(['person_no', 'phone', 'called_on as calledOn', 'range as callerNumber'])
    .where('person_no', 'in', numbers)
    .orderBy('called_on')
    .orderBy('range')
    .execute();
  const [phonesOf, exposuresOf, callsOf] = [byPerson(phones), byPerson(exposures), byPerson(calls)];
  return persons.map((row) => ({
    ...personRecord(row),
    phones: (phonesOf.get(row.person_no) ?? []).map(({ phone }) => phone),
    exposures: exposuresOf.get(row.person_no) ?? [],
    calls: (callsOf.get(row.person_no) ?? []).map((call) => ({
      ...call,
      callerNumber: call.callerNumber as CallerNumber,
    })),
  }));
}

function byPerson<R extends { readonly person_no: number }>(rows: readonly R[]) {
  return Map.groupBy(rows, (row) => row.person_no);
}
