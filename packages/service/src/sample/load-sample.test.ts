import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyRollups } from '@rangewatch/database/admin';
import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { bytesOf, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { createKeys, loadKeys } from '../keys.ts';
import { createReportDesk } from '../report/report-desk.ts';
import { buildWeek } from '../week/build-week.ts';
import { isSampleComplete, loadSample } from './load-sample.ts';
import { removeSample } from './remove-sample.ts';

/** A block that the story's calls come from. */
const SALES_RANGE = ensureNumberRange('86210170****');
const LOUDEST_WEEK = ensureWeek('2023-W06');
const TIME_ZONE = 'Asia/Shanghai';
/** The whole sample goes in and out again. */
const PATIENCE_MS = 300_000;

/** Never the same bytes twice in a run, and the same in every run. */
function countingBytes(): (length: number) => Uint8Array {
  let count = 0;
  return (length) => {
    count += 1;
    return bytesOf(`bytes ${count}`).subarray(0, length);
  };
}

async function setUp(url: string) {
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-sample-'));
  await createKeys(join(folder, 'keys'));
  const deps = {
    writers: await openWriters(url),
    keys: await loadKeys(join(folder, 'keys')),
    clock: createFixedClock('2023-03-08T04:00:00Z'),
    random: countingBytes(),
    timeZone: TIME_ZONE,
    defaultCountry: 'CN',
  };
  return { deps, folder, readers: await openReaders(url), releasesDir: join(folder, 'releases') };
}

async function state(readers: Readers) {
  const { items } = await readers.listCampaigns({ limit: 50 });
  const { sources } = await readers.rangeFacts(SALES_RANGE);
  const releases = await readers.listReleases({ limit: 50 });
  return {
    hasSample: await readers.hasSample(),
    weeks: await readers.listWeeksWithReports(),
    campaigns: items.length,
    releases: releases.items.length,
    reports: sources[0]?.reportCount ?? 0,
    numbers: sources[0]?.numberCount ?? 0,
    people: sources[0]?.reporterCount ?? 0,
  };
}

describeEachEngine('the sample', (database) => {
  it(
    'goes in once, is counted like real reports, and leaves nothing but them',
    async () => {
      const { url } = database();
      const { deps, folder, readers, releasesDir } = await setUp(url);
      const desk = createReportDesk(deps);
      const own = { idempotencyKey: 'a report that is not of the sample' };
      await desk.submitReport(
        { ...own, calls: [{ callerNumber: '+862101700001', day: '2023-02-07' }] },
        { reporterSecret: null, networkPrefix: '203.0.113.0/24', channel: 'api' },
      );
      const before = await state(readers);
      expect(before).toMatchObject({ hasSample: false, campaigns: 0, reports: 1, people: 1 });

      expect(await isSampleComplete(deps)).toBe(false);
      const first = await loadSample(deps);
      const loaded = await state(readers);
      expect(await isSampleComplete(deps)).toBe(true);
      expect(first.newReportCount).toBe(first.reportCount);
      expect(loaded).toMatchObject({
        hasSample: true,
        campaigns: 6,
        weeks: expect.arrayContaining(['2023-W03', '2023-W08', '2021-W27']),
      });
      expect(loaded.people).toBeGreaterThan(100);
      expect(loaded.numbers).toBeGreaterThan(50);
      expect(await verifyRollups(url)).toEqual([]);

      const second = await loadSample(deps);
      expect([second.newReportCount, second.imported.newCount]).toEqual([0, 0]);
      expect(await state(readers)).toEqual(loaded);

      const weekDeps = {
        ...deps,
        readers,
        releasesDir,
        jitterKey: deps.keys.jitter,
        policy: PUBLIC_POLICY,
      };
      const release = await buildWeek(weekDeps, LOUDEST_WEEK);
      expect(release.manifest.containsSample).toBe(true);

      const removed = await removeSample({ ...deps, databaseUrl: url, releasesDir });
      expect(removed).toMatchObject({
        reportCount: first.reportCount,
        campaignCount: 6,
        releases: [{ week: LOUDEST_WEEK, revision: 1 }],
      });
      expect(await state(readers)).toEqual(before);
      expect(existsSync(release.folder)).toBe(false);
      expect(await verifyRollups(url)).toEqual([]);
      await deps.writers.close();
      await readers.close();
      await rm(folder, { recursive: true });
    },
    PATIENCE_MS,
  );
});
