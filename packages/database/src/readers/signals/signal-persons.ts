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

/** In code-point order of source and pseudonym, those of the counted kind. */
async function wholePersons(
  db: Db,
  chosen: RawBuilder<unknown>,
): Promise<readonly SignalPersonFacts[]> {
  const isChosen = sql<boolean>`person_no in (${chosen})`;
  const persons = await db
    .selectFrom('signal_person')
    .selectAll()
    .where(isChosen)
    .where('is_verified', '>=', (eb) => eb.selectFrom('signal_count_head').select('only_verified'))
    .orderBy('source')
    .orderBy('person_ref')
    .execute();
  const phones = await db
    .selectFrom('signal_phone')
    .selectAll()
    .where(isChosen)
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
    .where(isChosen)
    .orderBy('ordinal')
    .execute();
  const calls = await db
    .selectFrom('signal_call')
    .innerJoin('signal_range', 'signal_range.range_no', 'signal_call.number_no')
    .select(['person_no', 'phone', 'called_on as calledOn', 'range as callerNumber'])
    .where(isChosen)
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
