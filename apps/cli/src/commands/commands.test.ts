import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmod, copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWriters } from '@rangewatch/database/writers';
import { ensureWeek } from '@rangewatch/schema';
import { buildNewCampaign, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeys, isTokenText } from '@rangewatch/service';
import { createTestCli, type TestCli } from '../test-cli.ts';
import type { Said } from '../test-cli-inside.ts';

const HEADER = 'created_day,company_phone_number,consumer_area_code';
const WEEK = ensureWeek('2020-W36');
const WEEKLY_FILES = fileURLToPath(new URL('../../../../docs/weekly-files.md', import.meta.url));

/** The one JSON document a command printed; anything else on stdout is a mistake. */
function documentOf({ stdout }: Said): Record<string, unknown> {
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** What docs/weekly-files.md says to run, in a folder with the files and the key, where there is nothing else. */
async function checksAsTheDocsSay(release: string, key: string): Promise<void> {
  const reader = await createTestCli();
  await cp(release, reader.folder, { recursive: true });
  await copyFile(key, join(reader.folder, 'release.pem'));
  const docs = await readFile(WEEKLY_FILES, 'utf8');
  const [, block = ''] = /## Check before use\n\n```sh\n([^`]+)```/.exec(docs) ?? [];
  const lines = block.trim().split('\n');
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    const [tool = '', ...words] = line.split(' ');
    const options = { cwd: reader.folder, encoding: 'utf8' } as const;
    const { stdout, status } =
      tool === 'rangewatch'
        ? await reader.run(words).then((said) => ({ ...said, status: said.exitCode }))
        : spawnSync(tool, words, options);
    expect({ line, stdout, status }).toMatchObject({ status: 0 });
  }
  await writeFile(join(reader.folder, 'other.pem'), 'not named');
  const verify = ['release', 'verify', '.', '--key', 'release.pem'];
  expect(await reader.run(verify)).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining('other.pem'),
  });
  await reader.drop();
}

