import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

const call = (from: string | null) => ({ phone: 'a', at: '2026-03-08T06:05:19.342Z', from });
const PERSON = {
  person: 'p0',
  phones: [
    { phone: 'a', exposures: [{ campaign: 'c43', on: '2026-02-08', route: 'typed', grade: 'C' }] },
  ],
  calls: [call('+8614485626059'), call(null), call('12')],
};
const CAMPAIGN = { campaign: 'c43', title: 'Spring draw', region: null };

describeEachEngine('what a partner supplies', (database) => {
  let cli: TestCli;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    const persons = [PERSON, { ...PERSON, person: 'p1', region: 'CN-99' }];
    await writeFile(join(cli.folder, 'persons.jsonl'), persons.map(lineOf).join('\n'));
    await writeFile(join(cli.folder, 'campaigns.jsonl'), lineOf(CAMPAIGN));
  });
  afterEach(() => cli.drop());

  const importReports = (...words: readonly string[]) =>
    cli.run(['import', 'reports', 'persons.jsonl', ...words]);

  it('is imported with every line and call accounted for, once', async () => {
    const words = ['--campaigns', 'campaigns.jsonl', '--partner', 'acme', '--json'];
    const first = await importReports(...words, '--rejections', 'rejected.jsonl');
    expect(JSON.parse(first.stdout)).toMatchObject({
      ok: true,
      files: [
        { file: 'campaigns.jsonl', acceptedCount: 1, rejectedCount: 0 },
        {
          file: 'persons.jsonl',
          acceptedCount: 1,
          rejectedCount: 1,
          callCount: 1,
          withheldCount: 1,
          rejectedCallCount: 1,
          changedCount: 1,
          rejections: [
            { line: 1, path: 'calls.2.from', code: 'number_not_in_plan', value: '12' },
            { line: 2, path: 'region', code: 'not_in_list', value: 'CN-99' },
          ],
        },
      ],
    });
    const rejected = await readFile(join(cli.folder, 'rejected.jsonl'), 'utf8');
    expect(rejected.trimEnd().split('\n')).toHaveLength(2);
    const again = JSON.parse((await importReports(...words)).stdout) as { files: unknown[] };
    expect(again.files[1]).toMatchObject({ newCount: 0, alreadyThereCount: 2 });
  });

  it('goes on where it was killed, losing nobody and counting nobody twice', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) =>
      lineOf({ ...PERSON, person: `p${index}` }),
    );
    await writeFile(join(cli.folder, 'persons.jsonl'), lines.join('\n'));
    const killed = cli.start(['import', 'reports', 'persons.jsonl']);
    await killed.said(/25 %/);
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toMatchObject({ signal: 'SIGKILL' });
    const again = await importReports('--rejections', 'rejected.jsonl', '--json');
    const { files } = JSON.parse(again.stdout) as { files: Record<string, number>[] };
    expect(files[0]?.alreadyThereCount).toBeGreaterThan(0);
    expect(files[0]?.changedCount).toBe(files[0]?.newCount);
    expect(files[0]).toMatchObject({
      acceptedCount: 30_000,
      callCount: 30_000,
      withheldCount: 30_000,
      rejectedCallCount: 30_000,
    });
  });

  it('says on a terminal which part of a line was left out, and why', async () => {
    const { stdout, stderr } = await importReports('--lang', 'zh-Hans');
    expect(stdout).toContain('第 1 行，calls.2.from："12"：');
    expect(stdout).toContain('第 2 行，region："CN-99"：这不是格式中规定的值');
    expect(stderr).toContain('新增或更改 1 人');
  });

  it('is not taken under a name that is none, or from two partners', async () => {
    expect(await importReports('--partner', 'own')).toMatchObject({ exitCode: 2, stdout: '' });
    await importReports();
    const other = await importReports('--partner', 'other');
    expect(other.exitCode).toBe(1);
    expect(other.stderr).toContain('was imported before');
  });
});

function lineOf(value: unknown): string {
  return JSON.stringify(value);
}
