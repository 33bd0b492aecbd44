import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { ensureNumberRange } from '@rangewatch/numbering';
import { createKeys, createObjectionDesk, loadKeys } from '@rangewatch/service';
import { buildNewReport, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';
import type { Said } from '../test-cli-inside.ts';

const NUMBER = '8617012345678';

function documentOf({ stdout }: Said): Record<string, unknown> {
  return JSON.parse(stdout) as Record<string, unknown>;
}

describeEachEngine('objections and known numbers on the command line', (database) => {
  let cli: TestCli;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    await createKeys(join(cli.folder, 'keys'));
  });
  afterEach(() => cli.drop());

  /** Sends an objection as the API does, and returns its receipt code. */
  async function object(subject: string, content: object = {}): Promise<string> {
    const writers = await openWriters(database().url);
    try {
      const desk = createObjectionDesk({
        writers,
        keys: await loadKeys(join(cli.folder, 'keys')),
        clock: () => new Date(),
        random: randomBytes,
        defaultCountry: 'CN',
      });
      const idempotencyKey = randomBytes(16).toString('hex');
      const input = { idempotencyKey, subject, relation: 'holder', ...content };
      const outcome = await desk.submitObjection(input, { reporterSecret: null });
      if (outcome.status !== 'held') throw new Error(JSON.stringify(outcome));
      return outcome.receiptCode;
    } finally {
      await writers.close();
    }
  }

  async function heldIds(): Promise<string[]> {
    const { objections } = documentOf(await cli.run(['objection', 'list', '--json']));
    return (objections as { objectionId: string }[]).map(({ objectionId }) => objectionId);
  }

  async function knownNumbers(): Promise<unknown> {
    return documentOf(await cli.run(['known', 'list', '--json'])).numbers;
  }

  it('shows what waits, what was written and what is published', async () => {
    const writers = await openWriters(database().url);
    await writers.acceptReports(
      ['ann', 'bo', 'cy', 'di', 'ed'].map((reporter) =>
        buildNewReport({ id: reporter, reporter, numbers: [NUMBER] }),
      ),
    );
    await writers.close();
    expect((await cli.run(['objection', 'list'])).stdout).toBe(
      'No objection waits for a person.\n',
    );
    await object('170 1234 5678', { statement: 'Not me.\r\n打电话的不是我' });
    await object('170 1234 5678', { relation: 'other' });
    const listed = await cli.run(['objection', 'list', '--lang', 'zh-Hant']);
    expect(listed.stdout).toMatch(/^o\w{16} {2}\S+Z {2}170 1234 5678 {2}號碼的使用者本人$/m);
    expect(listed.stdout).toContain('同一號碼或號段共有 2 份異議在等待');
    const [first = '', second = ''] = await heldIds();
    const shown = await cli.run(['objection', 'show', first]);
    expect(shown.stdout).toContain('What was written:\n    Not me.\n    打电话的不是我\n');
    expect(shown.stdout).toMatch(
      /What anybody can read:\n {4}At least \d .+\n {4}(?:Block|No block)/,
    );
    expect(documentOf(await cli.run(['objection', 'show', second, '--json']))).toMatchObject({
      ok: true,
      objection: { objectionId: second, range: NUMBER, relation: 'other', state: 'held' },
      statement: null,
      published: { isListed: expect.any(Boolean), sentence: { en: expect.any(String) } },
    });
  });

  it('decides once, and the holder’s number is known from then on', async () => {
    await object('170 1234 5678');
    const [id = ''] = await heldIds();
    const accept = ['objection', 'accept', id, '--reason', ' The display was forged. '];
    const accepted = await cli.run([...accept, '--name', 'Sunrise Clinic', '--json']);
    expect(documentOf(accepted)).toEqual({
      ok: true,
      objectionId: id,
      decision: 'accepted',
      reason: 'The display was forged.',
      range: NUMBER,
      isNumberKnown: true,
    });
    expect(await knownNumbers()).toMatchObject([
      { number: NUMBER, name: 'Sunrise Clinic', basis: 'objection' },
    ]);
    const again = await cli.run(['objection', 'reject', id, '--reason', 'No.']);
    expect(again).toMatchObject({ exitCode: 1, stdout: '' });
    expect(again.stderr).toContain(`Objection ${id} was decided before (accepted)`);
    const shown = await cli.run(['objection', 'show', id, '--lang', 'zh-Hans']);
    expect(shown.stdout).toMatch(/已采纳 {2}\S+Z {2}The display was forged\./);
    expect(shown.stdout).toContain('没有公开显示任何内容');
  });

  it('says that nothing follows by itself from accepting what is said of a range', async () => {
    await object('861701234****');
    const [id = ''] = await heldIds();
    const accepted = await cli.run(['objection', 'accept', id, '--reason', 'Looked at by hand.']);
    expect(accepted.stdout).toContain('Nothing about +86 170 1234 **** changes by itself');
    expect(await knownNumbers()).toEqual([]);
  });

  it('tells whoever objected the reason, and keeps no name where none was given', async () => {
    await object('170 1234 5678');
    await object('95588');
    const [first = '', second = ''] = await heldIds();
    await cli.run(['objection', 'accept', first, '--reason', 'Forged.', '--name', ' ']);
    expect((await cli.run(['known', 'list'])).stdout).toMatch(
      /^170 1234 5678 {2}\d{4}-\d\d-\d\d {2}its holder objected; a person checked\n$/,
    );
    const rejected = await cli.run(['objection', 'reject', second, '--reason', 'Your own calls.']);
    expect(rejected).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Rejected.') });
    expect(await heldIds()).toEqual([]);
  });

  it('refuses what it cannot do, in one sentence', async () => {
    await object('170 1234 5678', { statement: 'secret words' });
    const [id = ''] = await heldIds();
    const cases = [
      [['objection', 'show', 'nothing'], 1, 'There is no objection nothing.'],
      [['objection', 'accept', 'nothing', '--reason', 'x'], 1, 'There is no objection nothing.'],
      [['objection', 'accept', id, '--reason', ' '], 2, 'Please give a reason'],
      [['objection', 'accept', id], 2, '--reason'],
      [['known', 'add', '12', '--name', 'x'], 2, 'No number of China begins like this'],
      [['known', 'add', '1701234****', '--name', 'x'], 2, 'This is a range of numbers.'],
      [['known', 'add', '95588', '--name', ''], 2, 'whom the number belongs to'],
      [['known', 'remove', '95588'], 1, 'not among the known ones'],
    ] as const;
    for (const [words, exitCode, sentence] of cases) {
      const ended = await cli.run(words);
      expect({ words, exitCode: ended.exitCode, stdout: ended.stdout }).toEqual({
        words,
        exitCode,
        stdout: '',
      });
      expect(ended.stderr).toContain(sentence);
    }
    await rm(join(cli.folder, 'keys'), { recursive: true });
    await createKeys(join(cli.folder, 'keys'));
    const sealed = await cli.run(['objection', 'show', id]);
    expect(sealed).toMatchObject({ exitCode: 1, stdout: '' });
    expect(sealed.stderr).toContain('does not open with the key in seal.key');
  });

  it('keeps known numbers, and lets lists name them again', async () => {
    const added = await cli.run(['known', 'add', '021-5555-0100', '--name', '日出诊所']);
    expect(added.stdout).toContain('021 5555 0100 stays out of every list as “日出诊所”');
    await cli.run(['known', 'add', '+86 21 5555 0100', '--name', 'Sunrise Clinic']);
    expect(await knownNumbers()).toMatchObject([
      { number: '862155550100', name: 'Sunrise Clinic', basis: 'operator' },
    ]);
    const readers = await openReaders(database().url);
    const range = ensureNumberRange('86215555****');
    expect(await readers.goodNumbersIn(range, 10)).toMatchObject([{ basis: 'operator' }]);
    await readers.close();
    expect((await cli.run(['known', 'remove', '02155550100'])).exitCode).toBe(0);
    expect((await cli.run(['known', 'list', '--lang', 'zh-Hans'])).stdout).toBe(
      '没有已核实的号码。\n',
    );
  });
});
