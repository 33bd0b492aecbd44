import { createHmac } from 'node:crypto';
import { addDays, type CalendarDay, type Locale } from '@rangewatch/schema';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Deployment } from './deployment.ts';
import { answer, goOn, isTooWide, openPhone } from './visitor.ts';

/** What the person of the story gives away on the way. None of it may be found anywhere afterwards. */
export const PLANTED = {
  phone: '13812349876',
  contact: '大姨Canaria',
  contactNumber: '13911117777',
  calledNumber: '13922228888',
  fileName: 'canary-pop-up.pdf',
  fileContent: 'canary: what the pop-up said',
  name: '王Canario',
  address: '鹭江道Canary7号',
  network: '203.0.113.77',
  browser: 'CanaryPhone/7.7',
} as const;

/** The number that calls, and what is looked for to see that a search finds anything at all. */
export const CALLER = '8617012345678';
export const SMS_SECRET = 'a secret that the gateway signs with';

export interface Story {
  readonly browser: Browser;
  readonly deployment: Deployment;
  readonly locale: Locale;
  readonly runsScripts: boolean;
  readonly today: CalendarDay;
  /** Takes a picture of the page, where somebody wants to look at it. */
  readonly picture?: (page: Page, name: string) => Promise<void>;
}

export interface Told {
  readonly receiptCode: string;
  readonly resumeCode: string;
  /** Largest page of the form with its style sheet, compressed, in bytes. */
  readonly heaviestPage: number;
}

/** From the home page to the printed receipt and the complaint, as somebody does it who was called for days. */
export async function tellWholeStory(story: Story): Promise<Told> {
  const { browser, runsScripts, deployment, locale } = story;
  const { context, page } = await openPhone(browser, {
    runsScripts,
    userAgent: PLANTED.browser,
    headers: { 'x-forwarded-for': PLANTED.network },
  });
  const weights = weighPages(page);
  const at = `${deployment.siteUrl}/${locale}/`;
  await page.goto(at);
  await look(story, page, '01-home', /\/\w\w(-\w+)?\/$/);
  await page.locator('header a[href$="/report"]').click();
  await look(story, page, '02-number', /\/report$/);
  await bringCallLog(story, page);
  await nameCampaign(story, page);
  const resumeCode = await showPhone(story, page);
  await answerRest(story, page);
  await attachFiles(story, page);
  await goOn(page);
  await look(story, page, '12-receipt', /\/report\/sent/);
  const receiptCode = await page.locator('.rw-receipt-code').first().innerText();
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  await useIt(story, page);
  await context.close();
  return { receiptCode, resumeCode, heaviestPage: await weights() };
}

/** Waits for a page, sees that it fits a phone, and lets whoever wants take a picture. */
async function look({ picture }: Story, page: Page, name: string, address: RegExp): Promise<void> {
  await page.waitForURL(address);
  expect([name, await isTooWide(page)]).toEqual([name, false]);
  await picture?.(page, name);
}

/** Three calls of the caller, one of a contact, one that the person made. */
async function bringCallLog(story: Story, page: Page): Promise<void> {
  await page.locator('a[href$="/report/call-log"]').click();
  await look(story, page, '03-call-log', /\/report\/call-log$/);
  const file = {
    name: 'calls.xml',
    mimeType: 'text/xml',
    buffer: Buffer.from(callLog(story.today)),
  };
  await page.locator('#file').setInputFiles(file);
  await goOn(page);
  await look(story, page, '04-log', /\/report\/log/);
  expect(await page.locator('main').innerText()).toMatch(/170 1234 5678[^]*3/);
  await page.locator('[name="n0"]').check();
  await goOn(page);
  await page.waitForURL(/\/report\/calls/);
  await answer(page, { more: 'no' });
}

function callLog(today: CalendarDay): string {
  const noon = Date.parse(`${addDays(today, -1)}T04:00:00Z`);
  const call = (number: string, hour: number, type: number, contact = '(Unknown)'): string =>
    `<call number="${number}" duration="9" date="${noon + hour * 3_600_000}" type="${type}" presentation="1" contact_name="${contact}" />`;
  return `<?xml version="1.0"?><calls count="5">${[
    call('17012345678', 0, 3),
    call('+8617012345678', 1, 3),
    call('17012345678', 2, 1),
    call(PLANTED.contactNumber, 3, 1, PLANTED.contact),
    call(PLANTED.calledNumber, 4, 2),
  ].join('')}</calls>`;
}

async function nameCampaign(story: Story, page: Page): Promise<void> {
  await answer(page, { forWhom: 'self' });
  await answer(page, { given: 'campaign' });
  await look(story, page, '05-campaign', /\/report\/campaign/);
  await page.locator('a[href*="/report/new-campaign"]').click();
  await look(story, page, '06-new-campaign', /\/report\/new-campaign/);
  await page.locator('main details summary').click();
  await answer(page, {
    title: '周年抽奖 2026',
    organiserName: '某家居装修',
    channel: 'mini_program',
    startsOn: addDays(story.today, -40),
  });
  await page.waitForURL(/\/report\/given-on/);
  await answer(page, { on: addDays(story.today, -20) });
  await answer(page, { route: 'authorised' });
  await answer(page, { consentShown: 'shown' });
  await answer(page, { grade: 'B' });
  await page.waitForURL(/\/report\/phones/);
}

