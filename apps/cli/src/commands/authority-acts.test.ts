import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { ensureWeek } from '@rangewatch/schema';
import { buildTrail, createKeys } from '@rangewatch/service';
import { buildNewReport, bytesOf, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

const NUMBERS = ['8617012345678'];
const OFFICE = 'City regulator';
const BY = ['--by', OFFICE, '--unregistered'];

describeEachEngine('what authorities did with a release', (database) => {
  let cli: TestCli;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    await createKeys(join(cli.folder, 'keys'));
    const writers = await openWriters(database().url);
    await writers.acceptReports(
      ['ann', 'bo', 'cy', 'di', 'ed'].map((reporter) =>
        buildNewReport({ id: reporter, reporter, numbers: NUMBERS, day: '2026-08-11' }),
      ),
    );
    await writers.close();
  });
  afterEach(() => cli.drop());

  const trailOf = async (reporter: string) => {
    const readers = await openReaders(database().url);
    const record = await readers.findReceipt(bytesOf(`receipt ${reporter}`));
    await readers.close();
    if (!record) throw new Error('no such receipt');
    return buildTrail(record, new Date(), 'Asia/Shanghai');
  };

  it('is noted once it is published, and stands on the receipts of those in it', async () => {
    const early = await cli.run(['week', 'downloaded', '2026-W33/r1', ...BY]);
    expect([early.exitCode, early.stderr]).toEqual([1, expect.stringContaining('2026-W33/r1')]);
    await cli.run(['week', 'build', '2026-W33']);
    await cli.run(['week', 'downloaded', '2026-W33/r1', ...BY, '--on', '2026-08-18']);
    const acted = await cli.run(['week', 'acted-on', '2026-W33/r1', ...BY, '--json']);
    expect(JSON.parse(acted.stdout)).toMatchObject({
      ok: true,
      kind: 'acted_on',
      authority: OFFICE,
    });
    const readers = await openReaders(database().url);
    const record = await readers.findReceipt(bytesOf('receipt ann'));
    await readers.close();
    expect(record?.releases).toMatchObject([{ week: '2026-W33', revision: 1 }]);
    expect(record?.acts).toMatchObject([
      { kind: 'downloaded', authority: OFFICE, actedOn: '2026-08-18' },
      { kind: 'acted_on', authority: OFFICE },
    ]);
  });

  it('reaches the receipts of those counted in the row it is about, in the authority’s words', async () => {
    await cli.run(['week', 'build', '2026-W33']);
    const open = ['case', 'open', '2026-W33/r1', ...BY, '--about'];
    const counted = await cli.run([
      ...open,
      'range:861701234****',
      '--words',
      'We ask the carrier.',
    ]);
    const none = await cli.run([...open, 'range:861709999****', '--words', 'Another one.']);
    // Nobody is counted there, which the answer does not tell.
    expect(none).toEqual(counted);
    expect((await cli.run([...open, 'campaign:lottery'])).exitCode).toBe(1);
    const trail = await trailOf('ann');
    expect(trail.filter(({ event }) => event === 'case_opened')).toEqual([
      expect.objectContaining({
        authority: OFFICE,
        release: '2026-W33/r1',
        words: 'We ask the carrier.',
      }),
    ]);
  });

  it('has one open case on a row, which ends once and with an outcome', async () => {
    await cli.run(['week', 'build', '2026-W33']);
    const about = ['2026-W33/r1', ...BY, '--about', 'range:861701234****'];
    const close = ['case', 'close', ...about, '--outcome', 'fined'];
    const said = async (words: readonly string[]) => {
      const { exitCode, stderr } = await cli.run([...words, '--lang', 'en']);
      return [exitCode, stderr.trim()];
    };
    const none = 'This authority has no open case on this. Please open one first.';
    expect(await said(close)).toEqual([1, expect.stringContaining(none)]);
    const early = await said(['case', 'open', ...about, '--on', '2026-08-20']);
    expect(early).toEqual([1, expect.stringMatching(/cannot be dated before \d{4}-\d\d-\d\d/)]);
    expect(await said(['case', 'open', ...about])).toEqual([0, '']);
    expect(await said(['case', 'open', ...about])).toEqual([1, expect.stringContaining('already')]);
    expect(await said(['case', 'close', ...about])).toEqual([2, expect.any(String)]);
    expect(await said(['case', 'forward', ...about])).toEqual([0, '']);
    expect(await said(close)).toEqual([0, '']);
    expect(await said(close)).toEqual([1, expect.stringContaining('closed already')]);
    const trail = await trailOf('ann');
    expect(trail.map(({ event, outcome }) => [event, outcome]).slice(-3)).toEqual([
      ['case_opened', null],
      ['case_forwarded', null],
      ['case_closed', 'fined'],
    ]);
  });

  it('reaches no receipt beyond what bounds the authority', async () => {
    await cli.run(['week', 'build', '2026-W33']);
    await cli.run(['authority', 'add', 'Fujian office', '--province', 'CN-FJ']);
    await cli.run(['authority', 'add', 'Ministry']);
    const table = ['authority', 'table', '2026-W33', '--for', 'Fujian office', '--out'];
    expect((await cli.run([...table, join(cli.folder, 'table')])).exitCode).toBe(0);
    for (const act of ['downloaded', 'acted-on'])
      for (const name of ['Fujian office', 'Ministry'])
        expect((await cli.run(['week', act, '2026-W33/r1', '--by', name])).exitCode).toBe(0);
    const acts = (await trailOf('ann')).filter(({ authority }) => authority !== null);
    expect(acts.map(({ event, authority }) => [event, authority])).toEqual([
      ['downloaded', 'Ministry'],
      ['acted_on', 'Ministry'],
    ]);
  });

  it('keeps each act in the ledger', async () => {
    await cli.run(['week', 'build', '2026-W33']);
    const readers = await openReaders(database().url);
    const before = await readers.weekCounts(ensureWeek('2026-W33')).ledgerSize();
    await cli.run(['week', 'downloaded', '2026-W33/r1', ...BY]);
    expect(await readers.weekCounts(ensureWeek('2026-W33')).ledgerSize()).toBe(before + 1);
    await readers.close();
  });

  it('refuses rows that are none, long words, personal data and hidden signs', async () => {
    await cli.run(['week', 'build', '2026-W33']);
    for (const words of [
      ['--about', 'number:1'],
      ['--about', 'range:861701234****', '--words', 'x'.repeat(501)],
      ['--about', 'range:861701234****', '--words', '请联系 13812345678'],
      ['--about', 'range:861701234****', '--words', 'We ask\u202e it.'],
    ]) {
      const ended = await cli.run(['case', 'open', '2026-W33/r1', ...BY, ...words]);
      expect([words, ended.exitCode]).toEqual([words, 2]);
    }
  });

  it('takes an authority that is not known here only when told so', async () => {
    await cli.run(['week', 'build', '2026-W33']);
    const row = ['2026-W33/r1', '--about', 'range:861701234****', '--lang', 'en'];
    for (const words of [
      ['case', 'open', ...row],
      ['week', 'acted-on', '2026-W33/r1', '--lang', 'en'],
    ]) {
      const unknown = await cli.run([...words, '--by', OFFICE]);
      expect([unknown.exitCode, unknown.stderr]).toEqual([
        2,
        expect.stringMatching(/“City regulator”.*--unregistered/),
      ]);
      for (const name of ['City\u200b regulator', 'x'.repeat(101)])
        expect((await cli.run([...words, '--by', name, '--unregistered'])).exitCode).toBe(2);
    }
    await cli.run(['authority', 'add', OFFICE]);
    expect((await cli.run(['case', 'open', ...row, '--by', OFFICE])).exitCode).toBe(0);
  });

  it('asks for what is missing or cannot be', async () => {
    for (const words of [
      ['2026-W33', ...BY],
      ['2026-W33/r1', '--by', ' '],
      ['2026-W33/r1', ...BY, '--on', '2999-01-01'],
    ]) {
      const ended = await cli.run(['week', 'acted-on', ...words]);
      expect([ended.exitCode, ended.stderr === '']).toEqual([2, false]);
    }
  });
});
