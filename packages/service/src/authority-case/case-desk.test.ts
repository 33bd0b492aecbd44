import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import {
  addOffice,
  buildNewCampaign,
  buildNewEvidence,
  buildNewReport,
  bytesOf,
  createFixedClock,
  describeEachEngine,
  publishPlainRelease,
  ownerByReceipt,
  type ReportSketch,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Official } from '../authority/official.ts';
import { createEvidenceRequestDesk } from '../evidence-request/evidence-request-desk.ts';
import { buildTrail } from '../own-report/trail.ts';
import { createCaseDesk } from './case-desk.ts';

const NUMBER = '8617012345678';
const OFFICIAL: Official = {
  personId: 'a1-reader',
  authorityId: 'a1',
  authorityName: 'Office a1',
  role: 'reader',
};
const APPROVER: Official = { ...OFFICIAL, personId: 'a1-approver', role: 'approver' };
const KEY = 'a key of sixteen signs';
const ABOUT_RANGE = { about: 'range:861701234****', week: '2026-W34' };

const salt = () => bytesOf('salt');

describeEachEngine('what an authority says of a row', (database) => {
  const clock = createFixedClock('2026-11-28T04:00:00Z');
  let writers: Writers;
  let readers: Readers;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    readers = await openReaders(database().url);
    await addOffice(writers, 'a1', clock());
    await addOffice(writers, 'a2', clock());
  });
  afterEach(async () => {
    await writers.close();
    await readers.close();
  });

  const report = (id: string, sketch: Partial<ReportSketch> = {}) =>
    writers.acceptReports([buildNewReport({ id, reporter: id, numbers: [NUMBER], ...sketch })]);
  const desk = () => createCaseDesk({ writers, clock, timeZone: 'Asia/Shanghai', random: salt });

  /** What a receipt says of cases. */
  async function toldOf(id: string) {
    const record = await readers.findReceipt(bytesOf(`receipt ${id}`));
    if (!record) throw new Error('no such receipt');
    return buildTrail(record, clock(), 'Asia/Shanghai').filter(({ event }) =>
      event.startsWith('case_'),
    );
  }

  test('reaches those counted in it, and nobody else', async () => {
    await report('ann');
    await report('other range', { numbers: ['8617099990000'] });
    await report('other week', { day: '2026-08-10' });
    await report('held', { numbers: [], held: [NUMBER] });
    await report('turned away', { numbers: [], turnedAway: [NUMBER] });
    await publishPlainRelease(writers, '2026-W33', { ledgerSize: 5 });
    await publishPlainRelease(writers, '2026-W34', { ledgerSize: 5 });
    await report('late');
    await report('added', { numbers: ['8617099990000'] });
    const opened = await desk().open(OFFICIAL, {
      idempotencyKey: KEY,
      ...ABOUT_RANGE,
      words: 'We look into it.',
    });
    const caseId = opened.ok ? opened.value.caseId : '';
    await desk().close(OFFICIAL, caseId, {
      idempotencyKey: KEY + KEY,
      outcome: 'fined',
      words: 'A fine was imposed.',
    });
    expect(await toldOf('ann')).toMatchObject([
      { event: 'case_opened', authority: 'Office a1', words: 'We look into it.', outcome: null },
      { event: 'case_closed', words: 'A fine was imposed.', outcome: 'fined', at: '2026-11-28' },
    ]);
    for (const id of ['other range', 'other week', 'held', 'turned away', 'late', 'added'])
      expect([id, await toldOf(id)]).toEqual([id, []]);
  });

  test('reaches the calls of somebody who named the campaign in another report', async () => {
    await writers.registerCampaign(buildNewCampaign({ id: 'lottery' }));
    await writers.screenCampaign('lottery', 'accepted', 'as advertised', clock());
    await report('named', { reporter: 'ann', campaignIds: ['lottery'], day: '2026-08-10' });
    await report('calls', { reporter: 'ann', campaignIds: [] });
    await report('before', { reporter: 'bo', campaignIds: ['lottery'], day: '2026-08-24' });
    await report('somebody else');
    await publishPlainRelease(writers, '2026-W34', { ledgerSize: await readers.ledgerSize() });
    const about = { about: 'campaign:lottery', week: '2026-W34', words: 'We look into it.' };
    expect(await desk().open(OFFICIAL, { idempotencyKey: KEY, ...about })).toMatchObject({
      ok: true,
    });
    expect(await toldOf('calls')).toHaveLength(1);
    for (const id of ['named', 'before', 'somebody else']) expect(await toldOf(id)).toEqual([]);
  });

  test('is refused in a word for each fault, and told to its own authority only', async () => {
    await report('no file');
    await publishPlainRelease(writers, '2026-W34');
    const open = (changes: object) =>
      desk().open(OFFICIAL, {
        idempotencyKey: KEY,
        ...ABOUT_RANGE,
        words: 'We look into it.',
        ...changes,
      });
    for (const [changes, path, code] of [
      [{ week: '2026-W01' }, 'week', 'week_unknown'],
      [{ week: '2026-W54' }, 'week', 'week_not_in_year'],
      [{ week: 'W54' }, 'week', 'malformed_week'],
      [{ about: 'campaign:none' }, 'about', 'campaign_unknown'],
      [{ words: 'Ask 13812345678' }, 'words', 'holds_personal_data'],
    ] as const)
      expect(await open(changes)).toMatchObject({ ok: false, problems: [{ path, code }] });
    expect(await open({})).toMatchObject({ ok: true });
    expect(await open({ idempotencyKey: KEY + KEY })).toMatchObject({
      problems: [{ path: 'about', code: 'case_open_already' }],
    });
    const elsewhere = { ...OFFICIAL, personId: 'a2-reader', authorityId: 'a2' };
    expect(await desk().list(elsewhere)).toEqual([]);
    expect(await desk().list(OFFICIAL)).toMatchObject([
      { about: ABOUT_RANGE.about, title: null, state: 'open', acts: [{ by: 'reader of a1' }] },
    ]);
  });

  test('and a request for evidence tells how many files there are once a second person agreed', async () => {
    await report('no file');
    await publishPlainRelease(writers, '2026-W34');
    const deps = { writers, clock, timeZone: 'Asia/Shanghai', random: salt };
    const requests = createEvidenceRequestDesk(deps);
    const addFile = async (id: string) => {
      await report(id, { campaignIds: [] });
      const owner = ownerByReceipt(id);
      await writers.addEvidence(buildNewEvidence(id, { owner, receivedAt: clock() }));
    };
    const asked = await requests.ask(OFFICIAL, {
      idempotencyKey: KEY,
      ...ABOUT_RANGE,
      reason: 'To check what people were told.',
    });
    const requestId = asked.ok ? asked.value.requestId : '';
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await addFile(id);
    expect(await requests.list(OFFICIAL)).toMatchObject([
      { requestId, state: 'waiting', fileCount: null, isAnswerable: false },
    ]);
    expect(await requests.list(APPROVER)).toMatchObject([{ fileCount: null, isAnswerable: true }]);
    const answer = { decision: 'approved', reason: 'It belongs to the matter.' };
    expect(await requests.answer(APPROVER, requestId, answer)).toMatchObject({ ok: true });
    expect(await requests.list(APPROVER)).toMatchObject([
      { state: 'approved', fileCount: 6, isAnswerable: false },
    ]);
    clock.set('2026-12-13T04:00:00Z');
    expect(await requests.answer(APPROVER, requestId, { ...answer, reason: 'yes.' })).toMatchObject(
      { problems: [{ path: 'reason', code: 'too_short' }] },
    );
  });
});