/** The person sends a code from the phone; the gateway passes the message on. Gives the code the report waits under. */
async function showPhone(story: Story, page: Page): Promise<string> {
  const { deployment } = story;
  await look(story, page, '07-phones', /\/report\/phones/);
  const cookies = await page.context().cookies();
  const resumeCode = cookies.find(({ name }) => name === 'draft')?.value ?? '';
  await page.locator('a[href*="/report/verify-phone"]').first().click();
  await goOn(page);
  await look(story, page, '08-verify-phone', /\/report\/verify-phone\?/);
  const code = await page.locator('.rw-receipt-code').first().innerText();
  await passMessageOn(deployment, `+86${PLANTED.phone}`, code);
  await page.locator('main a.govuk-button').first().click();
  await page.locator('a[href$="/report/phones"]').last().click();
  await answer(page, { more: 'no' });
  return resumeCode;
}

async function passMessageOn({ apiUrl }: Deployment, from: string, text: string): Promise<void> {
  const at = Math.floor(Date.now() / 1000);
  const message = {
    id: '1',
    from,
    to: '+8610690001234',
    text,
    receivedAt: new Date().toISOString(),
  };
  const body = JSON.stringify(message);
  const signature = createHmac('sha256', SMS_SECRET).update(`${at}.${body}`).digest('hex');
  const answered = await fetch(`${apiUrl}/v1/sms/generic`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'rangewatch-signature': `t=${at},v1=${signature}`,
    },
    body,
  });
  expect(answered.status).toBe(204);
}

async function answerRest(story: Story, page: Page): Promise<void> {
  await answer(page, { person: 'yes' });
  await answer(page, { province: 'CN-FJ' });
  await answer(page, { category: 'home_improvement' });
  await look(story, page, '09-check', /\/report\/check/);
}

/** A PDF; and a picture, of which a part is covered by two taps. */
async function attachFiles(story: Story, page: Page): Promise<void> {
  await page.locator('a[href$="/evidence/draft"]').click();
  const pdf = Buffer.from(`%PDF-1.7\n${`${PLANTED.fileContent}\n`.repeat(2_000)}`);
  await attach(page, 'consent', { name: PLANTED.fileName, mimeType: 'image/png', buffer: pdf });
  const picture = await page.screenshot();
  await attach(page, 'calls', { name: 'screen.png', mimeType: 'image/png', buffer: picture });
  await look(story, page, '10-files', /\/evidence\/draft$/);
  await page.locator('a[href$="/cover"]').click();
  await page.locator('#picture').click({ position: { x: 20, y: 20 } });
  await page.locator('input[name="corner"]').waitFor({ state: 'attached' });
  await page.locator('#picture').click({ position: { x: 200, y: 120 } });
  await look(story, page, '11-covered', /done=1/);
  await page.locator('main a.govuk-button').click();
  await page.locator('a[href$="/report/check"]').last().click();
}

async function attach(
  page: Page,
  subject: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const before = await page.locator('.rw-evidence__file').count();
  await page.locator(`[name="subject"][value="${subject}"]`).check();
  await page.locator('#file').setInputFiles(file);
  await page.locator('form[enctype] button').click();
  await page.locator('.rw-evidence__file').nth(before).waitFor();
}

/** The receipt, what now, and a complaint with name and address. */
async function useIt(story: Story, page: Page): Promise<void> {
  await page.locator('main a.govuk-button[href$="/receipt/report"]').click();
  await look(story, page, '13-report', /\/receipt\/report/);
  const own = await page.locator('main').innerText();
  expect(own).toMatch(/SHA-256 [0-9a-f]{64}/);
  await page.locator('main a[href$="/receipt/what-now"]').click();
  await look(story, page, '14-what-now', /\/receipt\/what-now/);
  await page.locator('a[href*="complaint?to=12315"]').first().click();
  await page.locator('[name="name"]').fill(PLANTED.name);
  await page.locator('[name="phone"]').fill(PLANTED.phone);
  await page.locator('[name="address"]').fill(PLANTED.address);
  await page.locator('button[value="text"]').click();
  await look(story, page, '15-complaint', /\/receipt\/complaint$/);
  const complaint = await page.locator('.rw-copied-text').first().innerText();
  for (const said of [PLANTED.name, PLANTED.address, '170 1234 5678', '周年抽奖 2026'])
    expect(complaint).toContain(said);
}

/** Notes what each page weighs as it travels; gives the heaviest of the form with the style sheet. */
function weighPages(page: Page): () => Promise<number> {
  const weights: Promise<{ kind: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    const kind = request.resourceType();
    const isCounted = kind === 'stylesheet' || (kind === 'document' && request.method() === 'GET');
    if (isCounted)
      weights.push(
        request.sizes().then(({ responseBodySize }) => ({ kind, bytes: responseBodySize })),
      );
  });
  return async () => {
    const found = await Promise.all(weights);
    const most = (kind: string): number =>
      Math.max(...found.filter((each) => each.kind === kind).map(({ bytes }) => bytes));
    return most('document') + most('stylesheet');
  };
}
