import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWriters } from '@rangewatch/database/writers';
import { buildNewReport, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

const HEADER = 'created_day,company_phone_number,consumer_area_code';
/** In 2020-W36. */
const DAY = '2020-09-01';
const WEEK = '2020-W36';
/** Three hundreds of one block, one of them named twice; and one loud number elsewhere. */
const COMPLAINTS = [
  '7032050042',
  '7032050142',
  '7032050942',
  '7032050942',
  ...Array.from({ length: 40 }, () => '7142050042'),
];

function documentsIn(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

describeEachEngine('rangewatch ranges hot', (database) => {
  let cli: TestCli;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
  });
  afterEach(() => cli.drop());

  async function importNumbers(numbers: readonly string[]): Promise<void> {
    const rows = numbers.map((number) => `${DAY},${number},703`);
    await writeFile(join(cli.folder, 'rows.csv'), [HEADER, ...rows].join('\n'));
    await cli.run(['import', 'ftc', 'rows.csv']);
  }

  async function reportNumbers(numbers: readonly string[]): Promise<void> {
    const writers = await openWriters(database().url);
    await writers.acceptReports(
      numbers.map((number, at) =>
        buildNewReport({ id: `r${at}`, reporter: `p${at}`, numbers: [number], day: DAY }),
      ),
    );
    await writers.close();
  }

  const hotIn = (week: string, ...words: readonly string[]) =>
    cli.run(['ranges', 'hot', '--week', week, ...words]);
  const hot = (...words: readonly string[]) => hotIn(WEEK, ...words);

  it('shows what many numbers share and not what one number is loud in, one line a range', async () => {
    await importNumbers(COMPLAINTS);
    const { exitCode, stdout } = await hot('--json');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: '{"range":"17032050***","reports":4,"reporters":null,"numbers":3,"share":0.003}\n',
    });
    expect((await hot()).stdout).toBe(
      `Hot ranges of ${WEEK}: range, reported numbers, share of the range, reports, people\n` +
        '17032050***  3  0.3%  4  –\n',
    );
    expect(await hot('--min-sub-ranges', '4', '--json')).toMatchObject({ exitCode: 0, stdout: '' });
    expect((await hot('--min-share', '0.01', '--lang', 'zh-Hans')).stdout).toContain(
      '没有高发号段',
    );
  });

  it('names the source where several are shown, strongest first', async () => {
    await importNumbers(COMPLAINTS);
    await reportNumbers(Array.from({ length: 6 }, (_, at) => `8617012345${at}42`));
    const own = { range: '8617012345***', reports: 6, reporters: 6, numbers: 6, share: 0.006 };
    const official = { range: '17032050***', reports: 4, reporters: null, numbers: 3 };
    expect(documentsIn((await hot('--json')).stdout)).toEqual([
      { ...own, source: 'rangewatch' },
      { ...official, share: 0.003, source: 'ftc_dnc' },
    ]);
    expect(documentsIn((await hot('--json', '--limit', '1')).stdout)).toHaveLength(1);
    expect(documentsIn((await hot('--json', '--source', 'rangewatch')).stdout)).toEqual([own]);
    const few = await hot('--json', '--source', 'rangewatch', '--min-reporters', '7');
    expect(few).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('knows weeks it can say nothing about', async () => {
    expect(await hotIn('2026-W60')).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('week'),
    });
    expect(await hotIn('9998-W01')).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('9998-W01 has not begun'),
    });
    const empty = await hotIn('2020-W01', '--json');
    expect(empty.exitCode).toBe(1);
    expect(documentsIn(empty.stdout)).toMatchObject([
      { ok: false, error: { code: 'ranges_without_reports' } },
    ]);
    await importNumbers(['', 'Restricted']);
    expect((await hot()).stderr).toContain(`No report of ${WEEK} names a number`);
  });
});
