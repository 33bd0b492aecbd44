import type { Locale } from '@rangewatch/schema';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Deployment } from './deployment.ts';
import { answer, goOn, isTooWide, openPhone } from './visitor.ts';

/** One of the numbers the sample's sales calls come from, as a phone shows it, and its range. */
const SHOWN_NUMBER = '021-0170 0504';
const NUMBER_PATH = 'number/862101700504';
const RANGE = '8621017005**';

/** What the person reads at each turn, in their language. */
interface Words {
  readonly numberQuestion: string;
  readonly check: string;
  readonly received: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-Hans': {
    numberQuestion: '是哪个号码打来的？',
    check: '核对您的回答',
    received: '已收到您的举报',
  },
  'zh-Hant': {
    numberQuestion: '是哪個號碼打來的？',
    check: '核對您的回答',
    received: '已收到您的舉報',
  },
  en: {
    numberQuestion: 'Which number called you?',
    check: 'Check your answers',
    received: 'Your report has been received',
  },
};

/**
 * Somebody was called: looks the number up, sees its range, reports the call, and takes the report back.
 * Gives the heading of the last page.
 */
export async function walkAsPerson(
  browser: Browser,
  { siteUrl }: Deployment,
  locale: Locale,
  { runsScripts }: { readonly runsScripts: boolean },
): Promise<string> {
  const { context, page } = await openPhone(browser, { runsScripts });
  const isAt = async (path: string) => {
    await page.waitForURL(`${siteUrl}/${locale}/${path}`);
    expect([path, await isTooWide(page)]).toEqual([path, false]);
  };
  await page.goto(`${siteUrl}/${locale}/`);
  await lookUp(page, isAt);
  await page.locator('main a.govuk-button').first().click();
  await isAt('report?number=862101700504');
  expect(await page.locator('h1').innerText()).toBe(WORDS[locale].numberQuestion);
  await mistype(page);
  await answerQuestions(page, isAt, WORDS[locale]);
  await withdraw(page, isAt, WORDS[locale]);
  const heading = await page.locator('h1').innerText();
  await context.close();
  return heading;
}

type IsAt = (path: string) => Promise<void>;

async function lookUp(page: Page, isAt: IsAt): Promise<void> {
  await page.locator('#q').fill(SHOWN_NUMBER);
  await page.locator('#q').press('Enter');
  await isAt(NUMBER_PATH);
  await page.locator(`main a[href$="/range/${RANGE}"]`).first().click();
  await isAt(`range/${RANGE}`);
  await page.locator('a[href$="/range/862101700***"]').first().click();
  await isAt('range/862101700***');
  expect(await page.locator('ol.rw-map').first().locator('a').count()).toBe(100);
  for (const path of [`range/${RANGE}`, NUMBER_PATH]) {
    await page.goBack();
    await isAt(path);
  }
}

/** The number of the page is there already; a wrong one is said to be wrong, and kept. */
async function mistype(page: Page): Promise<void> {
  const field = page.locator('#number');
  expect(await field.inputValue()).toBe('021 0170 0504');
  await answer(page, { number: 'hello 12' });
  expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#number');
  expect(await field.inputValue()).toBe('hello 12');
  expect(await field.getAttribute('aria-describedby')).toContain('number-error');
  expect(await page.locator('#number-error').innerText()).not.toBe('');
  await answer(page, { number: SHOWN_NUMBER });
}

async function answerQuestions(page: Page, isAt: IsAt, words: Words): Promise<void> {
  await isAt('report/when');
  await page.locator('.govuk-back-link').click();
  expect(await page.locator('#number').inputValue()).toBe(SHOWN_NUMBER);
  await goOn(page);
  await isAt('report/when');
  await page.locator('[name="day"]').nth(1).check();
  await goOn(page);
  await isAt('report/time');
  await answer(page, { time: 'afternoon' });
  await isAt('report/count');
  await answer(page, { count: '17' });
  await isAt('report/calls');
  await answer(page, { more: 'no' });
  await isAt('report/for-whom');
  await answer(page, { forWhom: 'relative' });
  await isAt('report/given');
  await answer(page, { given: 'unknown' });
  await isAt('report/category');
  await answer(page, { category: 'home_improvement' });
  await isAt('report/check');
  expect(await page.locator('h1').innerText()).toBe(words.check);
  expect(await page.locator('main').innerText()).toMatch(/021 0170 0504[\s\S]*17/);
  await goOn(page);
}

async function withdraw(page: Page, isAt: IsAt, words: Words): Promise<void> {
  await isAt('report/sent');
  expect(await page.locator('h1').innerText()).toBe(words.received);
  const code = await page.locator('.rw-receipt-code').first().innerText();
  await page.locator('footer a[href$="/receipt"]').click();
  await isAt('receipt');
  await answer(page, { code });
  await isAt('receipt/report');
  expect(await page.locator('main').innerText()).toMatch(/021 0170 0504[\s\S]*17/);
  await page.locator('a[href*="about=withdraw"]').click();
  await isAt('receipt/sure?about=withdraw');
  await goOn(page);
  await isAt('receipt?done=withdrawn');
}
