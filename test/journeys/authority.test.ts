import { readFile } from 'node:fs/promises';
import { createTestIssuer, ENGINES, type TestIssuer } from '@rangewatch/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { findOnPage } from './accessibility.ts';
import {
  publishWeek,
  recordCampaign,
  recordReports,
  WEEK,
  withSignOn,
} from './authority-deployment.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { filesBelow, findPlanted, type PlantedValue } from './planted-values.ts';
import { recordRequests } from './record-requests.ts';
import { runRangewatch } from './run-rangewatch.ts';
import { type Rangewatch, startRangewatch } from './start-rangewatch.ts';
import { addVirtualAuthenticator, type VirtualAuthenticator } from './virtual-authenticator.ts';
import { reportWithFile } from './reporter.ts';
import { answer, isTooWide, openPhone } from './visitor.ts';

const LABEL = 'Desk 3, Wang Fang';
/** Who the person is at the sign-on of their authority. */
const SUBJECT = 'employee 4711';
const WORDS = 'We asked the carrier.';
const JOURNEY_MS = 60_000;
/** Two people and a reporter, one after the other. */
const LONG_JOURNEY_MS = 120_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(): Promise<{ page: Page; device: VirtualAuthenticator }> {
  const { context, page } = await openPhone(browser, {
    runsScripts: true,
    headers: { 'accept-language': 'en' },
  });
  onTestFinished(() => context.close());
  return { page, device: await addVirtualAuthenticator(page) };
}

const partsShown = (page: Page) =>
  page
    .locator('[data-part]:visible')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-part')));
const press = (page: Page) => page.locator('[data-part="ready"] button').click();

