import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { ensureNumberRange, rangeParts } from '@rangewatch/numbering';
import { bucketOf, ensureWeek } from '@rangewatch/schema';
import { assessFigures, PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildNewReport, describeEachEngine } from '@rangewatch/testkit';
import { describe, expect, it } from 'vitest';
import { readBucket } from './bucket.ts';
import { bucketEntry } from './bucket-entry.ts';
import { paddedBytes, renderBucket } from './render-bucket.ts';
import { writeBuckets } from './write-buckets.ts';

const AS_OF = ensureWeek('2026-W34');
const BLOCK = ensureNumberRange('861701234****');
const disclosure = { policy: PUBLIC_POLICY, jitterKey: new Uint8Array(32).fill(5) };

describeEachEngine('a bucket', (database) => {
  it('says of every number and range what a look-up says', async () => {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    const folder = await mkdtemp(join(tmpdir(), 'rangewatch-buckets-'));
    try {
      const reporters = Array.from({ length: 9 }, (_, index) => `p${index}`);
      await writers.acceptReports(
        reporters.map((reporter, index) =>
          buildNewReport({
            id: reporter,
            reporter,
            numbers: [1, 2, 3, 4, 5, 1000 + index].map(
              (last) => `861701234${`${last}`.padStart(4, '0')}`,
            ),
          }),
        ),
      );
      const bucket = await readBucket(bucketOf(BLOCK), [BLOCK], AS_OF, {
        readers,
        disclosure,
      });
      expect(bucket.entries.length).toBeGreaterThan(10);
      for (const entry of bucket.entries) {
        const figures = assessFigures(await readers.rangeView(entry.range), AS_OF, disclosure);
        expect(entry).toEqual(figures && bucketEntry(figures));
      }
      const widths = new Set(bucket.entries.map(({ range }) => rangeParts(range).openDigits));
      expect(widths).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8]));

      const deps = { readers, disclosure, clock: () => new Date() };
      await utimes(await leftDraft(folder, 'old'), 0, 0);
      const fresh = await leftDraft(folder, 'fresh');
      expect(await writeBuckets(folder, AS_OF, deps)).toEqual({
        writtenCount: 4096,
        fileCount: 4096,
      });
      expect((await readdir(folder)).filter((name) => !name.endsWith('.json'))).toEqual([
        basename(fresh),
      ]);
      expect(await readdir(folder)).toHaveLength(4097);
      const file = join(folder, `${bucket.bucket}.json`);
      expect(await readFile(file, 'utf8')).toBe(renderBucket(bucket));
      const before = await stat(file);
      await writeFile(join(folder, '000.json'), 'spoilt');
      await rm(join(folder, 'fff.json'));
      const atOnce = await Promise.all([0, 1].map(() => writeBuckets(folder, AS_OF, deps)));
      for (const { writtenCount } of atOnce) expect(writtenCount).toBeLessThanOrEqual(2);
      for (const name of ['000', 'fff']) {
        const again = await readBucket(name, [], AS_OF, deps);
        expect(await readFile(join(folder, `${name}.json`), 'utf8')).toBe(renderBucket(again));
      }
      expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
      expect(await readdir(folder)).toHaveLength(4097);
      const stopped = await writeBuckets(folder, AS_OF, deps, AbortSignal.abort());
      expect(stopped).toEqual({ writtenCount: 0, fileCount: 0 });
    } finally {
      await readers.close();
      await writers.close();
      await rm(folder, { recursive: true });
    }
  });
});

async function leftDraft(folder: string, name: string): Promise<string> {
  const path = join(folder, `000.json.${name}.part`);
  await writeFile(path, '{');
  return path;
}

describe('the padding', () => {
  const empty = { bucket: 'abc', method: 'm', asOf: AS_OF, entries: [] };

  it('makes every answer one of few sizes, the same every time', () => {
    expect([1, 16_384, 16_385, 40_000].map(paddedBytes)).toEqual([16_384, 16_384, 32_768, 65_536]);
    const text = renderBucket(empty);
    expect(Buffer.byteLength(text)).toBe(16_384);
    expect(renderBucket(empty)).toBe(text);
    expect(JSON.parse(text)).toMatchObject(empty);
  });

  it('does not shrink much when it is compressed', async () => {
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(renderBucket(empty)).length).toBeGreaterThan(12_000);
  });
});
