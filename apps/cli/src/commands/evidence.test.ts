import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { createDiskStore } from '@rangewatch/evidence';
import {
  createDraftDesk,
  createEvidenceDesk,
  createKeys,
  createReportDesk,
  loadKeys,
  readEvidencePublicKey,
  readOwnReport,
} from '@rangewatch/service';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

const PDF = Buffer.from(`%PDF-1.7\n${'what the pop-up said '.repeat(9_000)}`);
const WHO = ['--to', 'Xiamen police', '--reason', 'request 117'];

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

describeEachEngine('files of reports, from the command line', (database) => {
  let cli: TestCli;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    await createKeys(join(cli.folder, 'keys'));
    await cli.run(['evidence', 'key', '--out', 'offline.key']);
  });
  afterEach(() => cli.drop());

  /** A report with one PDF; its id. */
  async function sentFile(pdf = PDF): Promise<{ evidenceId: string; receiptCode: string }> {
    const keysDir = join(cli.folder, 'keys');
    const keys = await loadKeys(keysDir);
    const publicKey = await readEvidencePublicKey(keysDir);
    const writers = await openWriters(database().url);
    const store = createDiskStore(join(cli.folder, 'evidence'));
    const deps = { writers, keys, clock: () => new Date(), random: randomBytes, store, publicKey };
    const { resumeCode } = await createDraftDesk(deps).save('{}', null);
    const added = await createEvidenceDesk(deps).add(
      { kind: 'draft', code: resumeCode },
      { subject: 'consent', declaredBytes: pdf.length, content: only(pdf) },
    );
    const place = { timeZone: 'Asia/Shanghai', defaultCountry: 'CN' };
    const sent = await createReportDesk({ ...deps, ...place }).submitReport(
      {
        idempotencyKey: randomBytes(16).toString('hex'),
        calls: [{ callerNumber: '170 1234 5678', day: '2026-08-17' }],
      },
      { reporterSecret: null, networkPrefix: '192.0.2.0/24', channel: 'form', resumeCode },
    );
    await writers.close();
    if ('code' in added || sent.status === 'rejected') throw new Error('not sent');
    return { evidenceId: added.evidenceId, receiptCode: sent.receiptCode };
  }

  it('are named with caution at every hand they pass through when they act by themselves', async () => {
    const { evidenceId } = await sentFile(Buffer.from('%PDF-1.7\n<</S/Launch/F(calc.exe)>>'));
    const listed = await cli.run(['evidence', 'list']);
    const released = await cli.run([
      'evidence',
      'release',
      evidenceId,
      ...WHO,
      '--out',
      'e1.sealed',
    ]);
    const opened = await cli.run([
      'evidence',
      'open',
      'e1.sealed',
      '--key',
      'offline.key',
      '--out',
      'e1.pdf',
    ]);
    for (const { stdout } of [listed, released, opened])
      expect(stdout).toContain('Caution: this PDF may act');
  });

  it('are listed, released once that is noted, and opened away from the database', async () => {
    const { evidenceId } = await sentFile();
    const listed = await cli.run(['evidence', 'list', '--json']);
    expect(JSON.parse(listed.stdout)).toMatchObject({
      evidence: [{ evidenceId, kind: 'document', subject: 'consent', byteCount: PDF.length }],
    });
    const released = await cli.run([
      'evidence',
      'release',
      evidenceId,
      ...WHO,
      '--out',
      'e.sealed',
      '--json',
    ]);
    expect(JSON.parse(released.stdout)).toMatchObject({ ok: true, leafIndex: 1 });
    const sealed = await readFile(join(cli.folder, 'e.sealed'));
    expect(sealed.includes('pop-up')).toBe(false);
    const opened = await cli.run([
      'evidence',
      'open',
      'e.sealed',
      '--key',
      'offline.key',
      '--out',
      'e.pdf',
      '--json',
    ]);
    expect(JSON.parse(opened.stdout)).toMatchObject({
      release: { authority: 'Xiamen police', reason: 'request 117', leafIndex: 1 },
    });
    expect((await readFile(join(cli.folder, 'e.pdf'))).equals(PDF)).toBe(true);
    expect((await stat(join(cli.folder, 'e.pdf'))).mode & 0o777).toBe(0o600);
  });

  it('show on the receipt whom they were released to', async () => {
    const { evidenceId, receiptCode } = await sentFile();
    await cli.run(['evidence', 'release', evidenceId, ...WHO, '--out', 'e.sealed']);
    const readers = await openReaders(database().url);
    const place = { clock: () => new Date(), timeZone: 'Asia/Shanghai' };
    const own = await readOwnReport(receiptCode, { readers, ...place });
    await readers.close();
    expect(own).toMatchObject({ evidence: [{ evidenceId }] });
    expect('trail' in own && own.trail).toContainEqual(
      expect.objectContaining({ event: 'evidence_released', authority: 'Xiamen police' }),
    );
  });

  it('are not overwritten, not opened with another key, and told when they were changed', async () => {
    const { evidenceId } = await sentFile();
    await writeFile(join(cli.folder, 'taken'), 'mine');
    const taken = await cli.run(['evidence', 'release', evidenceId, ...WHO, '--out', 'taken']);
    expect([taken.exitCode, taken.stderr]).toEqual([1, expect.stringContaining('taken')]);
    await cli.run(['evidence', 'release', evidenceId, ...WHO, '--out', 'e.sealed', '--json']);
    await cli.run(['evidence', 'key', '--out', 'other.key']);
    const other = await cli.run([
      'evidence',
      'open',
      'e.sealed',
      '--key',
      'other.key',
      '--out',
      'x',
    ]);
    expect([other.exitCode, other.stderr]).toEqual([1, expect.stringContaining('other.key')]);
    const bundle = await readFile(join(cli.folder, 'e.sealed'));
    bundle.writeUInt8((bundle.at(-1) ?? 0) ^ 1, bundle.length - 1);
    await writeFile(join(cli.folder, 'changed'), bundle);
    const changed = await cli.run([
      'evidence',
      'open',
      'changed',
      '--key',
      'offline.key',
      '--out',
      'y',
    ]);
    expect(changed.exitCode).toBe(1);
    await expect(stat(join(cli.folder, 'y'))).rejects.toThrow('ENOENT');
  });

  it('say what is missing', async () => {
    const { evidenceId } = await sentFile();
    const cases: readonly [readonly string[], number][] = [
      [['evidence', 'release', 'e0', ...WHO, '--out', 'x'], 1],
      [['evidence', 'copy', evidenceId, ...WHO, '--out', 'x'], 1],
      [['evidence', 'release', evidenceId, '--to', 'a', '--reason', ' ', '--out', 'x'], 2],
      [['evidence', 'release', evidenceId, '--to', 'a', '--out', 'x'], 2],
      [['evidence', 'open', 'nothing', '--key', 'offline.key', '--out', 'x'], 1],
      [['evidence', 'key', '--out', 'offline.key'], 1],
    ];
    for (const [words, exitCode] of cases) {
      const ended = await cli.run(words);
      expect([words, ended.exitCode, ended.stderr === '']).toEqual([words, exitCode, false]);
    }
  });
});
