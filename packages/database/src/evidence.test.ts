import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, weekOfDay } from '@rangewatch/schema';
import {
  approveEvidenceRequest,
  buildNewReport,
  bytesOf,
  describeEachEngine,
  unsealTestTags,
} from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { openReaders } from './readers/index.ts';
import { type NewEvidence, openWriters, type Writers } from './writers/index.ts';

const AT = new Date('2026-11-27T04:00:00Z');
const LATER = new Date('2026-11-28T04:00:00Z');
const NEXT_WEEK = new Date('2026-12-05T04:00:00Z');
const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const DRAFT = bytesOf('draft');
const RECEIPT = bytesOf('receipt r1');
const WEEK = weekOfDay(ensureCalendarDay('2026-11-28'));

function evidence(id: string, change: Partial<NewEvidence> = {}): NewEvidence {
  return {
    evidenceId: id,
    owner: { kind: 'draft', ownerHash: DRAFT },
    kind: 'picture',
    subject: 'calls',
    mediaType: 'image/png',
    byteCount: 1000,
    sha256: bytesOf(`content ${id}`),
    sealedKey: bytesOf('sealed key'),
    keyId: 'k1',
    caution: null,
    copyName: `${id}.copy`,
    receivedAt: AT,
    mostFiles: 3,
    mostBytes: 5000,
    ...change,
  };
}

const ofReceipt = { owner: { kind: 'receipt', ownerHash: RECEIPT } } as const;
const report = (ownerHash: Uint8Array | null = DRAFT) => ({
  ...buildNewReport({ id: 'r1', reporter: 'ann', numbers: ['8617012340001'] }),
  ownerHash,
});
const withdrawal = {
  receiptHash: RECEIPT,
  withdrawnAt: LATER,
  week: WEEK,
  leafSalt: () => bytesOf('salt'),
  unsealTags: unsealTestTags,
};
const release = (evidenceId: string) => ({
  actId: `act ${evidenceId}`,
  requestId: 'request of a1',
  evidenceId,
  at: LATER,
  inWeek: WEEK,
  leafSalt: bytesOf('salt'),
});
const view = {
  actId: 'look',
  evidenceId: 'e1',
  recipient: 'Li Na',
  reason: 'screening',
  actedAt: LATER,
  week: WEEK,
  leafSalt: bytesOf('salt'),
};

/** The files of report `r1` were asked for, and a second person agreed. */
const approve = (writers: Writers) =>
  approveEvidenceRequest(
    writers,
    { kind: 'range', range: ensureNumberRange('861701234****') },
    '2026-W34',
    LATER,
  );

async function idsOf(writers: Writers, ownerHash: Uint8Array): Promise<string[]> {
  return (await writers.listEvidence(ownerHash)).map(({ evidenceId }) => evidenceId);
}

