import type { EngineName } from '@rangewatch/testkit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { findBarriers } from './accessibility.ts';
import { get } from './ask.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { findFeedFaults } from './feeds.ts';
import { walkAsPerson } from './person-journey.ts';
import {
  LOUDEST_WEEK,
  downloadWeek,
  findTampered,
  verifyWeeks,
  waitForReleases,
} from './release-journey.ts';
import { APPS, isRunning, type Rangewatch, startRangewatch } from './start-rangewatch.ts';

/** The sample is loaded once an engine; on a busy machine that takes its time. */
const LOADING_MS = 180_000;
const WALK_MS = 120_000;
/** The worker makes the list when it starts. */
const LISTED_SOON = { timeout: 30_000, interval: 200 };
/** Pages are the same on every engine, so each engine's deployment is looked at in other modes. */
const LOOKED_AT = {
  sqlite: [{ locale: 'zh-Hans', isCare: false }],
  postgres: [
    { locale: 'en', isCare: true },
    { locale: 'zh-Hant', isCare: false },
  ],
} as const;
const BANNERS = { 'zh-Hans': '示例数据。', 'zh-Hant': '範例資料。', en: 'Sample data.' };

/** The tests of a deployment with the sample. Each engine's are a file of their own, so that two cores share them. */
export function describeSample(engine: EngineName): void {
  describe(`a first start with the sample, on ${engine}`, () => {
    describeDeployment(engine);
  });
}

function describeDeployment(engine: EngineName): void {
  let browser: Browser;
  let deployment: Deployment;
  let rangewatch: Rangewatch;
  beforeAll(async () => {
    browser = await launchBrowser();
    deployment = await createDeployment(engine, { sample: 'on' });
    rangewatch = await startRangewatch(deployment);
  }, LOADING_MS);
  afterAll(async () => {
    await browser.close();
    await rangewatch.stop();
    await deployment.remove();
  });

  test('prints one line with both addresses and greets in three languages', async () => {
    const { readyLine } = rangewatch;
    expect(readyLine.trimEnd().split('\n')).toHaveLength(1);
    expect(readyLine).toContain(deployment.siteUrl);
    expect(readyLine).toContain(deployment.apiUrl);
    for (const [locale, banner] of Object.entries(BANNERS)) {
      const { status, text } = await get(`${deployment.siteUrl}/${locale}/`);
      expect([status, text]).toEqual([200, expect.stringContaining(banner)]);
      expect(text).toContain(`<html lang="${locale}"`);
    }
  });

  test('lists the block that the calls come from, and leaves a hospital alone', async () => {
    await expect
      .poll(async () => (await get(`${deployment.siteUrl}/en/place/shanghai`)).text, LISTED_SOON)
      .toContain('/range/86210170****"');
    const hospital = await get(`${deployment.apiUrl}/v1/ranges/8659201644120`);
    expect(hospital.text).toContain('"reason":"good_number"');
  });

  test('lets a person look up, report and withdraw, without scripts and with them', {
    timeout: WALK_MS,
  }, async () => {
    expect(await walkAsPerson(browser, deployment, 'zh-Hans', { runsScripts: false })).toBe(
      '举报已撤回',
    );
    expect(await walkAsPerson(browser, deployment, 'zh-Hant', { runsScripts: true })).toBe(
      '舉報已撤回',
    );
  });

  test.for([...LOOKED_AT[engine]])(
    'puts no barrier before anybody in $locale, care mode $isCare',
    { timeout: WALK_MS },
    async ({ locale, isCare }) => {
      expect(await findBarriers(browser, deployment, locale, { isCare })).toEqual([]);
    },
  );

  test('publishes the weeks of the sample, whole and as listed', async () => {
    await waitForReleases(deployment);
    await verifyWeeks(deployment);
    expect(await findTampered(deployment)).toEqual(['ranges.csv']);
    await downloadWeek(deployment, LOUDEST_WEEK);
  });

  test('lets a feed reader follow a range', async () => {
    expect(await findFeedFaults(browser, deployment)).toEqual([]);
    const { text } = await get(`${deployment.siteUrl}/en/feed/range/86210170****.atom`);
    expect(text).toContain(`(${LOUDEST_WEEK})</title>`);
  });

  test('ends all it started, and starts again with what it had', async () => {
    const range = `${deployment.apiUrl}/v1/ranges/86210170****`;
    const before = await get(range);
    expect(before.text).toContain('"ownReports":{');
    const processes = await Promise.all(APPS.map((app) => rangewatch.processId(app)));
    expect(processes.filter(isRunning)).toEqual(processes);
    expect((await rangewatch.stop()).stderr).toContain('The sample is loaded.');
    expect(processes.filter(isRunning)).toEqual([]);
    await expect(get(deployment.siteUrl)).rejects.toThrow(/fetch failed/);

    rangewatch = await startRangewatch(deployment);
    expect((await get(range)).text).toBe(before.text);
    expect((await get(`${deployment.siteUrl}/en/weeks`)).text).toContain(LOUDEST_WEEK);
    expect((await rangewatch.stop()).stderr).not.toContain('sample');
  });
}
