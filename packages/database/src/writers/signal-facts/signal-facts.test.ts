import { ensureCallerNumber } from '@rangewatch/numbering';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Connection, openConnection } from '../../connection.ts';
import { openWriters } from '../index.ts';
import type { Writers } from '../writers.ts';
import { emptyPerson } from './add-persons.ts';
import type { SignalPersonFacts } from './signal-fact-writers.ts';

const MOBILE = ensureCallerNumber('8614485626059');
const NEIGHBOUR = ensureCallerNumber('8614485626058');

function person(name: string, facts: Partial<SignalPersonFacts> = {}): SignalPersonFacts {
  return {
    person: name,
    region: 'CN-JL',
    isVerified: true,
    signedUpOn: 20_485,
    cohorts: { network: 'n1', invite: 'i9' },
    phones: ['a', 'b'],
    exposures: [{ campaign: 'c43', phone: 'a', on: 20_492, route: 'typed', grade: 'B' }],
    calls: [
      { phone: 'a', on: 20_520, from: MOBILE },
      { phone: 'a', on: 20_520, from: MOBILE },
      { phone: 'b', on: 20_520, from: NEIGHBOUR },
    ],
    log: { from: 20_423, to: 20_513 },
    ...facts,
  };
}

describeEachEngine('the facts of signals', (database) => {
  let writers: Writers;
  let connection: Connection;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    connection = openConnection(database().url, 'write');
  });
  afterEach(async () => {
    await writers.close();
    await connection.db.destroy();
  });

  const put = (...persons: SignalPersonFacts[]) =>
    writers.putSignalPersons({ source: 'acme', persons });
  const stale = async () => {
    const rows = await connection.db.selectFrom('signal_stale_person').selectAll().execute();
    return rows.map((row) => row.person_no);
  };
  const takeMarks = () => connection.db.deleteFrom('signal_stale_person').execute();

  async function callsOf(name: string) {
    return await connection.db
      .selectFrom('signal_person')
      .innerJoin('signal_call', 'signal_call.person_no', 'signal_person.person_no')
      .innerJoin('signal_range', 'range_no', 'number_no')
      .select(['phone', 'called_on', 'range'])
      .where('person_ref', '=', name)
      .orderBy('range')
      .execute();
  }

  async function rangesRound(number: string) {
    const rows = await connection.db
      .selectFrom('signal_range as number')
      .innerJoin('signal_number_range', 'number_no', 'number.range_no')
      .innerJoin('signal_range as round', 'round.range_no', 'signal_number_range.range_no')
      .select('round.range')
      .where('number.range', '=', number)
      .execute();
    return rows.map(({ range }) => range).toSorted((a, b) => b.localeCompare(a, 'en'));
  }

  it('are kept as they were given, a number once a day for each phone', async () => {
    expect(await put(person('p0'))).toEqual({ changedCount: 1, unchangedCount: 0 });
    expect(await callsOf('p0')).toEqual([
      { phone: 'b', called_on: 20_520, range: NEIGHBOUR },
      { phone: 'a', called_on: 20_520, range: MOBILE },
    ]);
    const { db } = connection;
    expect(await db.selectFrom('signal_person').selectAll().execute()).toMatchObject([
      { source: 'acme', person_ref: 'p0', region: 'CN-JL', is_verified: 1, invite: 'i9' },
    ]);
    const exposures = db
      .selectFrom('signal_exposure')
      .innerJoin('signal_campaign', 'signal_campaign.campaign_no', 'signal_exposure.campaign_no');
    expect(
      await exposures.select(['campaign_ref', 'phone', 'exposed_on', 'route']).execute(),
    ).toEqual([{ campaign_ref: 'c43', phone: 'a', exposed_on: 20_492, route: 'typed' }]);
    expect(await db.selectFrom('signal_phone').select('phone').orderBy('phone').execute()).toEqual([
      { phone: 'a' },
      { phone: 'b' },
    ]);
    expect(await stale()).toHaveLength(1);
  });

  it('count a number in itself and the ranges of up to 10,000 round it, inside its plan’s unit', async () => {
    const from = ['8614485626059', 'CN:95588', 'CN:9558812', '12025550143'].map(ensureCallerNumber);
    await put(person('p0', { calls: from.map((each) => ({ phone: 'a', on: 1, from: each })) }));
    expect(await rangesRound('8614485626059')).toEqual([
      '8614485626059',
      '861448562605*',
      '86144856260**',
      '8614485626***',
      '861448562****',
    ]);
    expect(await rangesRound('CN:95588')).toEqual(['CN:95588']);
    expect(await rangesRound('CN:9558812')).toEqual(['CN:9558812', 'CN:955881*', 'CN:95588**']);
    expect(await rangesRound('12025550143')).toHaveLength(5);
  });

  it('stay as they are when the same comes again, in whatever order', async () => {
    await put(person('p0'));
    await takeMarks();
    const again = person('p0', { phones: ['b', 'a'], calls: person('p0').calls.toReversed() });
    expect(await put(again)).toEqual({ changedCount: 0, unchangedCount: 1 });
    expect(await stale()).toEqual([]);
  });

  it('are replaced by others of the same person, who keeps the number and is counted anew', async () => {
    await put(person('p0'), person('p1'));
    const { db } = connection;
    const before = await db.selectFrom('signal_person').selectAll().orderBy('person_no').execute();
    await takeMarks();
    const calls = [{ phone: 'a', on: 20_600, from: NEIGHBOUR }];
    expect(await put(person('p0', { calls }))).toEqual({ changedCount: 1, unchangedCount: 0 });
    expect(await stale()).toEqual([before[0]?.person_no]);
    expect(await callsOf('p0')).toEqual([{ phone: 'a', called_on: 20_600, range: NEIGHBOUR }]);
    expect(await callsOf('p1')).toHaveLength(2);
  });

  it('are those of the later of two in one batch', async () => {
    await put(person('p0'), person('p0', { region: 'CN-SH' }));
    const rows = await connection.db.selectFrom('signal_person').select('region').execute();
    expect(rows).toEqual([{ region: 'CN-SH' }]);
  });

  it('go when a person is taken out, whose row waits empty for the next count', async () => {
    await put(person('p0'), person('p1'));
    await takeMarks();
    expect(await writers.removeSignalPersons('acme', ['p0', 'unknown'])).toBe(1);
    expect(await writers.removeSignalPersons('acme', ['p0'])).toBe(0);
    expect(await callsOf('p0')).toEqual([]);
    expect(await stale()).toHaveLength(1);
    const rows = await connection.db
      .selectFrom('signal_person')
      .select(['person_ref', 'region', 'log_from'])
      .orderBy('person_ref')
      .execute();
    expect(rows[0]).toEqual({ person_ref: 'p0', region: null, log_from: null });
    const { facts } = emptyPerson(1, 'p0');
    expect(await put({ ...facts, region: 'CN-SH' })).toMatchObject({ changedCount: 1 });
  });

  it('keep persons of two sources apart that have the same name', async () => {
    await put(person('p0'));
    await writers.putSignalPersons({ source: 'other', persons: [person('p0')] });
    const rows = await connection.db.selectFrom('signal_campaign').select('source').execute();
    expect(rows.map(({ source }) => source).toSorted()).toEqual(['acme', 'other']);
    expect(await callsOf('p0')).toHaveLength(4);
  });

  it('take nothing of a batch that failed for known', async () => {
    const broken = person('p1', { calls: [{ phone: 'a', on: null, from: MOBILE }] } as never);
    await expect(put(broken)).rejects.toThrow(/null/i);
    await put(person('p0'));
    expect(await callsOf('p0')).toHaveLength(2);
    expect(await rangesRound(MOBILE)).toHaveLength(5);
  });

  it('say of a campaign what its source said last', async () => {
    await put(person('p0'));
    const known = { campaign: 'c43', organiserName: 'O', startsOn: 20_472, region: 'CN-SH' };
    for (const title of ['first', 'second'])
      await writers.putSignalCampaigns({ source: 'acme', campaigns: [{ ...known, title }] });
    const rows = await connection.db.selectFrom('signal_campaign').selectAll().execute();
    expect(rows).toMatchObject([
      { campaign_ref: 'c43', campaign_id: null, title: 'second', starts_on: 20_472 },
    ]);
  });
});