describeEachEngine('files of a report', (database) => {
  async function withDraft(use: (writers: Writers) => Promise<void>): Promise<void> {
    const writers = await openWriters(database().url);
    try {
      await writers.saveDraft({
        ownerHash: DRAFT,
        sealed: bytesOf('sealed'),
        savedAt: AT,
        expiresAt: new Date('2026-12-04T04:00:00Z'),
      });
      await use(writers);
    } finally {
      await writers.close();
    }
  }

  async function receiptRecord() {
    const readers = await openReaders(database().url);
    try {
      return await readers.findReceipt(RECEIPT);
    } finally {
      await readers.close();
    }
  }

  it('are kept once each, within what one owner may have', () =>
    withDraft(async (writers) => {
      expect(await writers.addEvidence(evidence('e1'))).toEqual({ status: 'added' });
      const again = await writers.addEvidence(evidence('e2', { sha256: bytesOf('content e1') }));
      expect(again).toMatchObject({ status: 'known', evidence: { evidenceId: 'e1' } });
      expect(await writers.addEvidence(evidence('e3', { byteCount: 4001 }))).toEqual({
        status: 'too_large',
      });
      await writers.addEvidence(evidence('e4'));
      await writers.addEvidence(evidence('e5'));
      expect(await writers.addEvidence(evidence('e6'))).toEqual({ status: 'too_many' });
      expect(await idsOf(writers, DRAFT)).toEqual(['e1', 'e4', 'e5']);
    }));

  it('of several at the same moment keep to the limit, and to one of each', () =>
    withDraft(async (writers) => {
      const same = ['a', 'b', 'c'].map((id) => evidence(id, { sha256: bytesOf('same') }));
      const outcomes = await Promise.all(same.map((file) => writers.addEvidence(file)));
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['added', 'known', 'known']);
      const more = ['d', 'e', 'f', 'g'].map((id) => evidence(id));
      await Promise.all(more.map((file) => writers.addEvidence(file)));
      expect(await idsOf(writers, DRAFT)).toHaveLength(3);
    }));

  it('need a draft that lives, or a report that counts', () =>
    withDraft(async (writers) => {
      const gone = { status: 'owner_gone' };
      expect(await writers.addEvidence(evidence('e1', ofReceipt))).toEqual(gone);
      expect(await writers.addEvidence(evidence('e1', { receivedAt: NEXT_WEEK }))).toEqual(gone);
      await writers.acceptReports([report()]);
      expect(await writers.addEvidence(evidence('e1', ofReceipt))).toEqual({ status: 'added' });
      await writers.withdrawReport(withdrawal);
      expect(await writers.addEvidence(evidence('e2', ofReceipt))).toEqual(gone);
    }));

  it('go with the draft to the receipt, where they show', () =>
    withDraft(async (writers) => {
      await writers.addEvidence(evidence('e1', { caution: 'encrypted' }));
      expect(await writers.findSentEvidence('e1')).toBeNull();
      await writers.acceptReports([report()]);
      await writers.dropDraft(DRAFT);
      expect(await idsOf(writers, DRAFT)).toEqual([]);
      expect(await writers.findSentEvidence('e1')).toMatchObject({ reportId: 'r1' });
      expect(await receiptRecord()).toMatchObject({
        evidence: [{ evidenceId: 'e1', subject: 'calls', byteCount: 1000, caution: 'encrypted' }],
        evidenceReleases: [],
      });
      expect(await writers.dropEndedEvidence(NEXT_WEEK, LONG_AGO)).toEqual([]);
    }));

  it('are not doubled when an addition brings one that the receipt has', () =>
    withDraft(async (writers) => {
      await writers.acceptReports([report(null)]);
      await writers.addEvidence(evidence('e1', { ...ofReceipt, sha256: bytesOf('same') }));
      await writers.addEvidence(evidence('e2', { sha256: bytesOf('same') }));
      await writers.addEvidence(evidence('e3'));
      const addition = {
        ...buildNewReport({ id: 'r2', reporter: 'ann', numbers: ['8617012340002'] }),
        ownerHash: DRAFT,
        follows: {
          kind: 'addition',
          receiptHash: RECEIPT,
          leafSalt: () => bytesOf('salt'),
          unsealTags: unsealTestTags,
          sealTags: () => bytesOf('[]'),
        },
      } as const;
      const [outcome] = await writers.acceptReports([addition]);
      expect(outcome?.status).toBe('accepted');
      expect(await idsOf(writers, RECEIPT)).toEqual(['e1', 'e3']);
    }));

  it('end with a draft that was never sent, and when their time is over', () =>
    withDraft(async (writers) => {
      await writers.addEvidence(evidence('e1'));
      expect(await writers.dropEndedEvidence(LATER, LONG_AGO)).toEqual([]);
      const [ended] = await writers.dropEndedEvidence(NEXT_WEEK, LONG_AGO);
      expect(ended).toMatchObject({ evidenceId: 'e1', copyName: 'e1.copy' });
      await writers.acceptReports([report(null)]);
      await writers.addEvidence(evidence('e2', ofReceipt));
      await writers.addEvidence(evidence('e3', ofReceipt));
      await approve(writers);
      await writers.noteHandOut(release('e3'));
      const old = await writers.dropEndedEvidence(NEXT_WEEK, AT);
      expect(old.map(({ evidenceId }) => evidenceId)).toEqual(['e2']);
    }));

  it('are handed out only once that is on record and in the ledger', () =>
    withDraft(async (writers) => {
      await writers.addEvidence(evidence('e1'));
      expect(await writers.noteEvidenceView(view)).toBeNull();
      await writers.acceptReports([report()]);
      expect(await writers.noteHandOut(release('e1'))).toBeNull();
      await approve(writers);
      const noted = await writers.noteHandOut(release('e1'));
      expect(noted).toMatchObject({ leafIndex: 4, recipient: 'Office a1' });
      expect(await writers.noteEvidenceView(view)).toEqual({ leafIndex: 5 });
      expect((await receiptRecord())?.evidenceReleases).toEqual([
        { recipient: 'Office a1', actedAt: LATER },
      ]);
    }));

  it('have one copy, which a covered one takes the place of once', () =>
    withDraft(async (writers) => {
      await writers.addEvidence(evidence('e1'));
      expect(await writers.replaceCopy('e1', 'e1.copy', 'e1.covered')).toBe(true);
      expect(await writers.replaceCopy('e1', 'e1.copy', 'e1.other')).toBe(false);
      const [file] = await writers.listEvidence(DRAFT);
      expect(file).toMatchObject({ copyName: 'e1.covered', isCovered: true });
    }));

  it('are taken back by their owner only', () =>
    withDraft(async (writers) => {
      await writers.addEvidence(evidence('e1'));
      expect(await writers.removeEvidence(bytesOf('another'), 'e1')).toBeNull();
      expect(await writers.removeEvidence(DRAFT, 'e1')).toMatchObject({ copyName: 'e1.copy' });
      expect(await writers.removeEvidence(DRAFT, 'e1')).toBeNull();
      const known = await writers.knownEvidence(['e1', 'e2']);
      expect(known.size).toBe(0);
    }));

  it('are erased with their report, which names what is left to delete', () =>
    withDraft(async (writers) => {
      await writers.addEvidence(evidence('e1'));
      await writers.acceptReports([report()]);
      await approve(writers);
      await writers.noteHandOut(release('e1'));
      const erased = await writers.eraseReport(withdrawal);
      expect(erased).toMatchObject({ status: 'withdrawn', evidence: [{ evidenceId: 'e1' }] });
      expect(await receiptRecord()).toMatchObject({ evidence: [], evidenceReleases: [] });
      expect(await writers.listSentEvidence(10)).toEqual([]);
    }));
});
