import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuthorityRow, Release } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildWeek } from '../week/build-week.ts';
import { type Bench, importRows, openBench, seedWeek, WEEK } from '../week/testing/week-bench.ts';
import { createExactTables } from './exact-tables.ts';
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

  const releaseNow = async () => {
    const release = await bench.readers.findRelease(WEEK);
    if (!release) throw new Error('the week is published');
    return release;
  };
  const rowsOf = (release: Release, changes: object = {}) =>
    keptAuthorityRows({ ...bench, authorityDir, ...changes }, release);
  const rowsNow = async () => rowsOf(await releaseNow());

  /** Names the table as it was named before it said which manifest it was made for, and changes its text. */
  async function nameAsBefore(change: (text: string) => string): Promise<void> {
    const { manifestSha256 } = await releaseNow();
    const [now, before] = [`r1-${manifestSha256}`, 'r1'].map((n) => join(authorityDir, WEEK, n));
    await rename(now ?? '', before ?? '');
    const path = join(before ?? '', 'authority.json');
    await writeFile(path, change(await readFile(path, 'utf8')));
  }

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
    expect(officialCount(await rowsNow())).toBeGreaterThan(officialCount(first));
  });

  it('that was kept before signals and the flag of invented data is read, and its next revision made', async () => {
    const first = await rowsNow();
    await nameAsBefore((text) => {
      const before = text.replaceAll(/,"signal_level".*?,"contains_sample":\w+/g, '');
      expect(before).not.toMatch(/signal_|contains_sample/);
      return before;
    });
    expect(await rowsNow()).toEqual(first);
    const release = await releaseNow();
    const manifest = { ...release.manifest, containsSample: true };
    const invented = await rowsOf({ ...release, manifest });
    expect(invented).toEqual(first.map((row) => ({ ...row, contains_sample: true })));
    await importRows(bench.writers, 'two', 5);
    await buildWeek(bench, WEEK);
    expect((await rowsNow()).length).toBeGreaterThan(0);
  });

  it('that was kept before names had hashes is another release’s where it holds invented data and the release none', async () => {
    const first = await rowsNow();
    await nameAsBefore((text) =>
      text.replaceAll('"contains_sample":false', '"contains_sample":true'),
    );
    await importRows(bench.writers, 'two', 5);
    const anew = await rowsNow();
    expect(anew.every((row) => !row.contains_sample)).toBe(true);
    expect(officialCount(anew)).toBeGreaterThan(officialCount(first));
  });

  it('goes by its manifest: another release of the same week and revision has its own', async () => {
    const [first, release] = [await rowsNow(), await releaseNow()];
    const other = { ...release, manifestSha256: 'cd'.repeat(32) };
    let standing: Release = release;
    const readers = { ...bench.readers, findRelease: () => Promise.resolve(standing) };
    const tables = createExactTables({ ...bench, authorityDir, readers });
    const all = { provinces: null, categories: null };
    expect(await tables.find(WEEK, undefined, all)).toMatchObject({ kind: 'found', rows: first });
    standing = other;
    expect(await tables.find(WEEK, undefined, all)).toEqual({ kind: 'notMade' });
    await importRows(bench.writers, 'two', 5);
    expect(officialCount(await rowsOf(other))).toBeGreaterThan(officialCount(first));
    expect(await rowsOf(release)).toEqual(first);
  });

  it('is compared with the weeks of releases that stand, and with invented ones only where it is invented', async () => {
    const [first, release] = [await rowsNow(), await releaseNow()];
    const invented = { ...release, manifest: { ...release.manifest, containsSample: true } };
    const shownBefore = async (standing: Release, week: string, containsSample: boolean) => {
      const readers = { ...bench.readers, findRelease: () => Promise.resolve(standing) };
      const manifest = { ...release.manifest, containsSample };
      const rows = await rowsOf({ ...release, week, manifest }, { readers });
      return officialCount(rows, 'last_week_count');
    };
    const other = { ...release, manifestSha256: 'cd'.repeat(32) };
    const after = '2026-W35';
    const forget = () => rm(join(authorityDir, after), { recursive: true });
    expect(await shownBefore(other, after, false)).toBe(0);
    await forget();
    expect(await shownBefore(invented, after, false)).toBe(0);
    await forget();
    expect(await shownBefore(invented, after, true)).toBe(officialCount(first));
    await forget();
    expect(await shownBefore(release, after, false)).toBe(officialCount(first));
  });
});

const officialCount = (
  rows: readonly AuthorityRow[],
  column: 'report_count' | 'last_week_count' = 'report_count',
) =>
  rows.find(({ dimension, source }) => dimension === 'category' && source === 'ftc_dnc')?.[
    column
  ] ?? 0;
