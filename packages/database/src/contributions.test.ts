import { readFile } from 'node:fs/promises';
import {
  buildCampaignPage,
  type CampaignDraft,
  type CampaignFact,
  ensureCalendarDay,
  ensureWeek,
} from '@rangewatch/schema';
import { buildNewReport, bytesOf, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { verifyRollups } from './admin/index.ts';
import { openReaders, type Readers } from './readers/index.ts';
import { type NewContribution, openWriters, type Writers } from './writers/index.ts';

const WEEK = ensureWeek('2026-W34');
const MONDAY = new Date('2026-08-17T04:00:00Z');
const NUMBER = '8617012340001';

const day = (date: number): Date => new Date(Date.UTC(2026, 7, date, 4));

function contribution(id: string, change: Partial<NewContribution> = {}): NewContribution {
  return {
    contributionId: id,
    campaignId: 'lottery',
    field: 'organiser',
    sealedValue: bytesOf(`value of ${id}`),
    idempotencyHash: bytesOf(`key ${id}`),
    contentHash: bytesOf(`content ${id}`),
    receivedAt: MONDAY,
    ...change,
  };
}

const organiser = (organiserName: string): CampaignFact => ({
  field: 'organiser',
  value: { organiserName },
});

describeEachEngine('contributions', (database) => {
  async function withDoors(
    use: (writers: Writers, readers: Readers) => Promise<void>,
  ): Promise<void> {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    try {
      for (const id of ['lottery', 'copy']) await acceptCampaign(writers, id);
      await use(writers, readers);
    } finally {
      await writers.close();
      await readers.close();
    }
  }

  it('are held once, whoever sends the same while it waits', () =>
    withDoors(async (writers, readers) => {
      expect(await writers.submitContribution(contribution('a1'))).toEqual({ status: 'held' });
      expect(await writers.submitContribution(contribution('a1'))).toEqual({ status: 'repeated' });
      const other = contribution('a2', { contentHash: bytesOf('content a1') });
      expect(await writers.submitContribution(other)).toEqual({ status: 'repeated' });
      const reused = contribution('a3', { idempotencyHash: bytesOf('key a1') });
      expect(await writers.submitContribution(reused)).toEqual({ status: 'key_reused' });
      const lost = contribution('a4', { campaignId: 'nothing' });
      expect(await writers.submitContribution(lost)).toEqual({ status: 'campaign_unknown' });
      expect((await writers.listHeldContributions(10)).map((one) => one.contributionId)).toEqual([
        'a1',
      ]);
      expect(await readers.acceptedFacts('lottery')).toEqual([]);
    }));

  it('are shown once accepted, and what stood before stays in the log', () =>
    withDoors(async (writers, readers) => {
      await accept(writers, 'a1', organiser('Second name'), day(18));
      await accept(writers, 'a2', organiser('第三個名字'), day(19));
      expect(await readers.findCampaign('lottery')).toMatchObject({ organiserName: '第三個名字' });
      expect((await readers.listCampaigns({ limit: 5, search: '第三个' })).items).toHaveLength(1);
      const page = buildCampaignPage(await readers.acceptedFacts('lottery'), 'Asia/Shanghai');
      expect(page.changes.map(({ before, fact }) => [before, fact])).toEqual([
        [organiser('Second name'), organiser('第三個名字')],
        [organiser('Organiser of lottery'), organiser('Second name')],
      ]);
    }));

  it('go when they are rejected, and what stood before stands again', () =>
    withDoors(async (writers, readers) => {
      const claimed = { field: 'participants', value: { participantsClaimed: 5 } } as const;
      await accept(writers, 'a1', organiser('Wrongname'), day(18));
      await accept(writers, 'a2', claimed, day(18));
      for (const contributionId of ['a1', 'a2']) {
        expect(await reject(writers, contributionId)).toMatchObject({ status: 'decided' });
      }
      expect(await readers.findCampaign('lottery')).toMatchObject({
        organiserName: 'Organiser of lottery',
        participantsClaimed: null,
      });
      const page = buildCampaignPage(await readers.acceptedFacts('lottery'), 'Asia/Shanghai');
      expect(page.changes).toEqual([]);
      expect(await reject(writers, 'a1')).toEqual({ status: 'already_decided', state: 'rejected' });
      expect(await reject(writers, 'nothing')).toEqual({ status: 'unknown' });
      await writers.close();
      const path = database().url.replace('sqlite:', '');
      if (path === database().url) return;
      expect((await readFile(path)).includes('Wrongname')).toBe(false);
    }));

  it('of a campaign that was merged are for the one it became', () =>
    withDoors(async (writers, readers) => {
      await writers.submitContribution(contribution('held', { campaignId: 'copy' }));
      const prize: CampaignFact = { field: 'prize', value: { prize: 'A sofa', condition: null } };
      await accept(writers, 'a1', prize, day(18), 'copy');
      await accept(writers, 'a2', organiser('Name of the copy'), day(18), 'copy');
      await merge(writers);
      await writers.submitContribution(contribution('later', { campaignId: 'copy' }));
      const held = await writers.listHeldContributions(10);
      expect(held.map(({ campaignId }) => campaignId)).toEqual(['lottery', 'lottery']);
      expect((await readers.acceptedFacts('lottery')).map(({ fact }) => fact)).toEqual([prize]);
      expect(await readers.findCampaign('lottery')).toMatchObject({
        organiserName: 'Organiser of lottery',
      });
    }));
});

describeEachEngine('campaigns that are one', (database) => {
  it('have the people of both, each once, and no count is lost', async () => {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    for (const id of ['lottery', 'copy', 'older']) await acceptCampaign(writers, id);
    const named = { ann: ['lottery'], bo: ['copy'], cy: ['lottery', 'copy'], di: ['older'] };
    await writers.acceptReports(
      Object.entries(named).map(([reporter, campaignIds]) =>
        buildNewReport({ id: reporter, reporter, numbers: [NUMBER], campaignIds }),
      ),
    );
    const counts = { week: WEEK, reportCount: 2, reporterCount: 2 };
    const basis = { ledgerSize: await readers.ledgerSize(), readAt: day(20) };
    await writers.recordWeekLook({
      ...basis,
      week: WEEK,
      revision: 1,
      method: 'test',
      campaignCounts: [{ ...counts, campaignId: 'copy', reporterCountToDate: 2, exposureCount: 2 }],
    });
    const before = await readers.rangeFacts(NUMBER as Parameters<Readers['rangeFacts']>[0]);

    expect(await merge(writers, 'older', 'copy')).toEqual({ status: 'merged', exposureCount: 1 });
    expect(await merge(writers)).toEqual({ status: 'merged', exposureCount: 3 });

    expect(await readers.weekCounts(WEEK).campaigns()).toEqual([
      expect.objectContaining({
        campaignId: 'lottery',
        reportCount: 4,
        reporterCount: 4,
        reporterCountToDate: 4,
        exposureCount: 4,
      }),
    ]);
    expect(await readers.rangeFacts(NUMBER as Parameters<Readers['rangeFacts']>[0])).toEqual(
      before,
    );
    expect(await verifyRollups(database().url)).toEqual([]);
    expect(await readers.campaignCounts('copy')).toEqual([]);
    expect(await readers.weekCounts(WEEK).changesSince(basis)).toContain('campaigns');
    expect(await readers.findCampaign('copy')).toBeNull();
    const lottery = { campaignId: 'lottery', title: 'Campaign lottery' };
    expect(await readers.campaignStandings(['copy', 'older', 'lottery', 'nothing'])).toEqual(
      new Map([
        ['copy', { screening: 'rejected', mergedInto: lottery }],
        ['older', { screening: 'rejected', mergedInto: lottery }],
        ['lottery', { screening: 'accepted', mergedInto: null }],
      ]),
    );
    const late = buildNewReport({
      id: 'e',
      reporter: 'ed',
      numbers: [NUMBER],
      campaignIds: ['copy'],
    });
    expect(await writers.acceptReports([late])).toEqual([
      { status: 'campaign_unknown', campaignId: 'copy' },
    ]);
    await Promise.all([writers.close(), readers.close()]);
  });

  it('are not merged twice, into themselves, into one not shown, or into the sample', async () => {
    const writers = await openWriters(database().url);
    for (const id of ['lottery', 'copy']) await acceptCampaign(writers, id);
    await acceptCampaign(writers, 'sample', { isSample: true });
    await acceptCampaign(writers, 'held', { isHeld: true });
    expect(await merge(writers, 'copy', 'copy')).toEqual({ status: 'same' });
    expect(await merge(writers, 'copy', 'held')).toEqual({ status: 'into_unknown' });
    expect(await merge(writers, 'copy', 'nothing')).toEqual({ status: 'into_unknown' });
    expect(await merge(writers, 'copy', 'sample')).toEqual({ status: 'mixed' });
    expect(await merge(writers)).toMatchObject({ status: 'merged' });
    expect(await merge(writers)).toEqual({ status: 'unknown' });
    expect(await writers.screenCampaign('copy', 'accepted', 'again', day(22))).toBe(false);
    await writers.close();
  });
});

describeEachEngine('campaigns already on record', (database) => {
  it('that may be the one described are found by either name, near its time', async () => {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    const names = { title: '焕新家幸运大抽奖', organiserName: '筑巢小满家装' };
    const startsOn = ensureCalendarDay('2026-01-21');
    await acceptCampaign(writers, 'lottery', { draft: { ...names, startsOn } });
    await acceptCampaign(writers, 'waiting', { draft: { ...names, startsOn }, isHeld: true });
    const find = async (described: Partial<CampaignDraft>) => {
      const asked = { title: 'x', organiserName: 'y', startsOn: null, endsOn: null, ...described };
      return (await readers.similarCampaigns(asked)).map(({ campaignId }) => campaignId);
    };
    expect(await find({ title: '煥新家幸運大抽獎活動' })).toEqual(['lottery']);
    expect(await find({ organiserName: '筑巢小满' })).toEqual(['lottery']);
    const later = ensureCalendarDay('2026-08-01');
    expect(await find({ ...names, startsOn: later })).toEqual([]);
    expect(await find({ title: '灯谜', organiserName: '商场' })).toEqual([]);
    expect(await find({ title: '%%%%', organiserName: '____' })).toEqual([]);
    expect((await readers.listCampaigns({ limit: 5, search: '%' })).items).toEqual([]);
    await Promise.all([writers.close(), readers.close()]);
  });
});

async function acceptCampaign(
  writers: Writers,
  campaignId: string,
  {
    draft = {},
    isSample = false,
    isHeld = false,
  }: { draft?: Partial<CampaignDraft>; isSample?: boolean; isHeld?: boolean } = {},
): Promise<void> {
  await writers.registerCampaign({
    campaignId,
    idempotencyHash: bytesOf(`key ${campaignId}`),
    contentHash: bytesOf(campaignId),
    registeredAt: day(1),
    isSample,
    draft: {
      idempotencyKey: campaignId,
      title: `Campaign ${campaignId}`,
      organiserName: `Organiser of ${campaignId}`,
      channel: 'mini_program',
      startsOn: null,
      endsOn: null,
      participantsClaimed: null,
      description: null,
      link: null,
      ...draft,
    },
  });
  if (!isHeld) await writers.screenCampaign(campaignId, 'accepted', 'fine', day(2));
}

async function accept(
  writers: Writers,
  contributionId: string,
  fact: CampaignFact,
  decidedAt: Date,
  campaignId = 'lottery',
): Promise<void> {
  const { field } = fact;
  await writers.submitContribution(contribution(contributionId, { field, campaignId }));
  const decision = { contributionId, fact, reason: 'fine', decidedAt };
  expect(await writers.decideContribution(decision)).toEqual({ status: 'decided', campaignId });
}

async function reject(writers: Writers, contributionId: string) {
  const decision = { contributionId, fact: null, reason: 'no', decidedAt: day(20) };
  return await writers.decideContribution(decision);
}

async function merge(writers: Writers, campaignId = 'copy', intoCampaignId = 'lottery') {
  return await writers.mergeCampaign({
    campaignId,
    intoCampaignId,
    reason: 'the same activity',
    mergedAt: day(21),
  });
}
