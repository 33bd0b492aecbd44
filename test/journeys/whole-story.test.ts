import { join } from 'node:path';
import { dayOfInstant, parseReceiptCode } from '@rangewatch/schema';
import { databaseFiles, ENGINES } from '@rangewatch/testkit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { filesBelow, findPlanted, type PlantedValue } from './planted-values.ts';
import { type Rangewatch, startRangewatch } from './start-rangewatch.ts';
import { CALLER, PLANTED, SMS_SECRET, tellWholeStory } from './whole-story.ts';

const STORY_MS = 120_000;
/** HTML and style sheet of a page of the form, compressed. */
const HEAVIEST_PAGE = 20_000;
/** `RANGEWATCH_PICTURES=/tmp/pictures npx vitest run journeys/whole-story.test.ts` keeps a picture of every page. */
const PICTURES = process.env['RANGEWATCH_PICTURES'];
const TODAY = dayOfInstant(new Date(), 'Asia/Shanghai');
const TOLD = {
  sqlite: [
    { locale: 'zh-Hans', runsScripts: true },
    { locale: 'en', runsScripts: false },
  ],
  postgres: [
    { locale: 'zh-Hant', runsScripts: false },
    { locale: 'zh-Hans', runsScripts: false },
  ],
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(ENGINES)('somebody who was called for days, on %s', (engine) => {
  const begunAt = new Date();
  const codes: PlantedValue[] = [];
  let deployment: Deployment;
  let rangewatch: Rangewatch;
  beforeAll(async () => {
    const created = await createDeployment(engine);
    const environment = {
      ...created.environment,
      SMS_GATEWAY: 'generic',
      SMS_NUMBER: '+86 106 9000 1234',
      SMS_GATEWAY_SECRET: SMS_SECRET,
    };
    deployment = { ...created, environment };
    rangewatch = await startRangewatch(deployment);
  });
  afterAll(async () => {
    await rangewatch.stop();
    await deployment.remove();
  });

  test.for([...TOLD[engine]])(
    'reports, attaches files, prints the receipt and complains, in $locale, scripts $runsScripts',
    { timeout: STORY_MS },
    async ({ locale, runsScripts }) => {
      const told = await tellWholeStory({
        browser,
        deployment,
        locale,
        runsScripts,
        today: TODAY,
        ...(PICTURES && {
          picture: async (page, name) => {
            const path = join(PICTURES, `${engine}-${locale}-${name}.png`);
            await page.screenshot({ path, fullPage: true });
          },
        }),
      });
      expect(told.heaviestPage).toBeLessThan(HEAVIEST_PAGE);
      codes.push(
        { name: 'a resume code', text: told.resumeCode },
        { name: 'a receipt code as it is shown', text: told.receiptCode },
      );
      expect(parseReceiptCode(told.receiptCode)).not.toBeNull();
    },
  );

  test('leaves nothing of themselves in database, logs, files or releases', {
    timeout: STORY_MS,
  }, async () => {
    const { databaseUrl: url, logsDir, releasesDir, evidenceDir } = deployment;
    const files = [
      ...(await databaseFiles({ engine, url }, begunAt)),
      ...filesBelow([logsDir, releasesDir, evidenceDir, deployment.path('look-up')]),
    ];
    const values = Object.entries(PLANTED).map(([name, text]) => ({ name, text }));
    expect(findPlanted([...values, ...codes], files)).toEqual([]);
    // What is meant to be kept is found: the search reads what it says it reads.
    expect(findPlanted([{ name: 'the caller', text: CALLER }], files)).not.toEqual([]);
    expect(files.some((file) => file.startsWith(evidenceDir))).toBe(true);
  });
});
