import { addDays, dayOfInstant } from '@rangewatch/schema';
import { ENGINES } from '@rangewatch/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { findOnPage } from './accessibility.ts';
import { get } from './ask.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { drawCallList, type DrawnRow } from './draw-call-list.ts';
import { type Rangewatch, startRangewatch } from './start-rangewatch.ts';
import { answer, goOn, isTooWide, openPhone } from './visitor.ts';

const READING_MS = 90_000;
const CHINESE: readonly DrawnRow[] = [
  ['170 1234 5678 (3)', '骚扰电话 · 上海 移动', '昨天 18:30'],
  ['021-6123 4567', '疑似推销 · 上海', '昨天'],
  ['妈妈', '响铃 3 声', '昨天'],
  ['+86 170 1234 5679', '江苏 南京', '星期三'],
  ['95588', '中国工商银行', '3月5日'],
  ['未知号码', '响铃 5 秒', '2026/3/5'],
];
const ENGLISH: readonly DrawnRow[] = [
  ['170 1234 5678 (3)', 'China mainland', 'Yesterday'],
  ['021-6123 4567', 'Shanghai, China', 'Wednesday'],
  ['Mum', 'mobile', 'Yesterday'],
  ['+1 703-555-0199', 'Suspected spam', 'Mar 5'],
  ['No Caller ID', 'unknown', 'Nov 20'],
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(ENGINES)('a screenshot of a call list, on %s', (engine) => {
  let deployment: Deployment;
  let rangewatch: Rangewatch;
  beforeAll(async () => {
    deployment = await createDeployment(engine);
    rangewatch = await startRangewatch(deployment);
  });
  afterAll(async () => {
    await rangewatch.stop();
    await deployment.remove();
  });

  test('in Chinese is read without scripts, corrected and reported', {
    timeout: READING_MS,
  }, async () => {
    const { context, page } = await openPhone(browser, { runsScripts: false });
    context.setDefaultTimeout(READING_MS);
    const options = { isDark: true, type: 'jpeg' } as const;
    await upload(
      page,
      deployment,
      'zh-Hans',
      await drawCallList(browser, '电话', CHINESE, options),
    );
    expect(await numbersOn(page)).toEqual([
      '17012345678',
      '02161234567',
      '17012345679',
      '95588',
      '',
    ]);
    const yesterday = addDays(dayOfInstant(new Date(), 'Asia/Shanghai'), -1);
    expect(await valuesOf(page, ['day0', 'clock0', 'count0', 'day1', 'clock1'])).toEqual([
      yesterday,
      '18:30',
      '3',
      yesterday,
      '',
    ]);
    expect(await page.locator('main').innerText()).not.toMatch(/妈妈|工商/);
    expect(await page.locator('main').innerText()).toContain('手机显示：骚扰电话');
    expect(await page.locator('main input:checked').count()).toBe(0);
    expect(await isTooWide(page)).toBe(false);
    await page.locator('[name="unwanted0"]').check();
    await answer(page, { number0: '170 1234 5670' });
    await page.waitForURL('**/zh-Hans/report/calls');
    expect(await page.locator('main').innerText()).toContain('170 1234 5670');
    await answer(page, { more: 'no' });
    await answer(page, { forWhom: 'self' });
    await answer(page, { given: 'unknown' });
    await goOn(page);
    await goOn(page);
    await page.waitForURL('**/zh-Hans/report/sent');
    await context.close();
  });

  test('in English is read, without a barrier in care mode', { timeout: READING_MS }, async () => {
    const { context, page } = await openPhone(browser, { runsScripts: true });
    context.setDefaultTimeout(READING_MS);
    await page.goto(`${deployment.siteUrl}/en/care?on=1`);
    const options = { isDark: false, type: 'png' } as const;
    await upload(page, deployment, 'en', await drawCallList(browser, 'Recents', ENGLISH, options));
    expect(await numbersOn(page)).toEqual(['17012345678', '02161234567', '+17035550199', '']);
    expect(await page.locator('main').innerText()).toContain('The phone shows: Suspected spam');
    expect(await findOnPage(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await context.close();
  });

  test('that is none inside is refused in words, and the site goes on', {
    timeout: READING_MS,
  }, async () => {
    const { context, page } = await openPhone(browser, { runsScripts: false });
    context.setDefaultTimeout(READING_MS);
    const whole = await drawCallList(browser, 'Recents', [], { isDark: false, type: 'png' });
    const broken = Buffer.concat([whole.subarray(0, 64), Buffer.alloc(4096, 7)]);
    await choose(page, deployment, 'en', broken);
    expect(await page.locator('#file-error').innerText()).toContain('could not be read');
    await choose(page, deployment, 'en', whole);
    expect(await page.locator('#file-error').innerText()).toContain('No number was found');
    expect((await get(`${deployment.siteUrl}/healthz`)).status).toBe(200);
    await context.close();
  });
});

async function choose(
  page: Page,
  { siteUrl }: Deployment,
  locale: string,
  buffer: Buffer,
): Promise<void> {
  await page.goto(`${siteUrl}/${locale}/report/call-log`);
  await page.locator('#file').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer });
  await goOn(page);
  await page.waitForLoadState();
}

async function upload(
  page: Page,
  deployment: Deployment,
  locale: string,
  picture: Buffer,
): Promise<void> {
  await choose(page, deployment, locale, picture);
  await page.waitForURL(`**/${locale}/report/picture`);
}

/** Without the spaces and dashes between digits, which a reader may see or not. */
async function numbersOn(page: Page): Promise<readonly string[]> {
  const fields = await page.locator('main [name^="number"]').all();
  const numbers = await Promise.all(fields.map((field) => field.inputValue()));
  return numbers.map((number) => number.replaceAll(/[\s-]/g, ''));
}

function valuesOf(page: Page, names: readonly string[]): Promise<readonly string[]> {
  return Promise.all(names.map((name) => page.locator(`[name="${name}"]`).inputValue()));
}
