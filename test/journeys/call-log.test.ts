import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES } from '@rangewatch/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { findOnPage } from './accessibility.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { recordRequests } from './record-requests.ts';
import { type Rangewatch, startRangewatch } from './start-rangewatch.ts';
import { answer, goOn, isTooWide, openPhone } from './visitor.ts';

const STRANGER = '17012345678';
const OUTGOING = '13800138000';
const CONTACT = '13900139000';
const NAME = '妈妈';
const READY =
  'Ready. Calls from unknown numbers: 20; only these will be sent. Calls you made: 1; they stay here. Calls from saved contacts: 1; they stay here.';
const MINUTE_MS = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(ENGINES)('a phone’s call log, on %s', (engine) => {
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

  test.for([true, false])('is read and looked over, scripts: %s', async (runsScripts) => {
    const { context, page } = await openPhone(browser, { runsScripts });
    const site = await recordRequests(deployment.siteUrl);
    onTestFinished(() => site.close());
    await page.goto(`${site.siteUrl}/en/report/call-log`);
    await choose(page, 'calls-mum.xml', logOf(20));
    if (runsScripts) await page.getByText(READY).waitFor();
    await goOn(page);
    await page.waitForURL('**/en/report/log');
    expect(await isTooWide(page)).toBe(false);
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('170 1234 5678');
    expect(shown).not.toMatch(new RegExp(`${NAME}|138 0013 8000|139 0013 9000`));
    const sent = site.sent.join('\n');
    expect(sent).toContain(STRANGER);
    // Without scripts the file itself is sent, and the same is dropped on arrival.
    expect([OUTGOING, CONTACT, NAME, 'mum'].map((text) => sent.includes(text))).toEqual(
      Array.from({ length: 4 }, () => !runsScripts),
    );
    await context.close();
  });

  test('is looked over call by call in care mode, without a barrier', async () => {
    const { context, page } = await openPhone(browser, { runsScripts: true });
    await page.goto(`${deployment.siteUrl}/zh-Hant/care?on=1`);
    await page.goto(`${deployment.siteUrl}/zh-Hant/report/call-log`);
    await choose(page, 'calls.xml', Buffer.from('MZ\x90\0\x03'));
    await page.locator('#file-error').waitFor();
    expect(await findOnPage(page)).toEqual([]);
    await choose(page, 'calls.xml', logOf(3));
    await goOn(page);
    await page.waitForURL('**/zh-Hant/report/log');
    await page.locator('main details summary').click();
    expect(await findOnPage(page)).toEqual([]);
    await page.locator('[name="n0"]').check();
    await page.locator('[name="c1"]').uncheck();
    await goOn(page);
    await page.waitForURL('**/zh-Hant/report/calls');
    expect(await page.locator('main').innerText()).toContain('2 通來電');
    await context.close();
  });

  test('of five thousand calls leaves the page free while it is read, and is sent', async () => {
    const { context, page } = await openPhone(browser, { runsScripts: true });
    await page.goto(`${deployment.siteUrl}/zh-Hans/report/call-log`);
    // What else the page did while the script read: its turns are counted, not timed.
    await page.evaluate(() => {
      let turns = 0;
      const turn = () => {
        turns += 1;
        document.title = String(turns);
        setTimeout(turn);
      };
      turn();
    });
    await choose(page, 'calls.xml', logOf(5000));
    await page.locator('output').getByText('5,000').waitFor();
    expect(Number(await page.title())).toBeGreaterThan(5);
    await goOn(page);
    await page.waitForURL('**/zh-Hans/report/log');
    await page.locator('button[value="tick"]').click();
    await page.locator('button[name="finish"]').click();
    await answer(page, { more: 'no' });
    await answer(page, { forWhom: 'self' });
    await answer(page, { given: 'unknown' });
    await goOn(page);
    await page.waitForURL('**/zh-Hans/report/check');
    expect(await page.locator('main').innerText()).toContain('5,000');
    await goOn(page);
    await page.waitForURL('**/zh-Hans/report/sent');
    await context.close();
  });

  test('that cannot be read is named in the browser, and not sent', async () => {
    const { context, page } = await openPhone(browser, { runsScripts: true });
    const site = await recordRequests(deployment.siteUrl);
    onTestFinished(() => site.close());
    await page.goto(`${site.siteUrl}/en/report/call-log`);
    for (const [content, expected] of [
      [Buffer.from('MZ\x90\0\x03'), 'This is a program'],
      [
        Buffer.from('<!DOCTYPE calls [<!ENTITY a "b">]><other>&a;</other>'),
        'declarations that a call log never has',
      ],
      [Buffer.from('BEGIN:VCARD\nEND:VCARD'), 'address book'],
      [Buffer.alloc(33 * 1024 * 1024), 'larger than 32 MB'],
      [logOf(0), 'no call from an unknown number'],
      [logOf(3, Date.now() + 5 * 86_400_000), 'dated in the future'],
      [logOf(3, Date.now() - 2_000 * 86_400_000), 'more than three years old'],
      [Buffer.from('<calls count="9">\n<call number="1701'), 'breaks off before its first call'],
    ] as const) {
      await choose(page, 'renamed.xml', content);
      await page.locator('#file-error').getByText(expected).waitFor();
      expect(await page.locator('.govuk-error-summary a').innerText()).toContain(expected);
      expect(await page.locator('#file').inputValue()).toBe('');
    }
    expect(site.sent.filter((request) => !request.startsWith('GET '))).toEqual([]);
    await context.close();
  });
});

/** By its path, which a browser takes at once; the bytes of a large file would go through the line to it. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-chosen-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), buffer);
  await page.locator('#file').setInputFiles(join(folder, name));
}

/** So many calls of a stranger, one call made and one of a saved contact. */
function logOf(count: number, at = Date.now() - 86_400_000): Buffer {
  const calls = Array.from({ length: count }, (_, index) =>
    line(STRANGER, at - index * MINUTE_MS, '1', '(Unknown)'),
  );
  const own = [line(OUTGOING, at, '2', '(Unknown)'), line(CONTACT, at, '1', NAME)];
  return Buffer.from(`<calls count="${count + 2}">\n${[...calls, ...own].join('\n')}\n</calls>`);
}

function line(number: string, ms: number, type: string, name: string): string {
  return `<call number="${number}" duration="1" date="${ms}" type="${type}" presentation="1" contact_name="${name}" />`;
}
