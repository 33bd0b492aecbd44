import { type ActSubject, ensureWeek } from '@rangewatch/schema';
import {
  addOffice,
  buildEvidenceAnswer,
  buildEvidenceRequest,
  buildNewCampaign,
  buildNewEvidence,
  buildNewReport,
  bytesOf,
  describeEachEngine,
  publishPlainRelease,
  ownerByReceipt,
  type ReportSketch,
  unsealTestTags,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReaders } from './readers/index.ts';
import { type EvidenceAnswer, openWriters, type Writers } from './writers/index.ts';

const AT = new Date('2026-11-28T04:00:00Z');
const LATER = new Date('2026-11-29T04:00:00Z');
const FORTNIGHT_ON = new Date('2026-12-12T04:00:00Z');
const W34 = '2026-W34';
const WEEK = ensureWeek(W34);
const NUMBER = '8617012345678';
const RANGE = { kind: 'range', range: '861701234****' } as ActSubject;
const REQUEST = 'request of a1';

const answer = (changes: Partial<EvidenceAnswer> = {}): EvidenceAnswer => ({
  ...buildEvidenceAnswer('a1', W34, LATER),
  ...changes,
});
const refused = (code: string) => ({ status: 'refused', code });
const noted = { status: 'noted', requestId: REQUEST };
const step = { requestId: REQUEST, at: LATER, inWeek: WEEK, leafSalt: bytesOf('salt') };