describe.each(ENGINES)('somebody at an authority, on %s', (engine) => {
  const planted: PlantedValue[] = [
    { name: 'what the person is called', text: LABEL },
    { name: 'who they are at their own sign-on', text: SUBJECT },
    { name: 'what the authority says', text: WORDS },
  ];
  let deployment: Deployment;
  let issuer: TestIssuer;
  let rangewatch: Rangewatch;
  beforeAll(async () => {
    issuer = await createTestIssuer();
    issuer.subject = SUBJECT;
    deployment = await withSignOn(await createDeployment(engine), issuer);
    rangewatch = await startRangewatch(deployment);
    await recordCampaign(deployment);
    await recordReports(deployment);
    await type('week', 'build', WEEK);
    await type('authority', 'add', 'Consumer office', '--province', 'CN-FJ');
  });
  afterAll(async () => {
    await rangewatch.stop();
    await deployment.remove();
    await issuer.close();
  });

  async function type(...words: string[]) {
    const run = await runRangewatch(deployment, ...words, '--json');
    if (run.exitCode !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  }

  async function invite(
    label: string,
    role = 'reader',
  ): Promise<{ personId: string; link: string }> {
    const whom = ['Consumer office', '--person', label, '--role', role];
    const invited = await type('authority', 'invite', ...whom);
    const code = new URL(invited.link).searchParams.get('code') ?? '';
    planted.push({ name: 'the code of an invitation', text: code });
    return invited;
  }

  const at = (path: string) => deployment.siteUrl + path;
  async function join(label: string, role?: string) {
    const { personId, link } = await invite(label, role);
    const { page, device } = await open();
    await page.goto(link);
    await press(page);
    await page.waitForURL(at('/authority'));
    return { page, device, personId, link };
  }

  async function signIn(page: Page): Promise<string> {
    await page.goto(at('/authority/sign-in?campaign=lottery'));
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await press(page);
    return (await sent).postData() ?? '';
  }

  test('joins, signs out, signs in again and looks', { timeout: JOURNEY_MS }, async () => {
    const { page, device, link } = await join(LABEL);
    expect(await device.countPasskeys()).toBe(1);
    expect(await page.textContent('main')).toMatch(/Consumer office.*Desk 3, Wang Fang.*Fujian/);
    await page.click('main form[action="/authority/sign-out"] button');
    await page.waitForURL(at('/authority'));
    expect(await page.locator('[name="token"]').count()).toBe(1);
    await page.goto(at('/authority/campaigns/lottery'));
    expect(page.url()).toBe(at('/authority?campaign=lottery'));
    await signIn(page);
    await page.waitForURL(at('/authority/campaigns/lottery'));
    expect(await page.textContent('h1')).toContain('Spring lottery');
    await page.goto(link);
    expect(await page.textContent('h1')).toBe('This invitation is not valid');
  });

  test('is told when they do not show who they are, and may try again', async () => {
    const { page, device } = await join('Desk 4');
    await device.setHolderPresent(false);
    await page.goto(at('/authority/sign-in'));
    expect(await partsShown(page)).toEqual(['ready']);
    await press(page);
    await page.locator('[data-part="failed"]').waitFor({ state: 'visible' });
    await device.setHolderPresent(true);
    await press(page);
    await page.waitForURL(at('/authority'));
  });

  test('loses access with the next page, and does not come back', {
    timeout: JOURNEY_MS,
  }, async () => {
    const { page, personId } = await join('Desk 5');
    await page.goto(at('/authority/campaigns/lottery'));
    expect(await page.textContent('h1')).toContain('Spring lottery');
    await type('authority', 'end', personId);
    await page.goto(at('/authority/campaigns/lottery'));
    expect(page.url()).toBe(at('/authority?campaign=lottery'));
    await signIn(page);
    await page.getByText('This was not accepted').waitFor();
    await page.locator('[data-part="ready"] button').waitFor();
  });

  test('is let in by an answer once only', { timeout: JOURNEY_MS }, async () => {
    const { page } = await join('Desk 6');
    const body = await signIn(page);
    await page.waitForURL(at('/authority/campaigns/lottery'));
    const again = await fetch(at('/authority/sign-in'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' },
      body,
      redirect: 'manual',
    });
    expect([again.status, again.headers.getSetCookie()]).toEqual([400, []]);
  });

  test('is not let in from another address', { timeout: JOURNEY_MS }, async () => {
    const { page } = await join('Desk 7');
    await page.context().clearCookies();
    const other = await recordRequests(deployment.siteUrl);
    onTestFinished(() => other.close());
    // The same host, so that the browser finds the passkey; another port, so another origin.
    await page.goto(`${other.siteUrl.replace('127.0.0.1', 'localhost')}/authority/sign-in`);
    await press(page);
    await page.getByText('This was not accepted').waitFor();
    await page.goto(`${other.siteUrl}/authority/sign-in`);
    expect(await partsShown(page)).toEqual(['ready']);
    await press(page);
    await page.locator('[data-part="failed"]').waitFor({ state: 'visible' });
    expect(await page.context().cookies()).toEqual([]);
  });

  test('without scripts is led to the form for a token, or comes by their own sign-on', {
    timeout: JOURNEY_MS,
  }, async () => {
    const { link } = await invite('Desk 8');
    const { context, page } = await openPhone(browser, {
      runsScripts: false,
      headers: { 'accept-language': 'zh-CN' },
    });
    onTestFinished(() => context.close());
    for (const address of [link, at('/authority/sign-in')]) {
      await page.goto(address);
      expect(await partsShown(page)).toEqual(['unavailable']);
      await page.getByRole('link', { name: '输入令牌' }).click();
      expect(await page.locator('[name="token"]').isVisible()).toBe(true);
    }
    await page.goto(link.replace('/authority/', '/zh-Hant/authority/'));
    await page.getByRole('link', { name: '前往單一登入' }).click();
    await page.waitForURL(at('/zh-Hant/authority'));
    expect(await page.textContent('main')).toMatch(/Consumer office.*Desk 8/);
    await page.click('main form[action$="/authority/sign-out"] button');
    expect(await page.textContent('h1')).toBe('您已在這裡登出');
    const signOn = () => page.getByRole('link', { name: '前往统一登录' }).click();
    await page.goto(at('/authority/sign-in?campaign=lottery'));
    await signOn();
    await page.waitForURL(at('/authority/campaigns/lottery'));
    expect(await page.textContent('h1')).toContain('Spring lottery');
    issuer.subject = 'somebody else';
    await context.clearCookies();
    await page.goto(at('/authority/sign-in'));
    await signOn();
    await page.waitForURL(at('/authority/sign-in/refused?because=identity_unknown'));
    expect(await context.cookies()).toEqual([]);
  });

  test('takes the exact table of a week along', { timeout: JOURNEY_MS }, async () => {
    const { page } = await join('Desk 12');
    await page.getByRole('link', { name: 'Exact table', exact: true }).click();
    expect(page.url()).toBe(at(`/authority/weeks/${WEEK}`));
    expect(await findOnPage(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.selectOption('[name="dimension"]', 'place×category');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.textContent('tbody')).toMatch(/Fujian × .*12/);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'authority.csv' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`${WEEK}-r1-authority.csv`);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain('"place×category","rangewatch","value"');
    expect(csv).toContain('"CN-FJ"');
    expect(csv).not.toMatch(/CN-ZJ|"place","rangewatch"/);
  });

  test('finds pages that everybody can use', { timeout: JOURNEY_MS }, async () => {
    const { link } = await invite('Desk 9');
    const { page } = await open();
    for (const address of [link, at('/authority/sign-in')]) {
      await page.goto(address);
      expect(await findOnPage(page)).toEqual([]);
    }
    await page.goto(link);
    await press(page);
    await page.waitForURL(at('/authority'));
    expect(await findOnPage(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    for (const address of [
      '/authority/sign-out',
      '/authority/sign-in/refused?because=identity_unknown',
    ]) {
      await page.goto(at(address));
      expect(await findOnPage(page)).toEqual([]);
    }
  });

  test('answers back, and is given evidence once a second person agrees', {
    timeout: LONG_JOURNEY_MS,
  }, async () => {
    const { receiptCode, week } = await reportWithFile(deployment);
    await publishWeek(deployment, week);
    const { page } = await join('Desk 10');
    await page.goto(at(`/authority/cases/new?about=range:865926123***&week=${week}`));
    await answer(page, { words: WORDS });
    expect(await page.textContent('main')).toContain(`Consumer office opened a case`);
    expect(await findOnPage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Confirm' }).click();
    expect(await page.textContent('main')).toContain(WORDS);

    await page.goto(at('/authority/evidence-requests/new'));
    await answer(page, { about: '+86 592 612 3***', week, reason: 'To read what was agreed to.' });
    expect(await page.textContent('main')).toContain('told once a second person agreed');
    expect(await page.locator('main a[href*="/evidence-requests/q"]').count()).toBe(0);
    const { page: second } = await join('Desk 11', 'approver');
    await second.goto(at('/authority/evidence-requests'));
    await second.getByRole('link', { name: 'Answer the request' }).click();
    expect(await findOnPage(second)).toEqual([]);
    const requestId = new URL(second.url()).pathname.split('/').at(-1) ?? '';
    await answer(second, { decision: 'approved', reason: 'It belongs to the matter.' });
    const out = deployment.path('handed-over');
    await type('evidence', 'release', '--request', requestId, '--out', out);
    await page.reload();
    expect(await page.textContent('main')).toContain('Files handed over: 1');
    expect(await findOnPage(page)).toEqual([]);

    const { page: reporter } = await open();
    await reporter.goto(at('/receipt'));
    await answer(reporter, { code: receiptCode });
    const trail = await reporter.textContent('.rw-trail');
    expect(trail).toMatch(/opened a case.*“We asked the carrier\.”/s);
    expect(trail).toContain('Consumer office asked for files of this report and was given them');
    expect(trail).not.toContain('Desk 10');
  });

  test('is nowhere in a log', () => {
    const found = findPlanted(planted, filesBelow([deployment.logsDir]));
    expect(found).toEqual([]);
  });
});
