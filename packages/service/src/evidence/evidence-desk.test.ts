import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import {
  createDiskStore,
  createEvidenceKeys,
  type EvidenceStore,
  openBundle,
  parseEvidencePublicKey,
} from '@rangewatch/evidence';
import { ensureNumberRange } from '@rangewatch/numbering';
import { type OwnEvidence, receiptCodeFromBytes } from '@rangewatch/schema';
import {
  approveEvidenceRequest,
  createFixedClock,
  describeEachEngine,
  type FixedClock,
} from '@rangewatch/testkit';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDraftDesk } from '../draft/draft-desk.ts';
import { KEY_NAMES, type KeyName } from '../keys.ts';
import { createReportDesk } from '../report/report-desk.ts';
import { clearEvidence } from './clear-evidence.ts';
import { createEvidenceDesk, type EvidenceDesk } from './evidence-desk.ts';
import type { OwnerCode } from './evidence-owner.ts';
import { handOutEvidence, viewCopy } from './hand-out-evidence.ts';
import { gather, parts, PDF, picture, taken, uploadOf } from './testing/files.ts';

const pair = await createEvidenceKeys();
const keys = Object.fromEntries(
  KEY_NAMES.map((name): [KeyName, Uint8Array] => [name, randomBytes(32)]),
) as Record<KeyName, Uint8Array>;

interface Place {
  readonly desk: EvidenceDesk;
  readonly writers: Writers;
  readonly store: EvidenceStore;
  readonly clock: FixedClock;
  readonly draft: OwnerCode;
  /** Sends the draft and answers with the code of the report. */
  readonly send: () => Promise<OwnerCode>;
}

/** An authority has asked for the files of what `send` sends, and a second person agreed. */
const approve = ({ writers, clock }: Pick<Place, 'writers' | 'clock'>) =>
  approveEvidenceRequest(
    writers,
    { kind: 'range', range: ensureNumberRange('861701234****') },
    '2026-W48',
    clock(),
  );

async function* cutLine(): AsyncGenerator<Uint8Array> {
  yield PDF.subarray(0, 100_000);
  throw new Error('aborted');
}

