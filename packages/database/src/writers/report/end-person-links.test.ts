import { ensureWeek } from '@rangewatch/schema';
import { buildNewCampaign, buildNewReport, bytesOf, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Connection, openConnection } from '../../connection.ts';
import { openReaders, type Readers } from '../../readers/index.ts';
import { openWriters } from '../index.ts';
import type { Writers } from '../writers.ts';

const NUMBER = '8617012340001';
const WEEK = ensureWeek('2026-W34');
const LONG_AGO = new Date('2026-08-18T00:00:00Z');

describeEachEngine('the link of a person', (database) => {
  let writers: Writers;
  let readers: Readers;
  let connection: Connection;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    readers = await openReaders(database().url);
    connection = openConnection(database().url, 'write');
    await registerCampaign('c1');
    await registerCampaign('c2');
  });
  afterEach(async () => {
    await writers.close();
    await readers.close();
    await connection.db.destroy();
  });

  async function registerCampaign(campaignId: string) {
    await writers.registerCampaign(
      buildNewCampaign({
        id: campaignId,
        title: campaignId,
        organiserName: 'An invented organiser',
        registeredAt: LONG_AGO,
      }),
    );
    await writers.screenCampaign(campaignId, 'accepted', 'seen', LONG_AGO);
  }

  async function accept(id: string, reporter: string, receivedAt = LONG_AGO, campaigns = ['c1']) {
    const report = buildNewReport({ id, reporter, numbers: [NUMBER], campaignIds: campaigns });
    await writers.acceptReports([{ ...report, receivedAt }]);
  }
  const endLinks = (limit = 100) => writers.endPersonLinks({ lastReportBy: LONG_AGO, limit });
  const campaignCounts = () => readers.weekCounts(WEEK).campaigns();
  const personOf = async (id: string) =>
    (
      await connection.db
        .selectFrom('report')
        .select('person_id')
        .where('report_id', '=', id)
        .executeTakeFirstOrThrow()
    ).person_id;

  it('ends, and what they counted to stays', async () => {
    for (const id of ['a1', 'a2', 'a3']) await accept(id, 'ann');
    await accept('b1', 'bo');
    const before = await campaignCounts();
    expect(before[0]).toMatchObject({ reporterCountToDate: 2, exposureCount: 2 });
    expect(await endLinks()).toEqual({ endedCount: 2, isDone: true });
    expect(await personOf('a1')).toBeNull();
    const [after] = await campaignCounts();
    expect(after).toMatchObject({ reporterCountToDate: 2, exposureCount: 2, reportCount: 4 });
    expect(await endLinks()).toEqual({ endedCount: 0, isDone: true });
  });

  it('lives as long as somebody goes on reporting', async () => {
    await accept('a1', 'ann');
    await accept('a2', 'ann', new Date('2026-08-19T00:00:00Z'));
    expect(await endLinks()).toEqual({ endedCount: 0, isDone: true });
    expect(await personOf('a1')).toBe(await personOf('a2'));
  });

  it('is not taken up again by a later report of the same person', async () => {
    await accept('a1', 'ann');
    await endLinks();
    await accept('a2', 'ann', new Date('2027-03-01T00:00:00Z'));
    expect(await personOf('a1')).toBeNull();
    expect(await personOf('a2')).toBe('pa2');
  });

  it('takes the facts that signals are found from with it', async () => {
    await accept('a1', 'ann');
    await writers.projectOwnPersons({ limit: 100, timeZone: 'Asia/Shanghai' });
    await endLinks();
    const facts = await connection.db.selectFrom('signal_call').selectAll().execute();
    expect(facts).toEqual([]);
    await writers.projectOwnPersons({ limit: 100, timeZone: 'Asia/Shanghai' });
    await writers.countSignals({ after: 20_000, to: 21_000 });
    expect(await connection.db.selectFrom('signal_person').selectAll().execute()).toEqual([]);
  });

  it('ends in steps, the longest silent first', async () => {
    for (const reporter of ['ann', 'bo', 'cy']) await accept(reporter, reporter);
    expect(await endLinks(2)).toEqual({ endedCount: 2, isDone: false });
    expect(await endLinks(2)).toEqual({ endedCount: 1, isDone: true });
  });

  it('forgets the phone that showed itself', async () => {
    await accept('a1', 'ann');
    await connection.db
      .insertInto('phone_verification')
      .values({
        code_hash: Buffer.from(bytesOf('code')),
        owner_hash: Buffer.from(bytesOf('receipt a1')),
        label: '1',
        phone_tag: Buffer.from(bytesOf('phone')),
        created_at: 0,
        expires_at: 1,
        verified_at: 1,
        report_id: 'a1',
      })
      .execute();
    await endLinks();
    const rows = await connection.db.selectFrom('phone_verification').selectAll().execute();
    expect(rows).toMatchObject([{ report_id: 'a1', phone_tag: null, verified_at: 1 }]);
  });

  it('counts in the campaign that another was found to be', async () => {
    await accept('a1', 'ann');
    await accept('b1', 'bo', LONG_AGO, ['c2']);
    await endLinks();
    await writers.mergeCampaign({
      campaignId: 'c1',
      intoCampaignId: 'c2',
      reason: 'the same',
      mergedAt: LONG_AGO,
    });
    expect(await campaignCounts()).toMatchObject([{ campaignId: 'c2', reporterCountToDate: 2 }]);
  });
});
