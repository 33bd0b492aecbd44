import { ensureWeek } from '@rangewatch/schema';
import {
  buildNewCampaign,
  buildNewReport,
  bytesOf,
  describeEachEngine,
  type ReportSketch,
  unsealTestTags,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Connection, openConnection } from '../../connection.ts';
import { openWriters } from '../index.ts';
import type { Writers } from '../writers.ts';
import type { NewReport } from '../report/new-report.ts';

const FIRST = '8617012340001';
const SECOND = '8617012340002';
/** 2026-08-17, the day of the builder's reports. */
const DAY = 20_682;

describeEachEngine('facts of our own persons', (database) => {
  let writers: Writers;
  let connection: Connection;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    connection = openConnection(database().url, 'write');
    for (const campaignId of ['c1', 'c2']) await register(campaignId);
  });
  afterEach(async () => {
    await writers.close();
    await connection.db.destroy();
  });

  const register = (campaignId: string) =>
    writers.registerCampaign(
      buildNewCampaign({
        id: campaignId,
        title: campaignId,
        organiserName: 'An invented organiser',
        registeredAt: new Date('2026-08-01T00:00:00Z'),
      }),
    );

  const project = () => writers.projectOwnPersons({ limit: 100, timeZone: 'Asia/Shanghai' });

  async function accept(
    sketch: Omit<ReportSketch, 'reporter' | 'campaignIds'> & { campaignIds?: string[] },
    change: (draft: NewReport['draft']) => Partial<NewReport['draft']> = () => ({}),
  ): Promise<void> {
    const report = buildNewReport({ reporter: 'r', campaignIds: ['c1'], ...sketch });
    const draft = { ...report.draft, ...change(report.draft) };
    const [outcome] = await writers.acceptReports([{ ...report, draft }]);
    expect(outcome?.status).toBe('accepted');
  }

  const persons = () => connection.db.selectFrom('signal_person').selectAll().execute();
  const phones = async () => {
    const rows = await connection.db.selectFrom('signal_phone').select('phone').execute();
    return rows.map(({ phone }) => phone).toSorted();
  };
  const calls = () =>
    connection.db
      .selectFrom('signal_call')
      .innerJoin('signal_range', 'range_no', 'number_no')
      .select(['range as from', 'called_on as on', 'phone'])
      .orderBy('range')
      .execute();
  const exposures = () =>
    connection.db
      .selectFrom('signal_exposure')
      .innerJoin('signal_campaign', 'signal_campaign.campaign_no', 'signal_exposure.campaign_no')
      .select(['campaign_id', 'exposed_on', 'evidence_grade'])
      .execute();

  it('are made of an accepted report: calls that count, exposures, phones, cohort', async () => {
    await accept(
      { id: 'a', numbers: [FIRST], held: [SECOND], turnedAway: ['8617012340003'] },
      ({ exposures: stated, calls: typed }) => ({
        homeProvince: 'CN-FJ',
        phones: [{ label: 'control', exposedToNone: true }],
        exposures: stated.map((exposure) => ({ ...exposure, cohort: 'abcdefgh12' })),
        calls: typed.map((call) => ({ ...call, recordedFrom: 'call_log' })),
      }),
    );
    expect(await project()).toEqual({ changedCount: 1, removedCount: 0, isDone: true });
    expect(await persons()).toMatchObject([
      {
        source: 'own',
        person_ref: 'pa',
        region: 'CN-FJ',
        is_verified: 0,
        signed_up_on: DAY,
        invite: 'abcdefgh12',
        log_from: DAY,
        log_to: DAY,
      },
    ]);
    expect(await calls()).toEqual([{ from: FIRST, on: DAY, phone: '1' }]);
    expect(await exposures()).toEqual([
      { campaign_id: 'c1', exposed_on: DAY, evidence_grade: 'C' },
    ]);
    expect(await phones()).toEqual(['1', 'control']);
    expect(await project()).toEqual({ changedCount: 0, removedCount: 0, isDone: true });
  });

  it('are one person’s, whichever reports they come from', async () => {
    await accept({ id: 'a', numbers: [FIRST] });
    await accept({ id: 'b', numbers: [SECOND], day: '2026-08-18', addsTo: 'a' });
    await project();
    expect(await persons()).toMatchObject([{ person_ref: 'pa', signed_up_on: DAY }]);
    expect(await calls()).toHaveLength(2);
  });

  it('do not exist of who did not agree to be counted as a person', async () => {
    const report = buildNewReport({ id: 'a', reporter: 'r', numbers: [FIRST] });
    await writers.acceptReports([report]);
    expect(await project()).toMatchObject({ changedCount: 0 });
  });

  it('go with the report that was withdrawn', async () => {
    await accept({ id: 'a', numbers: [FIRST] });
    await project();
    await writers.withdrawReport(withdrawal('a'));
    expect(await project()).toEqual({ changedCount: 0, removedCount: 1, isDone: true });
    expect([await calls(), await exposures(), await phones()]).toEqual([[], [], []]);
    const stale = await connection.db.selectFrom('signal_stale_person').selectAll().execute();
    expect(stale).toHaveLength(1);
  });

  it('follow a correction', async () => {
    await accept({ id: 'a', numbers: [FIRST] });
    await project();
    await accept({ id: 'b', numbers: [SECOND], campaignIds: ['c2'], corrects: 'a' });
    expect(await project()).toMatchObject({ changedCount: 1, removedCount: 0 });
    expect(await calls()).toEqual([{ from: SECOND, on: DAY, phone: '1' }]);
    expect(await exposures()).toMatchObject([{ campaign_id: 'c2' }]);
  });

  it('go at once when a report is erased, and those of other reports come back', async () => {
    await accept({ id: 'a', numbers: [FIRST] });
    await accept({ id: 'b', numbers: [SECOND] });
    await project();
    await writers.eraseReport(withdrawal('a'));
    expect([await calls(), await exposures(), await phones()]).toEqual([[], [], []]);
    await project();
    expect(await calls()).toEqual([{ from: SECOND, on: DAY, phone: '1' }]);
    await writers.eraseReport(withdrawal('b'));
    await project();
    expect(await calls()).toEqual([]);
    expect(await persons()).toMatchObject([{ region: null, signed_up_on: null }]);
  });

  it('go when the link of the person ends, whoever ends it', async () => {
    await accept({ id: 'a', numbers: [FIRST] });
    await project();
    await connection.db.deleteFrom('person').execute();
    expect(await project()).toMatchObject({ removedCount: 1 });
    expect(await calls()).toEqual([]);
  });

  it('move with a campaign that was found to be another', async () => {
    await accept({ id: 'a', numbers: [FIRST] });
    await project();
    for (const campaignId of ['c1', 'c2'])
      await writers.screenCampaign(campaignId, 'accepted', 'seen', new Date());
    const merged = await writers.mergeCampaign({
      campaignId: 'c1',
      intoCampaignId: 'c2',
      reason: 'the same',
      mergedAt: new Date('2026-08-20T00:00:00Z'),
    });
    expect(merged).toEqual({ status: 'merged', exposureCount: 1 });
    await project();
    expect(await exposures()).toMatchObject([{ campaign_id: 'c2' }]);
  });

  it('say that a phone is verified, also one that showed itself later', async () => {
    await accept({ id: 'a', numbers: [FIRST] });
    await project();
    const codeHash = bytesOf('code');
    await connection.db
      .insertInto('phone_verification')
      .values({
        code_hash: Buffer.from(codeHash),
        owner_hash: Buffer.from(bytesOf('receipt a')),
        label: '1',
        phone_tag: null,
        created_at: 0,
        expires_at: Date.parse('2026-08-18T00:00:00Z'),
        verified_at: null,
        report_id: 'a',
      })
      .execute();
    const arrivedAt = new Date('2026-08-17T13:00:00Z');
    expect(await writers.verifyPhone({ codeHash, phoneTag: bytesOf('tag'), arrivedAt })).toBe(true);
    await project();
    expect(await persons()).toMatchObject([{ is_verified: 1 }]);
  });

  it('are made a few persons at a time', async () => {
    for (const id of ['a', 'b', 'c']) {
      const report = buildNewReport({ id, reporter: id, numbers: [FIRST], campaignIds: ['c1'] });
      await writers.acceptReports([report]);
    }
    const batch = { limit: 2, timeZone: 'Asia/Shanghai' };
    expect(await writers.projectOwnPersons(batch)).toMatchObject({ isDone: false });
    expect(await writers.projectOwnPersons(batch)).toMatchObject({ changedCount: 1, isDone: true });
    expect(await persons()).toHaveLength(3);
  });
});

function withdrawal(id: string) {
  return {
    receiptHash: bytesOf(`receipt ${id}`),
    withdrawnAt: new Date('2026-08-25T00:00:00Z'),
    week: ensureWeek('2026-W35'),
    leafSalt: () => bytesOf(`withdraw ${id}`),
    unsealTags: unsealTestTags,
  };
}