describeEachEngine('the desk for files', (database) => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rangewatch-desk-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const stored = (): Promise<string[]> => readdir(folder);

  async function withDesk(
    use: (place: Place) => Promise<void>,
    publicKey = parseEvidencePublicKey(pair.publicText) as ReturnType<
      typeof parseEvidencePublicKey
    > | null,
  ): Promise<void> {
    const writers = await openWriters(database().url);
    const clock = createFixedClock('2026-11-27T04:00:00Z');
    const store = createDiskStore(folder);
    const deps = { writers, keys, clock, random: randomBytes };
    const place = { timeZone: 'Asia/Shanghai', defaultCountry: 'CN', evidenceStore: store };
    const reports = createReportDesk({ ...deps, ...place });
    const { resumeCode } = await createDraftDesk(deps).save('{}', null);
    const send = async (): Promise<OwnerCode> => {
      const outcome = await reports.submitReport(
        {
          idempotencyKey: randomBytes(16).toString('hex'),
          calls: [{ callerNumber: '170 1234 5678', day: '2026-11-26' }],
        },
        {
          reporterSecret: randomBytes(16),
          networkPrefix: '192.0.2.0/24',
          channel: 'form',
          resumeCode,
        },
      );
      if (outcome.status === 'rejected') throw new Error(JSON.stringify(outcome.problems));
      return { kind: 'receipt', code: outcome.receiptCode };
    };
    try {
      await use({
        desk: createEvidenceDesk({ ...deps, store, publicKey }),
        writers,
        store,
        clock,
        draft: { kind: 'draft', code: resumeCode },
        send,
      });
    } finally {
      await writers.close();
    }
  }

  it('seals a file as it arrives: only the private key opens it, to the last byte', () =>
    withDesk(async ({ desk, draft, send, ...place }) => {
      const file = taken(await desk.add(draft, uploadOf(PDF)));
      expect(file).toEqual({
        evidenceId: expect.stringMatching(/^e[0-9a-z]{15}$/),
        kind: 'document',
        subject: 'consent',
        mediaType: 'application/pdf',
        byteCount: PDF.length,
        sha256: createHash('sha256').update(PDF).digest('hex'),
        receivedAt: '2026-11-27T04:00:00.000Z',
        isCovered: false,
        caution: null,
      });
      await send();
      const [name = ''] = await stored();
      expect((await readFile(join(folder, name))).includes('Canary')).toBe(false);
      const request = { evidenceId: file.evidenceId, requestId: await approve(place) };
      const deps = { ...place, keys, random: randomBytes, timeZone: 'Asia/Shanghai' };
      const bundle = await handOutEvidence(request, deps);
      const opened = await openBundle(
        await gather(bundle?.content ?? parts(PDF)),
        pair.privateText,
      );
      expect((await gather(opened.content)).equals(PDF)).toBe(true);
      expect(opened.head.release).toMatchObject({
        authority: 'Office a1',
        reason: 'To check what people were told.',
      });
    }));

  it('says of a PDF that acts by itself to whoever has to do with it, and takes it unchanged', () =>
    withDesk(async ({ desk, draft, send, ...place }) => {
      const acting = Buffer.from(
        '%PDF-1.7\n4 0 obj <</S/JavaScript/JS(app.alert\\(1\\))>> endobj\n',
      );
      const { evidenceId, ...file } = taken(await desk.add(draft, uploadOf(acting)));
      expect(file).toMatchObject({ caution: 'active', byteCount: acting.length });
      expect(await desk.list(draft)).toMatchObject([{ caution: 'active' }]);
      await send();
      const deps = { ...place, keys, random: randomBytes, timeZone: 'Asia/Shanghai' };
      const request = { evidenceId, requestId: await approve(place) };
      const bundle = await gather((await handOutEvidence(request, deps))?.content ?? parts(PDF));
      const { head, content } = await openBundle(bundle, pair.privateText);
      expect(head.caution).toBe('active');
      expect((await gather(content)).equals(acting)).toBe(true);
    }));

  it('has a copy of a picture without what the file says beside it, which its owner can cover', () =>
    withDesk(async ({ desk, draft, send, ...place }) => {
      const { evidenceId } = taken(await desk.add(draft, uploadOf(await picture())));
      const copy = Buffer.from(taken(await desk.copy(draft, evidenceId)).content);
      expect(copy.includes('Canary')).toBe(false);
      const before = await stored();
      const areas = [{ left: 0, top: 0, width: 1, height: 1 }];
      expect(await desk.cover(draft, evidenceId, { areas })).toMatchObject({ isCovered: true });
      const covered = taken(await desk.copy(draft, evidenceId)).content;
      const { channels } = await sharp(covered).stats();
      expect(channels.every(({ max }) => max < 60)).toBe(true);
      // The copy that showed it is gone from the store; the sealed original is as it was.
      const after = await stored();
      expect(after).toHaveLength(2);
      expect(before.filter((name) => after.includes(name))).toEqual([`${evidenceId}.sealed`]);
      await send();
      const deps = { ...place, keys, random: randomBytes, timeZone: 'Asia/Shanghai' };
      const viewed = await viewCopy({ evidenceId, recipient: 'desk', reason: 'screening' }, deps);
      expect((await gather(viewed?.content ?? parts(PDF))).equals(covered)).toBe(true);
    }));

  it('keeps a file that is sent twice once, and stores nothing of the second', () =>
    withDesk(async ({ desk, draft }) => {
      const first = taken(await desk.add(draft, uploadOf(PDF)));
      const second = taken(await desk.add(draft, uploadOf(PDF)));
      expect(second).toEqual(first);
      expect(await stored()).toEqual([`${first.evidenceId}.sealed`]);
    }));

  it.each([
    ['evidence_empty', () => Buffer.alloc(0), {}],
    ['evidence_kind_unknown', () => Buffer.from('MZ\x90\0 renamed to holiday.jpg'), {}],
    ['evidence_too_large', () => PDF, { declaredBytes: 20_000_001 }],
    [
      'evidence_too_large',
      () => Buffer.concat([PDF, Buffer.alloc(20_000_000)]),
      { declaredBytes: null },
    ],
    [
      'evidence_unreadable',
      () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR broken', 'latin1'),
      {},
    ],
    ['required', () => PDF, { subject: 'gossip' }],
  ] as const)('refuses with %s, and keeps nothing', (code, content, change) =>
    withDesk(async ({ desk, draft }) => {
      expect(await desk.add(draft, uploadOf(content(), change))).toMatchObject({ code });
      expect(await stored()).toEqual([]);
      expect(await desk.list(draft)).toEqual([]);
    }),
  );

  it('keeps nothing of a file whose line was cut', () =>
    withDesk(async ({ desk, draft }) => {
      const content = cutLine();
      await expect(desk.add(draft, uploadOf(PDF, { content }))).rejects.toThrow('aborted');
      expect(await stored()).toEqual([]);
    }));

  it('takes ten files of a report and says so of the eleventh', () =>
    withDesk(async ({ desk, draft }) => {
      for (let at = 0; at < 10; at += 1)
        taken(await desk.add(draft, uploadOf(Buffer.from(`%PDF-1.7\n${at}`))));
      expect(await desk.add(draft, uploadOf(PDF))).toMatchObject({ code: 'evidence_too_many' });
      expect(await stored()).toHaveLength(10);
    }));

  it('takes none where no key was made', () =>
    withDesk(async ({ desk, draft }) => {
      expect(await desk.add(draft, uploadOf(PDF))).toMatchObject({ code: 'evidence_off' });
    }, null));

  it('knows the report by its receipt afterwards, and nobody else’s code', () =>
    withDesk(async ({ desk, draft, send }) => {
      const { evidenceId } = taken(await desk.add(draft, uploadOf(PDF)));
      const receipt = await send();
      const second = taken(await desk.add(receipt, uploadOf(await picture())));
      const own = taken<readonly OwnEvidence[]>(await desk.list(receipt));
      expect(own.map((file) => file.evidenceId)).toEqual(
        expect.arrayContaining([evidenceId, second.evidenceId]),
      );
      const another: OwnerCode = { kind: 'receipt', code: receiptCodeFromBytes(randomBytes(17)) };
      expect(await desk.copy(another, second.evidenceId)).toMatchObject({
        code: 'evidence_unknown',
      });
      expect(await desk.remove(another, evidenceId)).toMatchObject({ code: 'evidence_unknown' });
      expect(await desk.add(another, uploadOf(PDF))).toMatchObject({ code: 'report_unknown' });
      expect(await desk.list({ kind: 'draft', code: 'nonsense' })).toMatchObject({
        code: 'malformed_resume_code',
      });
    }));

  it('forgets a file its owner takes back, in the record and in the store', () =>
    withDesk(async ({ desk, draft }) => {
      const { evidenceId } = taken(await desk.add(draft, uploadOf(await picture())));
      expect(await stored()).toHaveLength(2);
      taken(await desk.remove(draft, evidenceId));
      expect(await stored()).toEqual([]);
      expect(await desk.copy(draft, evidenceId)).toMatchObject({ code: 'evidence_unknown' });
    }));

  it('clears away what has ended, and what a crash left, but nothing that is still on its way', () =>
    withDesk(async ({ desk, draft, writers, store, clock }) => {
      const cleared = () => clearEvidence({ writers, store, clock }, new AbortController().signal);
      taken(await desk.add(draft, uploadOf(await picture())));
      for (const name of ['e0000000000000000.sealed', '.unfinished-1', 'e1.on-its-way'])
        await writeFile(join(folder, name), 'x');
      const old = new Date('2026-11-20T00:00:00Z');
      for (const name of ['e0000000000000000.sealed', '.unfinished-1'])
        await utimes(join(folder, name), old, old);
      await utimes(join(folder, 'e1.on-its-way'), clock(), clock());
      expect(await cleared()).toEqual({ endedCount: 0, strayCount: 2 });
      expect(await stored()).toHaveLength(3);
      clock.set('2026-12-05T04:00:00Z');
      expect(await cleared()).toEqual({ endedCount: 1, strayCount: 1 });
      expect(await stored()).toEqual([]);
    }));

  it('deletes the files of a report that is erased', () =>
    withDesk(async ({ desk, draft, send, writers, store, clock }) => {
      taken(await desk.add(draft, uploadOf(await picture())));
      const { code } = await send();
      const place = { timeZone: 'Asia/Shanghai', defaultCountry: 'CN', evidenceStore: store };
      const reports = createReportDesk({ writers, keys, clock, random: randomBytes, ...place });
      expect(await reports.eraseReport(code)).toMatchObject({ status: 'withdrawn' });
      expect(await stored()).toEqual([]);
    }));
});
