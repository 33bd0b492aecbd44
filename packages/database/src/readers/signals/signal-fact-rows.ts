import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../tables.ts';
import { personRecord } from './person-record.ts';
import type { SignalFactRows, SignalRangeRecord } from './signal-readers.ts';

/** Persons of one page of calls or exposures: their rows fit in memory many times over. */
const PERSONS_PER_PAGE = 20_000;
const ROWS_PER_PAGE = 50_000;

export function signalFactRows(
  db: Db,
  days: { readonly after: number; readonly to: number },
): SignalFactRows {
  const called = sql`select person_no from signal_call
    where called_on > ${days.after} and called_on <= ${days.to}`;
  return {
    sizes: () => sizes(db),
    campaigns: () => campaigns(db),
    persons: () => persons(db, called),
    calls: () =>
      byPersons(
        db,
        (from, to) => sql`
        select person_no as "personNo", number_no as "numberNo", called_on as "calledOn"
        from signal_call
        where person_no > ${from} and person_no <= ${to}
          and called_on > ${days.after} and called_on <= ${days.to}
        order by person_no, number_no, called_on`,
      ),
    exposures: () =>
      byPersons(
        db,
        (from, to) => sql`
        select person_no as "personNo", campaign_no as "campaignNo", phone,
          exposed_on as "exposedOn", evidence_grade as grade, route
        from signal_exposure
        where person_no > ${from} and person_no <= ${to}
        order by person_no, ordinal`,
      ),
    ranges: () =>
      byKey<SignalRangeRecord>(
        db,
        ({ rangeNo }) => rangeNo,
        (after) => sql`
        select range_no as "rangeNo", range, open_digits as "openDigits"
        from signal_range where range_no > ${after} order by range_no limit ${ROWS_PER_PAGE}`,
      ),
    numberRanges: () => numberRanges(db),
  };
}

async function sizes(db: Db) {
  const { rows } = await sql<{ personNo: number; rangeNo: number }>`select
    (select coalesce(max(person_no), 0) from signal_person) as "personNo",
    (select coalesce(max(range_no), 0) from signal_range) as "rangeNo"`.execute(db);
  return rows[0] ?? { personNo: 0, rangeNo: 0 };
}

async function campaigns(db: Db) {
  return db
    .selectFrom('signal_campaign')
    .select([
      'campaign_no as campaignNo',
      'source',
      'campaign_ref as campaignRef',
      'campaign_id as campaignId',
      'title',
      'organiser_name as organiserName',
    ])
    .orderBy('campaign_no')
    .execute();
}

/** Those of the counted kind: with a verified phone, where anybody has one. */
async function* persons(db: Db, called: RawBuilder<unknown>) {
  let after = { source: '', person_ref: '' };
  const { only_verified: least } = await db
    .selectFrom('signal_count_head')
    .select('only_verified')
    .executeTakeFirstOrThrow();
  for (;;) {
    const rows = await db
      .selectFrom('signal_person')
      .selectAll()
      .where('is_verified', '>=', least)
      .where(sql<boolean>`person_no in (${called})`)
      .where(sql<boolean>`(source, person_ref) > (${after.source}, ${after.person_ref})`)
      .orderBy('source')
      .orderBy('person_ref')
      .limit(ROWS_PER_PAGE)
      .execute();
    yield rows.map(personRecord);
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_PER_PAGE) return;
    after = last;
  }
}

async function* byPersons<R>(
  db: Db,
  page: (from: number, to: number) => RawBuilder<unknown>,
): AsyncGenerator<readonly R[]> {
  const { personNo } = await sizes(db);
  for (let from = 0; from < personNo; from += PERSONS_PER_PAGE) {
    const { rows } = await page(from, from + PERSONS_PER_PAGE).execute(db);
    yield rows as R[];
  }
}

async function* byKey<R>(
  db: Db,
  keyOf: (row: R) => number,
  page: (after: number) => RawBuilder<unknown>,
): AsyncGenerator<readonly R[]> {
  let after = 0;
  for (;;) {
    const { rows } = await page(after).execute(db);
    yield rows as R[];
    const last = rows.at(-1) as R | undefined;
    if (last === undefined || rows.length < ROWS_PER_PAGE) return;
    after = keyOf(last);
  }
}

async function* numberRanges(db: Db) {
  const { rangeNo } = await sizes(db);
  for (let from = 0; from < rangeNo; from += ROWS_PER_PAGE) {
    const { rows } = await sql<{ numberNo: number; rangeNo: number }>`
      select n.number_no as "numberNo", n.range_no as "rangeNo"
      from signal_number_range n join signal_range r on r.range_no = n.range_no
      where n.number_no > ${from} and n.number_no <= ${from + ROWS_PER_PAGE}
      order by n.number_no, r.open_digits`.execute(db);
    yield rows;
  }
}
