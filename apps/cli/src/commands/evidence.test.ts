import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { createDiskStore } from '@rangewatch/evidence';
import { ensureNumberRange } from '@rangewatch/numbering';
import {
  createDraftDesk,
  createEvidenceDesk,
  createKeys,
  createReportDesk,
  loadKeys,
  readEvidencePublicKey,
  readOwnReport,
} from '@rangewatch/service';
import { approveEvidenceRequest, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

const PDF = Buffer.from(`%PDF-1.7\n${'what the pop-up said '.repeat(9_000)}`);
const WHO = ['--to', 'Li Na', '--reason', 'screening'];
const REQUEST = 'request of a1';
const RELEASE = ['evidence', 'release', '--request', REQUEST, '--out'];

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

  /** An authority asked for what `sentFile` sent, and a second person there approved. */
  async function approve(): Promise<void> {
    const writers = await openWriters(database().url);
    const subject = { kind: 'range', range: ensureNumberRange('861701234****') } as const;
    await approveEvidenceRequest(writers, subject, '2026-W34', new Date());
    await writers.close();
  }

  it('are named with caution at every hand they pass through when they act by themselves', async () => {
    const { evidenceId } = await sentFile(Buffer.from('%PDF-1.7\n<</S/Launch/F(calc.exe)>>'));
    const listed = await cli.run(['evidence', 'list']);
    await approve();
    const released = await cli.run([...RELEASE, 'e1']);
    const opened = await cli.run([
      'evidence',
      'open',
      `e1/${evidenceId}.sealed`,
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
    await approve();
    const waiting = await cli.run(['evidence', 'requests', '--json']);
    expect(JSON.parse(waiting.stdout)).toMatchObject({ requests: [{ requestId: REQUEST }] });
    const doctor = async () => (await cli.run(['doctor', '--lang', 'en'])).stdout;
    expect(await doctor()).toContain('✓ Requests that were agreed to and wait for you');
    const released = await cli.run([...RELEASE, 'for-a1', '--json']);
    expect(JSON.parse(released.stdout)).toMatchObject({ ok: true, files: [{ evidenceId }] });
    expect((await cli.run(['evidence', 'requests'])).stdout).toContain(
      'No request that was agreed to',
    );
    expect(await doctor()).toContain('✓ No request that was agreed to');
    expect((await cli.run([...RELEASE, 'again'])).exitCode).toBe(1);
    const sealed = await readFile(join(cli.folder, 'for-a1', `${evidenceId}.sealed`));
    expect(sealed.includes('pop-up')).toBe(false);
    const opened = await cli.run([
      'evidence',
      'open',
      `for-a1/${evidenceId}.sealed`,
      '--key',
      'offline.key',
      '--out',
      'e.pdf',
      '--json',
    ]);
    expect(JSON.parse(opened.stdout)).toMatchObject({
      release: { authority: 'Office a1', reason: 'To check what people were told.' },
    });
    expect((await readFile(join(cli.folder, 'e.pdf'))).equals(PDF)).toBe(true);
    expect((await stat(join(cli.folder, 'e.pdf'))).mode & 0o777).toBe(0o600);
  });

  it('show on the receipt whom they were released to', async () => {
    const { evidenceId, receiptCode } = await sentFile();
    await approve();
    await cli.run([...RELEASE, 'for-a1']);
    const readers = await openReaders(database().url);
    const place = { clock: () => new Date(), timeZone: 'Asia/Shanghai' };
    const own = await readOwnReport(receiptCode, { readers, ...place });
    await readers.close();
    expect(own).toMatchObject({ evidence: [{ evidenceId }] });
    expect('trail' in own && own.trail).toContainEqual(
      expect.objectContaining({ event: 'evidence_released', authority: 'Office a1' }),
    );
  });

  it('are not overwritten, not opened with another key, and told when they were changed', async () => {
    const { evidenceId } = await sentFile();
    await writeFile(join(cli.folder, 'taken'), 'mine');
    await approve();
    const taken = await cli.run([...RELEASE, 'taken']);
    expect([taken.exitCode, taken.stderr]).toEqual([1, expect.stringContaining('taken')]);
    await cli.run([...RELEASE, 'for-a1']);
    const file = `for-a1/${evidenceId}.sealed`;
    await cli.run(['evidence', 'key', '--out', 'other.key']);
    const other = await cli.run(['evidence', 'open', file, '--key', 'other.key', '--out', 'x']);
    expect([other.exitCode, other.stderr]).toEqual([1, expect.stringContaining('other.key')]);
    const bundle = await readFile(join(cli.folder, file));
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

  it('wait with the rest when one of them is not in the store, and are all there the next time', async () => {
    const { evidenceId } = await sentFile();
    await approve();
    const kept = await readdir(join(cli.folder, 'evidence'), { recursive: true });
    const name = kept.find((one) => one.includes(evidenceId)) ?? '';
    const place = join(cli.folder, 'evidence', name);
    await rename(place, join(cli.folder, 'away'));
    const missing = await cli.run([...RELEASE, 'first']);
    expect([missing.exitCode, missing.stderr]).toEqual([1, expect.stringContaining(evidenceId)]);
    await rename(join(cli.folder, 'away'), place);
    expect((await cli.run([...RELEASE, 'second'])).exitCode).toBe(0);
  });

  it('say what is missing', async () => {
    const { evidenceId } = await sentFile();
    const cases: readonly [readonly string[], number][] = [
      [[...RELEASE, 'x'], 1],
      [['evidence', 'copy', evidenceId, ...WHO, '--out', 'x'], 1],
      [['evidence', 'release', evidenceId, '--to', 'a', '--reason', 'b', '--out', 'x'], 2],
      [['evidence', 'copy', evidenceId, '--to', 'a', '--reason', ' ', '--out', 'x'], 2],
      [['evidence', 'open', 'nothing', '--key', 'offline.key', '--out', 'x'], 1],
      [['evidence', 'key', '--out', 'offline.key'], 1],
    ];
    for (const [words, exitCode] of cases) {
      const ended = await cli.run(words);
      expect([words, ended.exitCode, ended.stderr === '']).toEqual([words, exitCode, false]);
    }
  });
});