describeEachEngine('requests for evidence', (database) => {
  let writers: Writers;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    await addOffice(writers, 'a1', AT);
    await addOffice(writers, 'a2', AT);
    await writers.acceptReports([
      buildNewReport({ id: 'no file', reporter: 'no file', numbers: [NUMBER] }),
    ]);
    await publishPlainRelease(writers, W34);
  });
  afterEach(() => writers.close());

  const request = (subject: ActSubject = RANGE) =>
    writers.requestEvidence(buildEvidenceRequest('a1', subject, W34, AT));
  const answerWith = (changes: Partial<EvidenceAnswer> = {}) =>
    writers.answerEvidenceRequest(answer(changes));

  /** A report with one file, named after it. */
  async function reportWithFile(sketch: Partial<ReportSketch> & { id: string }, receivedAt = AT) {
    await writers.acceptReports([
      buildNewReport({ reporter: sketch.id, numbers: [NUMBER], ...sketch }),
    ]);
    const owner = ownerByReceipt(sketch.addsTo ?? sketch.id);
    await writers.addEvidence(buildNewEvidence(`file-${sketch.id}`, { owner, receivedAt }));
  }
  const filesOf = async () =>
    (await writers.listRequestedEvidence(REQUEST)).map(({ evidenceId }) => evidenceId);
  const releaseOf = (evidenceId: string, actId = `act ${evidenceId}`) =>
    writers.noteHandOut({ ...step, evidenceId, actId });

  test('are answered by a second person of the same authority who may agree', async () => {
    expect(await request()).toEqual(noted);
    expect(await request()).toEqual(noted);
    expect(await answerWith({ personId: 'a1-reader' })).toEqual(refused('approver_needed'));
    const elsewhere = { authorityId: 'a2', personId: 'a2-approver' };
    expect(await answerWith(elsewhere)).toEqual(refused('request_unknown'));
    expect(await answerWith({ personId: 'a2-approver' })).toEqual(refused('approver_needed'));
    expect(await answerWith({ at: FORTNIGHT_ON })).toEqual(refused('request_expired'));
    expect(await answerWith()).toEqual(noted);
    expect(await answerWith()).toEqual(noted);
    expect(await answerWith({ decision: 'refused' })).toEqual(refused('request_answered'));
    expect(await writers.findEvidenceRequest(REQUEST)).toMatchObject({
      state: 'approved',
      requester: { label: 'reader of a1' },
      answer: { label: 'approver of a1', reason: 'It belongs to the matter at hand.' },
    });
    expect(await writers.listEvidenceRequests({ authorityId: 'a2', limit: 9 })).toEqual([]);
  });

  test('are not answered by whoever asked, also when they may agree', async () => {
    const asked = buildEvidenceRequest('a1', RANGE, W34, AT);
    await writers.requestEvidence({ ...asked, personId: 'a1-approver' });
    expect(await answerWith()).toEqual(refused('own_request'));
  });

  test.each(['a1-reader', 'a1-approver', 'a1'])(
    'are not approved once %s has ended',
    async (id) => {
      await request();
      await writers.endAccess(id, AT);
      const code = id === 'a1-reader' ? 'requester_ended' : 'approver_needed';
      expect(await answerWith()).toEqual(refused(code));
    },
  );

  test('have one answer when two people give one at once', async () => {
    await writers.invitePerson({
      authority: 'a1',
      label: 'Desk 9',
      role: 'approver',
      personId: 'second',
      codeHash: bytesOf('second'),
      createdAt: AT,
      expiresAt: LATER,
    });
    await request();
    const readers = await openReaders(database().url);
    const before = await readers.ledgerSize();
    const answers = await Promise.all([
      answerWith(),
      answerWith({ personId: 'second', decision: 'refused' }),
      answerWith(),
    ]);
    const notedCount = answers.filter(({ status }) => status === 'noted').length;
    expect(answers).toContainEqual(refused('request_answered'));
    expect([1, 2]).toContain(notedCount);
    expect(await readers.ledgerSize()).toBe(before + 1);
    await readers.close();
  });

  test('reach the files of what counts in the row, as it was when it was approved', async () => {
    await reportWithFile({ id: 'ann' });
    await reportWithFile({ id: 'cy', numbers: ['8617099990000'] });
    await reportWithFile({ id: 'di', day: '2026-08-10' });
    await reportWithFile({ id: 'ed', numbers: [], held: [NUMBER] });
    await reportWithFile({ id: 'fay', numbers: [], turnedAway: [NUMBER] });
    await reportWithFile({ id: 'gus', numbers: ['8617099990000'] });
    await reportWithFile({ id: 'gus2', reporter: 'gus', addsTo: 'gus' });
    await reportWithFile({ id: 'late' }, FORTNIGHT_ON);
    await request();
    expect(await filesOf()).toEqual([]);
    await answerWith();
    // What was added to a receipt belongs to all it stands for.
    expect(await filesOf()).toEqual(['file-ann', 'file-gus', 'file-gus2']);
  });

  test('reach, for a campaign, what says it was given and what says calls came', async () => {
    await writers.registerCampaign(buildNewCampaign({ id: 'lottery' }));
    await writers.screenCampaign('lottery', 'accepted', 'as advertised', AT);
    await reportWithFile({ id: 'ann', campaignIds: ['lottery'], day: '2026-08-18' });
    await reportWithFile({ id: 'bo', day: '2026-08-18' });
    await reportWithFile({ id: 'cy', campaignIds: ['lottery'], day: '2026-08-10' });
    await reportWithFile({ id: 'cy2', reporter: 'cy', campaignIds: [], day: '2026-08-19' });
    await request({ kind: 'campaign', campaignId: 'lottery' });
    await answerWith();
    expect(await filesOf()).toEqual(['file-ann', 'file-cy', 'file-cy2']);
  });

  test('reach no file from beyond the bounds of the authority', async () => {
    await addOffice(writers, 'fj', AT, { provinces: ['CN-FJ'], categories: null });
    await writers.registerCampaign(buildNewCampaign({ id: 'lottery' }));
    await writers.screenCampaign('lottery', 'accepted', 'as advertised', AT);
    const given = { campaignIds: ['lottery'] };
    await reportWithFile({ id: 'in', ...given, numbers: ['865921621234'] });
    await reportWithFile({ id: 'out', ...given, numbers: ['862162081234'] });
    const ask = (subject: ActSubject) =>
      writers.requestEvidence(buildEvidenceRequest('fj', subject, W34, AT));
    expect(await ask({ kind: 'range', range: '862162081234' } as ActSubject)).toEqual(
      refused('row_out_of_bounds'),
    );
    const campaign = { kind: 'campaign', campaignId: 'lottery' } as const;
    expect(await ask(campaign)).toMatchObject({ status: 'noted' });
    await writers.answerEvidenceRequest(buildEvidenceAnswer('fj', W34, LATER));
    const files = await writers.listRequestedEvidence('request of fj');
    expect(files.map(({ evidenceId }) => evidenceId)).toEqual(['file-in']);
  });

  test('are taken for any row, and reach nothing where nothing is', async () => {
    const nobody = { kind: 'range', range: '19999999999' } as ActSubject;
    expect(await request(nobody)).toEqual(noted);
    await answerWith();
    expect(await filesOf()).toEqual([]);
  });

  test('are what files are handed out for, one by one, until all is handed over', async () => {
    await reportWithFile({ id: 'ann' });
    await reportWithFile({ id: 'cy', numbers: ['8617099990000'] });
    await request();
    expect([await releaseOf('file-ann'), await writers.completeHandOver(step)]).toEqual([
      null,
      false,
    ]);
    await answerWith();
    expect(await releaseOf('file-cy')).toBeNull();
    expect(await releaseOf('file-ann')).toMatchObject({ recipient: 'Office a1' });
    expect(await releaseOf('file-ann', 'again')).not.toBeNull();
    const done = await Promise.all([
      writers.completeHandOver(step),
      writers.completeHandOver(step),
    ]);
    expect(new Set(done)).toEqual(new Set([false, true]));
    expect(await releaseOf('file-ann', 'too late')).toBeNull();
    const handedOver = { at: LATER, files: [{ evidenceId: 'file-ann' }] };
    expect(await writers.findEvidenceRequest(REQUEST)).toMatchObject({
      state: 'handed_over',
      handedOver,
    });
    const readers = await openReaders(database().url);
    expect((await readers.findReceipt(bytesOf('receipt ann')))?.evidenceReleases).toContainEqual({
      recipient: 'Office a1',
      actedAt: LATER,
    });
    await readers.close();
  });

  test('give nothing of a report that was taken back, nor to an authority that has ended', async () => {
    await reportWithFile({ id: 'ann' });
    await reportWithFile({ id: 'bo' });
    await request();
    await answerWith();
    await writers.withdrawReport({
      receiptHash: bytesOf('receipt bo'),
      withdrawnAt: LATER,
      week: WEEK,
      leafSalt: () => bytesOf('salt'),
      unsealTags: unsealTestTags,
    });
    expect(await filesOf()).toEqual(['file-ann']);
    await writers.endAccess('a1', LATER);
    expect(await releaseOf('file-ann')).toBeNull();
  });
});
