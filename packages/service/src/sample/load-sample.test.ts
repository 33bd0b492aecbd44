import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyRollups } from '@rangewatch/database/admin';
import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { ensureNumberRange, rangeParts } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';
import { assessView, PUBLIC_POLICY } from '@rangewatch/statistics';
import { bytesOf, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { keepNewestRows, keptAuthorityRows } from '../authority-week/kept-weeks.ts';
import { createKeys, loadKeys } from '../keys.ts';
import { refreshListing } from '../listing/refresh-listing.ts';
import { createReportDesk } from '../report/report-desk.ts';
import { ensureArchives } from '../week-archive/ensure-archives.ts';
import { buildWeek } from '../week/build-week.ts';
import { isSampleComplete, loadSample } from './load-sample.ts';
import { removeSample } from './remove-sample.ts';

/** A block that the story's calls come from. */
const SALES_RANGE = ensureNumberRange('86210170****');
const HOSPITAL = ensureNumberRange('8659201644120');
const SCHOOL = ensureNumberRange('865740164260');
const TIME_ZONE = 'Asia/Shanghai';
const FIRST_LOADED_AT = '2026-11-26T04:00:00Z';
const WEEKS = ['2026-W41', '2026-W42', '2026-W43', '2026-W44', '2026-W45', '2026-W46'];
const LOUDEST_WEEK = ensureWeek('2026-W44');
const DISCLOSURE = { policy: PUBLIC_POLICY, jitterKey: new Uint8Array(32).fill(5) };
const DAY_MS = 86_400_000;
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
    clock: createFixedClock(FIRST_LOADED_AT),
    random: countingBytes(),
    timeZone: TIME_ZONE,
    defaultCountry: 'CN',
  };
  const dirs = { releasesDir: join(folder, 'releases'), authorityDir: join(folder, 'authority') };
  return { deps, folder, readers: await openReaders(url), dirs };
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
    turnedAway: sources[0]?.turnedAwayCount ?? 0,
    goodNumbers: [
      ...(await readers.rangeView(HOSPITAL)).goodNumbers,
      ...(await readers.rangeView(SCHOOL)).goodNumbers,
    ],
  };
}

type Setting = Awaited<ReturnType<typeof setUp>>;

function kill(): never {
  throw new Error('killed');
}

/** Kills the first load in its midst, and completes it in another week. */
async function loadInTwoRuns({ deps }: Setting) {
  await expect(loadSample(deps, kill)).rejects.toThrow('killed');
  expect(await isSampleComplete(deps)).toBe(false);
  deps.clock.advanceMs(9 * DAY_MS);
  const loaded = await loadSample(deps);
  expect(await isSampleComplete(deps)).toBe(true);
  return loaded;
}

/** What a visitor sees of the list that phones block by. */
async function listedNow({ deps, readers }: Setting) {
  await refreshListing({ ...deps, readers, disclosure: DISCLOSURE });
  const entries = await readers.listListed({ minVotes: 1, limit: 5000 });
  const reasonOf = async (range: string) => {
    const view = await readers.rangeView(ensureNumberRange(range));
    return assessView(view, LOUDEST_WEEK, DISCLOSURE)?.listing.reason ?? null;
  };
  return {
    widths: new Set(entries.map(({ range }) => rangeParts(range).openDigits)),
    places: entries.map(({ placeId }) => placeId),
    isQuantity: entries.length > 300,
    wide: [await reasonOf('86210170****'), await reasonOf('861540170****')],
    corner: [await reasonOf('8643201700**'), await reasonOf('86432017****')],
    hospital: [await reasonOf(HOSPITAL), await reasonOf('865920164****')],
    school: await reasonOf(SCHOOL),
  };
}

describeEachEngine('the sample', (database) => {
  it(
    'goes in once, is counted like real reports, and leaves nothing but them',
    async () => {
      const { url } = database();
      const setting = await setUp(url);
      const { deps, folder, readers, dirs } = setting;
      const desk = createReportDesk(deps);
      const own = { idempotencyKey: 'a report that is not of the sample' };
      await desk.submitReport(
        { ...own, calls: [{ callerNumber: '+862101700001', day: '2026-10-27' }] },
        { reporterSecret: null, networkPrefix: '203.0.113.0/24', channel: 'api' },
      );
      const before = await state(readers);
      expect(before).toMatchObject({ hasSample: false, campaigns: 0, reports: 1, people: 1 });

      const first = await loadInTwoRuns(setting);
      const loaded = await state(readers);
      expect(first.newReportCount).toBeLessThan(first.reportCount);
      expect(loaded).toMatchObject({
        hasSample: true,
        campaigns: 6,
        weeks: ['2021-W27', ...WEEKS],
      });
      expect(loaded.people).toBeGreaterThan(100);
      expect(loaded.numbers).toBeGreaterThan(50);
      expect(loaded.turnedAway).toBeGreaterThan(10);
      expect(loaded.goodNumbers).toMatchObject([
        { basis: 'operator', name: { 'zh-Hans': expect.stringContaining('虚构') } },
        { basis: 'people', reporterCount: 8 },
      ]);
      expect(await verifyRollups(url)).toEqual([]);

      expect(await listedNow(setting)).toMatchObject({
        widths: new Set([0, 1, 2, 3, 4]),
        isQuantity: true,
        places: expect.arrayContaining(['shanghai', 'sanming-fujian', 'hangzhou-zhejiang']),
        wide: ['listed', 'listed'],
        corner: ['listed', 'not_spread'],
        hospital: ['good_number', 'good_number'],
        school: 'good_number',
      });

      deps.clock.advanceMs(30 * DAY_MS);
      const second = await loadSample(deps);
      expect([second.newReportCount, second.imported.newCount]).toEqual([0, 0]);
      expect(await state(readers)).toEqual(loaded);

      const weekDeps = {
        ...deps,
        ...dirs,
        readers,
        jitterKey: deps.keys.jitter,
        signingKey: deps.keys.release,
        policy: PUBLIC_POLICY,
      };
      const release = await buildWeek(weekDeps, LOUDEST_WEEK);
      expect(release.manifest.containsSample).toBe(true);
      await ensureArchives(weekDeps, release.manifest);
      const complaints = await buildWeek(weekDeps, ensureWeek('2021-W27'));
      expect(complaints.manifest.containsSample).toBe(false);
      await keepNewestRows(weekDeps, LOUDEST_WEEK);
      expect(await readdir(dirs.authorityDir)).toEqual([LOUDEST_WEEK]);

      const removed = await removeSample({ ...deps, ...dirs, databaseUrl: url });
      expect(removed).toMatchObject({
        reportCount: first.reportCount,
        campaignCount: 6,
        releases: [
          { week: '2021-W27', revision: 1 },
          { week: LOUDEST_WEEK, revision: 1 },
        ],
      });
      expect(await state(readers)).toEqual(before);
      // A week's own folder goes when nothing is left in it: the releases' folders, archives and exact tables are gone.
      for (const dir of Object.values(dirs)) expect(await readdir(dir)).toEqual([]);
      expect(await verifyRollups(url)).toEqual([]);
      const real = await buildWeek(weekDeps, LOUDEST_WEEK);
      expect(real.manifest).toMatchObject({ revision: 1, containsSample: false });
      const published = await keepNewestRows(weekDeps, LOUDEST_WEEK);
      expect(published && (await keptAuthorityRows(weekDeps, published))).toEqual([]);
      await deps.writers.close();
      await readers.close();
      await rm(folder, { recursive: true });
    },
    PATIENCE_MS,
  );
});
