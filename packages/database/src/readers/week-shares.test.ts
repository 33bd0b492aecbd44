import { ensureWeek } from '@rangewatch/schema';
import {
  buildImportedRow,
  buildNewEvidence,
  buildNewRelease,
  buildNewReport,
  bytesOf,
  describeEachEngine,
  objectTo,
  ownerByReceipt,
} from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { openReaders } from './index.ts';
import { openWriters, type Writers } from '../writers/index.ts';

const WEEK = ensureWeek('2026-W34');
const AT = new Date('2026-08-18T04:00:00Z');

async function report(writers: Writers, id: string, numbers: readonly string[]): Promise<void> {
  const built = buildNewReport({ id, reporter: id, numbers: [...numbers], day: '2026-08-18' });
  await writers.acceptReports([built]);
}

async function attach(writers: Writers, id: string, report: string): Promise<void> {
  const evidence = buildNewEvidence(id, { owner: ownerByReceipt(report), receivedAt: AT });
  expect(await writers.addEvidence(evidence)).toEqual({ status: 'added' });
}

/** Three rows about one number and one about each of two others. */
async function importOfficial(writers: Writers): Promise<void> {
  const startedAt = new Date('2026-08-23T00:00:00Z');
  const file = { sha256: 'sha', name: 'one', source: 'ftc_dnc', isSample: false } as const;
  const { fileId } = await writers.openImport({ ...file, startedAt });
  const numbers = ['12025550001', '12025550001', '12025550001', '12025550002', '12035550001'];
  const accepted = numbers.map((number, index) => buildImportedRow({ line: index + 2, number }));
  await writers.importBatch({ fileId, accepted, rejected: [], linesDone: 6 });
  await writers.completeImport({
    fileId,
    completedAt: startedAt,
    week: WEEK,
    leafSalt: bytesOf('one'),
  });
}

describeEachEngine('the shares of a week', (database) => {
  it('are made from reports, each counted once, whatever it has of evidence, numbers and objections', async () => {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    const countsNow = () => readers.inSnapshot((read) => read.weekCounts(WEEK).shareCounts());
    try {
      await report(writers, 'two files', ['8617012340001', '8617012340002']);
      await report(writers, 'one file', ['8617012340001']);
      await report(writers, 'none', ['8617055550001', 'CN:95588']);
      await attach(writers, 'e1', 'two files');
      await attach(writers, 'e2', 'two files');
      await attach(writers, 'e3', 'one file');
      await importOfficial(writers);
      expect(await countsNow()).toEqual([
        { source: 'rangewatch', evidenceCount: 2, disputedCount: 0 },
      ]);
      await objectTo(writers, '861701234****', AT);
      await objectTo(writers, '8617012340001', AT);
      await objectTo(writers, '1202555****', AT);
      await objectTo(writers, '12025550001', AT);
      await objectTo(writers, 'CN:9558*', AT, 'rejected');
      await objectTo(writers, '8617055550***', AT, null);
      expect(await countsNow()).toEqual([
        { source: 'ftc_dnc', evidenceCount: 0, disputedCount: 4 },
        { source: 'rangewatch', evidenceCount: 2, disputedCount: 2 },
      ]);
    } finally {
      await writers.close();
      await readers.close();
    }
  });

  it('are those of the first release afterwards, whatever a later one brings', async () => {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    const released = (week: string) =>
      readers.inSnapshot((read) => read.weekCounts(ensureWeek(week)).releasedShares());
    const publish = (week: string, revision: number, tenths: number | null) => {
      const share = { source: 'rangewatch', evidence_tenths: tenths, disputed_tenths: 0 } as const;
      const shares = tenths === null ? [] : [share];
      return writers.publishRelease({ ...buildNewRelease(week, revision), shares });
    };
    try {
      expect(await released(WEEK)).toBeNull();
      await publish(WEEK, 1, 3);
      await publish(WEEK, 2, 5);
      // As a week that was published before there were shares.
      await publish('2026-W33', 1, null);
      await publish('2026-W33', 2, 5);
      const first = { source: 'rangewatch', evidence_tenths: 3, disputed_tenths: 0 };
      expect(await released(WEEK)).toEqual([first]);
      expect(await released('2026-W33')).toEqual([]);
    } finally {
      await writers.close();
      await readers.close();
    }
  });
});
