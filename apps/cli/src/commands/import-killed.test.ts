import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { ensureWeek } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { createTestCli } from '../test-cli.ts';

/** Several commits' worth of rows, on numbers that come again and again; every tenth withheld, every hundredth malformed. */
const ROW_COUNT = 30_000;
const rows = Array.from({ length: ROW_COUNT }, (_, index) => {
  const number =
    index % 100 === 7 ? '12345' : `202555${String((index * 7919) % 3000).padStart(4, '0')}`;
  return `2020-09-02,${index % 10 === 3 ? '' : number},202`;
});

async function countsOf(url: string) {
  const readers = await openReaders(url);
  try {
    const counts = readers.weekCounts(ensureWeek('2020-W36'));
    const ranges = [];
    for await (const page of counts.ranges()) ranges.push(...page);
    return { sources: await counts.sources(), ranges };
  } finally {
    await readers.close();
  }
}

describeEachEngine('an import that is killed', (database) => {
  it('loses nothing and counts nothing twice when it is run again', async () => {
    const cli = await createTestCli(database().url);
    await writeFile(
      join(cli.folder, 'rows.csv'),
      ['created_day,company_phone_number,consumer_area_code', ...rows].join('\n'),
    );
    const killed = cli.start(['import', 'ftc', 'rows.csv']);
    await killed.said(/25 %/);
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toMatchObject({ signal: 'SIGKILL', stdout: '' });

    const again = await cli.run([
      'import',
      'ftc',
      'rows.csv',
      '--rejections',
      'rejected.jsonl',
      '--json',
    ]);
    const { files } = JSON.parse(again.stdout) as { files: Record<string, number>[] };
    expect(files[0]?.alreadyThereCount).toBeGreaterThan(0);
    expect(files[0]?.newCount).toBeGreaterThan(0);
    expect(files[0]).toMatchObject({
      withheldCount: 3000,
      rejectedCount: 300,
      acceptedCount: 29_700,
    });
    const rejected = (await readFile(join(cli.folder, 'rejected.jsonl'), 'utf8'))
      .trimEnd()
      .split('\n');
    expect(rejected).toHaveLength(300);

    const { sources, ranges } = await countsOf(database().url);
    expect(sources).toMatchObject([{ withheldCount: 3000, rejectedCount: 300 }]);
    const expected = new Map<string, number>();
    for (const row of rows) {
      const digits = /,(\d{10}),/.exec(row)?.[1];
      if (digits) expected.set(`1${digits}`, (expected.get(`1${digits}`) ?? 0) + 1);
    }
    const numbers = ranges.filter(({ range }) => !range.includes('*'));
    expect(new Map(numbers.map((row): [string, number] => [row.range, row.reportCount]))).toEqual(
      expected,
    );
    await cli.drop();
  });
});