describeEachEngine('the command line', (database) => {
  let cli: TestCli;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    await mkdir(join(cli.folder, 'releases'));
    await createKeys(join(cli.folder, 'keys'));
  });
  afterEach(() => cli.drop());

  async function importRows(...rows: readonly string[]): Promise<string> {
    const path = join(cli.folder, 'rows.csv');
    await writeFile(path, [HEADER, ...rows].join('\n'));
    return path;
  }

  it('migrates once', async () => {
    const migrated = await cli.run(['migrate', '--json']);
    expect(documentOf(migrated)).toEqual({ ok: true, migrations: [] });
    expect(migrated.exitCode).toBe(0);
  });

  it('imports, lists every rejected row with line and reason, and adds nothing twice', async () => {
    await importRows('2020-09-01,2025550143,202', '2020-09-01,12345,202', '2020-09-01,,202');
    const first = await cli.run([
      'import',
      'ftc',
      'rows.csv',
      '--rejections',
      'rejected.jsonl',
      '--json',
    ]);
    const reason = 'There are too few digits for a whole number.';
    const rejection = {
      line: 3,
      code: 'number_too_short',
      value: '12345',
      reason: expect.stringContaining(reason),
    };
    expect(documentOf(first)).toMatchObject({
      ok: true,
      files: [
        {
          acceptedCount: 2,
          withheldCount: 1,
          rejectedCount: 1,
          newCount: 3,
          rejections: [rejection],
        },
      ],
    });
    expect(first.stderr).toContain(
      'rows.csv: 2 accepted (1 of them with a withheld number), 1 rejected',
    );
    const written = await readFile(join(cli.folder, 'rejected.jsonl'), 'utf8');
    expect(JSON.parse(written)).toEqual({ file: 'rows.csv', ...rejection });
    const second = await cli.run(['import', 'ftc', 'rows.csv', '--lang', 'zh-Hans']);
    expect(second.stderr).toContain('已存在 3 行');
    expect(second.stdout).toContain('第 3 行："12345"');
  });

  it('refuses files it cannot read, with a sentence that names them and no stack', async () => {
    await writeFile(
      join(cli.folder, 'gb.csv'),
      Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.of(0xb0, 0xa1)]),
    );
    await writeFile(join(cli.folder, 'other.csv'), 'a,b\n1,2\n');
    const cases = [
      ['none.csv', 'There is no file'],
      ['gb.csv', 'is not UTF-8 text: line 2'],
      ['other.csv', HEADER],
    ] as const;
    for (const [file, sentence] of cases) {
      const { exitCode, stdout, stderr } = await cli.run(['import', 'ftc', file]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
      expect(stderr).toContain(file);
      expect(stderr).toContain(sentence);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  it('tries a week without publishing it, publishes it once, and verifies what it published', async () => {
    await importRows(
      ...Array.from(
        { length: 9 },
        (_, index) => `2020-09-0${(index % 6) + 1},202555014${index},202`,
      ),
    );
    await cli.run(['import', 'ftc', 'rows.csv']);
    const status = async (...words: string[]) =>
      documentOf(await cli.run(['week', 'build', WEEK, '--json', ...words]));
    expect(await status('--dry-run')).toMatchObject({
      status: 'would_publish',
      revision: 1,
      folder: null,
    });
    expect(await status()).toMatchObject({ status: 'published', revision: 1 });
    expect(await status()).toMatchObject({ status: 'unchanged', revision: 1 });
    expect(await status('--dry-run')).toMatchObject({ status: 'unchanged', revision: 1 });
    expect(await readdir(join(cli.folder, 'releases', WEEK))).toEqual(['r1', 'r1.zip']);
    const folder = join('releases', WEEK, 'r1');
    expect(documentOf(await cli.run(['release', 'verify', folder, '--json']))).toMatchObject({
      ok: true,
      isSignatureChecked: true,
    });
    await checksAsTheDocsSay(join(cli.folder, folder), join(cli.folder, 'keys', 'release.pem'));
    const other = generateKeyPairSync('ed25519').publicKey;
    await writeFile(
      join(cli.folder, 'other.pem'),
      other.export({ format: 'pem', type: 'spki' }).toString(),
    );
    const wrongKey = ['release', 'verify', folder, '--key', 'other.pem', '--lang', 'zh-Hans'];
    expect(await cli.run(wrongKey)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(
        /签名与该公钥不符：[^]*公钥不是发布方的，或者校验值或签名被改动/,
      ),
    });
    await writeFile(join(cli.folder, 'junk.pem'), 'junk');
    expect(await cli.run(['release', 'verify', folder, '--key', 'junk.pem'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('junk.pem is not a key that can check a release.'),
    });
    await writeFile(join(cli.folder, folder, 'ranges.csv'), 'changed');
    const broken = await cli.run(['release', 'verify', folder]);
    expect(broken.exitCode).toBe(1);
    expect(broken.stdout).toContain('ranges.csv');
    for (const [named, says] of [
      ['nowhere', 'no folder nowhere'],
      ['other.pem', 'other.pem is a file'],
    ] as const) {
      const refused = await cli.run(['release', 'verify', named]);
      expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(says) });
    }
  });

  it('knows weeks that cannot be built', async () => {
    for (const week of ['2026-W54', '2026-W00'])
      expect(await cli.run(['week', 'build', week])).toMatchObject({
        exitCode: 2,
        stdout: '',
        stderr: expect.stringContaining(`${week}: the weeks of 2026 are 2026-W01 to 2026-W53`),
      });
    const empty = await cli.run(['week', 'build', '2020-W01', '--json']);
    expect(empty.exitCode).toBe(1);
    expect(documentOf(empty)).toMatchObject({ ok: false, error: { code: 'week_without_reports' } });
    expect(await cli.run(['week', 'build', '9998-W01'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('is not over yet'),
    });
  });

  it('makes tokens, shows them once, and revokes them once', async () => {
    const made = documentOf(
      await cli.run(['token', 'create', 'Consumer office', '--days', '30', '--json']),
    );
    expect(isTokenText(String(made.token))).toBe(true);
    const listed = await cli.run(['token', 'list', '--json']);
    expect(listed.stdout).not.toContain(String(made.token).slice(3, 40));
    expect(documentOf(listed)).toMatchObject({
      tokens: [{ tokenId: made.tokenId, name: 'Consumer office', revokedAt: null }],
    });
    const revoke = ['token', 'revoke', String(made.tokenId)];
    expect((await cli.run(revoke)).exitCode).toBe(0);
    expect(await cli.run(revoke)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('no valid token'),
    });
    expect((await cli.run(['token', 'create', 'x', '--days', '0'])).exitCode).toBe(2);
  });

  it('makes a token only for what tokens may do, and names that', async () => {
    const create = ['token', 'create', 'A phone', '--json', '--scope'];
    const made = documentOf(await cli.run([...create, 'phoneblock']));
    expect(made.token).toMatch(/^pbt_/);
    const refused = await cli.run([...create, 'everything']);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('read:summary, read, phoneblock, phoneblock:read, authority');
  });

  it('screens campaigns', async () => {
    const writers = await openWriters(database().url);
    await writers.registerCampaign(
      buildNewCampaign({
        id: 'c1',
        title: 'A draw',
        organiserName: 'Someone',
        registeredAt: new Date('2026-08-17T00:00:00Z'),
      }),
    );
    await writers.close();
    expect((await cli.run(['screen', 'list'])).stdout).toMatch(/^c1 .*A draw\n {4}Someone/);
    expect((await cli.run(['screen', 'reject', 'c1'])).exitCode).toBe(2);
    expect((await cli.run(['screen', 'accept', 'c1'])).exitCode).toBe(0);
    expect(documentOf(await cli.run(['screen', 'list', '--json']))).toEqual({
      ok: true,
      campaigns: [],
      contributions: [],
    });
    expect((await cli.run(['screen', 'accept', 'c2'])).stderr).toContain('contribution c2');
  });

  it('examines an installation, and says what is wrong with it', async () => {
    const sound = await cli.run(['doctor', '--json']);
    expect(documentOf(sound)).toMatchObject({ ok: true });
    expect(sound.exitCode).toBe(0);
    await failRepeatedly(database().url);
    expect((await cli.run(['doctor'])).stdout).toMatch(
      /✗ close-weeks\/2026-W47 was begun 4 times and is not done \(disk_full\)/,
    );
    await chmod(join(cli.folder, 'keys', 'seal.key'), 0o644);
    const open = await cli.run(['doctor']);
    expect(open.exitCode).toBe(1);
    expect(open.stdout).toMatch(/✗ .*seal\.key can be read by others/);
    await rm(join(cli.folder, 'keys', 'seal.key'));
    expect((await cli.run(['doctor'])).stdout).toMatch(/✗ The key file .*seal\.key is missing/);
  });
});

/** Four attempts at one run, for which the disk was too full. */
async function failRepeatedly(url: string): Promise<void> {
  const writers = await openWriters(url);
  const now = new Date('2026-11-23T02:00:00Z');
  const [runKey, worker] = ['close-weeks/2026-W47', 'somewhere'];
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    const due = [{ runKey, dueAt: now }];
    const lease = { worker, now, leaseUntil: now, givenUpAfter: 8, isStart: false };
    await writers.takeJob({ kind: 'close-weeks', due, ...lease });
    const failure = { kind: 'failed', problem: 'disk_full', tryAt: now } as const;
    await writers.endJob({ runKey, worker }, failure);
  }
  await writers.close();
}
