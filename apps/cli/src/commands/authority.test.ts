import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { invitationHash } from '@rangewatch/service';
import { buildNewReport, bytesOf, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

const LINK = /^http:\/\/localhost:3000\/authority\/join\?code=([\w-]{22})$/m;

const documentOf = ({ stdout }: { readonly stdout: string }) => JSON.parse(stdout);
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describeEachEngine('authorities on the command line', (database) => {
  let cli: TestCli;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
  });
  afterEach(() => cli.drop());

  const authority = (...words: string[]) => cli.run(['authority', ...words, '--lang', 'en']);

  async function add(name = 'Office', ...words: string[]): Promise<string> {
    return documentOf(await authority('add', name, '--json', ...words)).authorityId;
  }

  it('are added, each name once, with what they are concerned with', async () => {
    const id = await add('Office', '--province', 'CN-FJ', 'CN-ZJ', '--category', 'impersonation');
    expect(await authority('add', 'Office')).toMatchObject({ exitCode: 1, stdout: '' });
    expect((await authority('add', 'Other', '--province', 'Fujian')).exitCode).toBe(2);
    expect((await authority('add', ' ')).exitCode).toBe(2);
    expect((await authority('add', 'a\u202eb')).exitCode).toBe(2);
    const { stdout } = await authority('list');
    expect(stdout).toContain(
      `${id}  Office  provinces: CN-FJ, CN-ZJ  categories: impersonation  tokens: 0`,
    );
  });

  it('get a link that is shown once, and kept nowhere', async () => {
    const id = await add();
    const invited = await authority('invite', 'Office', '--person', 'Desk 3', '--role', 'approver');
    expect(invited.exitCode).toBe(0);
    const [, code = ''] = LINK.exec(invited.stdout) ?? [];
    const writers = await openWriters(database().url);
    const hash = invitationHash(code) ?? new Uint8Array();
    expect(await writers.findInvitation(hash, inHours(71))).toMatchObject({ label: 'Desk 3' });
    expect(await writers.findInvitation(hash, inHours(72))).toBeNull();
    await writers.close();
    const listed = await authority('list');
    expect(listed.stdout).toMatch(/ {2}[0-9a-f]{16} {2}Desk 3 {2}approver {2}invited until \d{4}-/);
    expect(listed.stdout).not.toContain(code);
    expect((await authority('invite', id, '--person', 'Desk 4')).stdout).toContain('(reader');
    expect((await authority('invite', 'Nobody', '--person', 'Desk 4')).exitCode).toBe(1);
    expect((await authority('invite', id)).exitCode).toBe(2);
    expect((await authority('invite', id, '--person', 'x', '--role', 'admin')).exitCode).toBe(2);
  });

  it('take the exact table of a released week, and reporters see that they did', async () => {
    await add('Office', '--province', 'CN-FJ');
    const table = (week: string, to: string, who = 'Office') =>
      authority('table', week, '--for', who, '--out', join(cli.folder, to));
    expect((await table('2026-W33', 'early')).exitCode).toBe(1);
    const writers = await openWriters(database().url);
    await writers.acceptReports(
      ['ann', 'bo', 'cy', 'di', 'ed'].map((reporter) =>
        buildNewReport({ id: reporter, reporter, numbers: ['8617012345678'], day: '2026-08-11' }),
      ),
    );
    await writers.close();
    await cli.run(['week', 'build', '2026-W33']);
    expect((await table('2026-W33', 'other', 'Nobody')).exitCode).toBe(1);
    expect((await table('2026-W33', 'w33')).exitCode).toBe(0);
    const csv = await readFile(join(cli.folder, 'w33', 'authority.csv'), 'utf8');
    expect(csv).toMatch(/^\uFEFF"week"/);
    const workbook = await readFile(join(cli.folder, 'w33', 'authority.xlsx'));
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
    // What was handed out is not written over.
    const again = await table('2026-W33', 'w33');
    expect([again.exitCode, again.stderr]).toEqual([1, expect.stringContaining('exists already')]);
    const readers = await openReaders(database().url);
    const record = await readers.findReceipt(bytesOf('receipt ann'));
    await readers.close();
    expect(record?.acts).toMatchObject([{ kind: 'downloaded', authority: 'Office' }]);
  });

  it('end, with their tokens and people', async () => {
    const id = await add();
    const person = documentOf(await authority('invite', id, '--person', 'Desk 3', '--json'));
    const token = ['token', 'create', 'Import', '--authority', 'Office', '--lang', 'en'];
    const { tokenId } = documentOf(await cli.run([...token, '--json']));
    expect((await cli.run(['token', 'list', '--lang', 'en'])).stdout).toMatch(
      new RegExp(`^${tokenId}  read:summary  ≤ \\S+  never used  ${id}  Import$`, 'm'),
    );
    expect((await authority('end', person.personId)).stdout).toContain(
      'has ended: 0 open sessions',
    );
    expect((await authority('end', person.personId)).exitCode).toBe(1);
    expect((await authority('end', id)).stdout).toContain('0 open sessions, 1 tokens');
    expect((await cli.run(['token', 'list', '--lang', 'en'])).stdout).toContain('revoked');
    expect(await cli.run(token)).toMatchObject({ exitCode: 1, stdout: '' });
    expect((await authority('list')).stdout).toContain('Office  ended ');
  });

  it('gives tokens 90 days unless more are asked for', async () => {
    const made = documentOf(await cli.run(['token', 'create', 'Import', '--json']));
    const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(90);
  });
});
