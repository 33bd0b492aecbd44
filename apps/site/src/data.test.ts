import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDataPackage, openDataPackage } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenSite, openSite } from './testing/open-site.ts';

const CSV = '"range","source"\r\n"861701234****","rangewatch"\r\n';
const SHA256 = createHash('sha256').update(CSV).digest('hex');
const PACKAGE: OpenDataPackage = openDataPackage.parse({
  version: '2026-W46',
  containsSample: false,
  resources: [
    {
      name: 'look-up-csv',
      path: 'look-up.csv',
      format: 'csv',
      mediatype: 'text/csv',
      bytes: CSV.length,
      hash: `sha256:${SHA256}`,
      rowCount: 1,
    },
  ],
});

describeEachEngine('the daily look-up file', (database) => {
  let lookUpDir: string;
  let site: OpenSite;
  beforeEach(async () => {
    lookUpDir = await mkdtemp(join(tmpdir(), 'rangewatch-look-up-'));
    const folder = join(lookUpDir, 'open-data');
    await mkdir(folder);
    await writeFile(join(folder, 'look-up.csv'), CSV);
    await writeFile(join(folder, 'draft.csv'), 'not listed');
    await writeFile(join(folder, 'SHA256SUMS'), `${SHA256}  look-up.csv\n`);
    await writeFile(join(folder, 'datapackage.json'), JSON.stringify(PACKAGE));
    await writeFile(join(lookUpDir, 'secret.txt'), 'outside');
    site = await openSite(database(), { lookUpDir });
  });
  afterEach(async () => {
    await site.close();
    await rm(lookUpDir, { recursive: true, force: true });
  });

  test('is said to be what it is, with rows, size, checksum, licence and a line for each tool', async () => {
    const html = await site.text('/data');
    expect(html).toContain('1 rows say');
    for (const part of [SHA256, 'CC BY 4.0', 'public domain', 'pandas', 'DuckDB', 'Excel']) {
      expect(html).toContain(part);
    }
    expect(html).toContain('href="/look-up/open-data/look-up.csv"');
    expect(html).toContain('http://site.test/look-up/open-data/look-up.parquet');
    expect(await site.text('/zh-Hans/data')).toContain('每日查询文件');
    expect(await site.text('/zh-Hant/data')).toContain('每日查詢檔案');
    expect(await site.text('/weeks')).toContain('href="/data"');
  });

  test('is handed out as it is, and not again while it is the same', async () => {
    const answer = await site.fetch('/look-up/open-data/look-up.csv');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe(`"${SHA256}"`);
    expect(answer.headers.get('content-disposition')).toContain('look-up.csv');
    expect(await answer.text()).toBe(CSV);
    // `fetch` would ask for a whole answer by itself.
    const again = await site.raw('/look-up/open-data/look-up.csv', {
      'if-none-match': `"${SHA256}"`,
    });
    expect([again.headers.etag, again.body.length]).toEqual([`"${SHA256}"`, 0]);
    const part = await site.fetch('/look-up/open-data/look-up.csv', {
      headers: { range: 'bytes=1-5' },
    });
    expect([part.status, await part.text()]).toEqual([206, 'range']);
    for (const file of ['datapackage.json', 'SHA256SUMS']) {
      expect((await site.fetch(`/look-up/open-data/${file}`)).status).toBe(200);
    }
  });

  test('gives nothing that the data package does not list', async () => {
    for (const file of ['draft.csv', '..%2fsecret.txt', '%2e%2e', '%00', 'look-up.parquet']) {
      const { status } = await site.fetch(`/look-up/open-data/${file}`);
      expect([file, status]).toEqual([file, 404]);
    }
  });

  test('says in one sentence that there is none yet', async () => {
    await rm(join(lookUpDir, 'open-data'), { recursive: true });
    const html = await site.text('/data');
    expect(html).toContain('There is no file yet');
    expect(html).not.toContain('/look-up/open-data/');
    expect((await site.fetch('/look-up/open-data/look-up.csv')).status).toBe(404);
  });

  test('is not found when it is listed and not there', async () => {
    await rm(join(lookUpDir, 'open-data', 'look-up.csv'));
    const answer = await site.fetch('/look-up/open-data/look-up.csv');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('etag')).not.toBe(`"${SHA256}"`);
  });
});
