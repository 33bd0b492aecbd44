import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { weekOfInstant } from '@rangewatch/schema';
import { BUCKETS_FOLDER, readBucket, renderBucket } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from '../test-api.ts';

const lookUpDir = mkdtempSync(join(tmpdir(), 'rangewatch-api-buckets-'));
const folder = join(lookUpDir, BUCKETS_FOLDER);
/** As the worker writes them, which writes all. */
const WRITTEN = ['000', '001', '002', '003', 'fff', 'abc', 'abd'];
/** Room for one answer that has to be made, at five points each. */
const limits = { lookUps: 5 };

const getFrom =
  (api: TestApi, network: number) =>
  (bucket: string, headers = {}) =>
    fetch(`${api.url}/v1/blocks/${bucket}`, { headers: { ...fromNetwork(network), ...headers } });

afterAll(() => rmSync(lookUpDir, { recursive: true }));

describeApi(
  'private look-ups from the worker’s files',
  (api) => {
    beforeAll(async () => {
      const { readers, clock, jitterKey } = api();
      const disclosure = { policy: PUBLIC_POLICY, jitterKey };
      const week = weekOfInstant(clock(), 'Asia/Shanghai');
      await mkdir(folder, { recursive: true });
      for (const bucket of WRITTEN) {
        const read = await readBucket(bucket, [], week, { readers, disclosure });
        await writeFile(join(folder, `${bucket}.json`), renderBucket(read));
      }
    });

    it('have no limit, and may be kept by any cache for as long as files stand', async () => {
      const get = getFrom(api(), 7);
      for (const bucket of ['000', '001', '002', 'FFF', '003', '000']) {
        const response = await get(bucket);
        expect([response.status, response.headers.get('cache-control')]).toEqual([
          200,
          'public, max-age=3600, no-transform',
        ]);
        expect(await response.json()).toMatchObject({ bucket: bucket.toLowerCase() });
      }
      const etag = (await get('000')).headers.get('etag') ?? '';
      expect((await get('000', { 'if-none-match': etag })).status).toBe(304);
    });

    it('are made, in the same bytes, where a file is missing, and then have a limit', async () => {
      const get = getFrom(api(), 8);
      const written = await get('abc');
      await rm(join(folder, 'abc.json'));
      const made = await get('abc');
      expect(await made.text()).toBe(await written.text());
      expect(made.headers.get('etag')).toBe(written.headers.get('etag'));
      expect(made.headers.get('cache-control')).toBe('public, max-age=300, no-transform');
      expect((await get('abc')).status).toBe(429);
      expect((await get('abd')).status).toBe(200);
    });

    it('never read another file', async () => {
      await writeFile(join(lookUpDir, 'secret.json'), '{}');
      for (const bucket of ['..%2Fsecret', '%2e%2e%2fsecret', 'abc%00']) {
        expect((await getFrom(api(), 9)(bucket)).status).toBe(400);
      }
    });
  },
  { limits, lookUpDir },
);

describeApi(
  'private look-ups without files',
  (api) => {
    it('are weighed like several look-ups each', async () => {
      const get = getFrom(api(), 7);
      const statuses: number[] = [];
      for (const bucket of ['000', '001']) statuses.push((await get(bucket)).status);
      expect(statuses).toEqual([200, 429]);
    });
  },
  { limits },
);
