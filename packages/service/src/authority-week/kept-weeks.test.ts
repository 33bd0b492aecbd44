import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildWeek } from '../week/build-week.ts';
import { type Bench, importRows, openBench, seedWeek, WEEK } from '../week/testing/week-bench.ts';
import { keptAuthorityRows } from './kept-weeks.ts';

describeEachEngine('the exact table of a released week', (database) => {
  let bench: Bench;
  let authorityDir: string;
  beforeEach(async () => {
    bench = await openBench(database().url);
    authorityDir = await mkdtemp(join(tmpdir(), 'rangewatch-authority-'));
    await seedWeek(bench.writers);
    await buildWeek(bench, WEEK);
  });
  afterEach(async () => {
    await bench.close();
    await rm(authorityDir, { recursive: true });
  });

  const rowsNow = async () => {
    const release = await bench.readers.findRelease(WEEK);
    if (!release) throw new Error('the week is published');
    return keptAuthorityRows({ ...bench, authorityDir }, release);
  };

  it('is made once and stays as it was handed out', async () => {
    const [first, again] = await Promise.all([rowsNow(), rowsNow()]);
    expect(first.length).toBeGreaterThan(0);
    expect(again).toEqual(first);
    await importRows(bench.writers, 'two', 5);
    expect(await rowsNow()).toEqual(first);
  });

  it('is made anew for the next revision, beside the first', async () => {
    const first = await rowsNow();
    await importRows(bench.writers, 'two', 5);
    await buildWeek(bench, WEEK);
    const official = (rows: typeof first) =>
      rows.find(({ dimension, source }) => dimension === 'category' && source === 'ftc_dnc');
    const second = await rowsNow();
    expect(official(second)?.report_count).toBeGreaterThan(official(first)?.report_count ?? 0);
  });

  it('that was kept before signals and the flag of invented data is read, and its next revision made', async () => {
    const first = await rowsNow();
    const path = join(authorityDir, WEEK, 'r1', 'authority.json');
    const before = (await readFile(path, 'utf8')).replaceAll(
      /,"signal_level".*?,"contains_sample":\w+/g,
      '',
    );
    expect(before).not.toMatch(/signal_|contains_sample/);
    await writeFile(path, before);
    expect(await rowsNow()).toEqual(first);
    const release = await bench.readers.findRelease(WEEK);
    if (!release) throw new Error('the week is published');
    const manifest = { ...release.manifest, containsSample: true };
    const invented = await keptAuthorityRows({ ...bench, authorityDir }, { ...release, manifest });
    expect(invented).toEqual(first.map((row) => ({ ...row, contains_sample: true })));
    await importRows(bench.writers, 'two', 5);
    await buildWeek(bench, WEEK);
    expect((await rowsNow()).length).toBeGreaterThan(0);
  });
});
