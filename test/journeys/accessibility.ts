import type { Locale } from '@rangewatch/schema';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Deployment } from './deployment.ts';
import { GIVEN_ON, LOUDEST_WEEK } from './release-journey.ts';
import { answer, goOn, openPhone } from './visitor.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every kind of page that can be opened by its address. */
const PATHS = [
  '',
  '?q=hello',
  '?q=7035550123',
  '?q=unknown',
  'number/862101700504',
  'number/8617012345678',
  'number/8659201644120',
  'number/865740164260',
  'range/86210170****',
  'range/862101700***',
  'range/86210170050*',
  'range/86432017****',
  'range/1703*******',
  'range/861701234****',
  'number/CN:95588',
  'range/CN:955**',
  '?q=1069',
  '?q=138****8000',
  'places',
  'place/shanghai',
  'carriers',
  'block-list',
  'block-list?phone=huawei',
  'block-list?range=86210170****&phone=iphone',
  'data',
  'status',
  'campaigns',
  'campaigns?search=nothing-like-this',
  'weeks',
  `week/${LOUDEST_WEEK}`,
  `week/${LOUDEST_WEEK}/briefing`,
  'help',
  'help/phone',
  'help/carrier',
  'help/relative',
  'help/tell',
  'help/rights',
  'method/signals',
  'authority',
  'weeks/recipes',
  'receipt',
  'resume',
  'report/paste',
  'report/call-log',
  'objection?subject=861701234****',
  'objection/status',
  'not-here',
];

/** The form's questions by name, with what is answered to each; the first is asked with a wrong answer before. */
const QUESTIONS: readonly (readonly [step: string, fields: Readonly<Record<string, string>>])[] = [
  ['number, refused', { number: 'hello' }],
  ['number', { number: '021-0170 0504' }],
  ['when', {}],
  ['time', { time: 'afternoon' }],
  ['count', { count: '3' }],
  ['calls', { more: 'no' }],
  ['for whom', { forWhom: 'self' }],
  ['given', { given: 'campaign' }],
  ['campaign', {}],
  ['given-on', { on: GIVEN_ON }],
  ['given-how', { route: 'typed' }],
  ['consent', { consentShown: 'shown' }],
  ['evidence', { grade: 'B' }],
  ['phones', { more: 'yes' }],
  ['phone', { label: 'work', given: 'none' }],
  ['phones, listed', { more: 'no' }],
  ['person', { person: 'yes' }],
  ['province', { province: 'CN-FJ' }],
  ['category', { category: 'home_improvement' }],
  ['check', {}],
];

/**
 * Opens every kind of page on a phone, in one language, and lists what axe-core finds:
 * `range/…: color-contrast (3)`. Empty when every page passes.
 */
export async function findBarriers(
  browser: Browser,
  { siteUrl }: Deployment,
  locale: Locale,
  { isCare }: { readonly isCare: boolean },
): Promise<readonly string[]> {
  const home = `${siteUrl}/${locale}/`;
  // Two phones at once, since axe-core takes most of the time, in the process of each page.
  const found = await Promise.all(
    [walkPaths, walkForms].map((walk) => barriersOn(browser, home, isCare, walk)),
  );
  return found.flat();
}

type Look = (name: string) => Promise<void>;
type Walk = (page: Page, home: string, look: Look) => Promise<void>;

async function barriersOn(
  browser: Browser,
  home: string,
  isCare: boolean,
  walk: Walk,
): Promise<readonly string[]> {
  const { context, page } = await openPhone(browser, { runsScripts: true });
  if (isCare) await page.goto(`${home}care?on=1`);
  const barriers: string[] = [];
  await walk(page, home, async (name) => {
    const found = await findOnPage(page);
    barriers.push(...found.map((each) => `${name}: ${each}`));
  });
  await context.close();
  return barriers;
}

async function walkPaths(page: Page, home: string, look: Look): Promise<void> {
  for (const path of PATHS) {
    await page.goto(home + path);
    await look(path || 'home');
  }
}

async function walkForms(page: Page, home: string, look: Look): Promise<void> {
  await page.goto(`${home}campaigns`);
  await page.locator('main a[href*="/campaign/"]').first().click();
  await look('campaign');
  await walkCampaign(page, look);
  await walkForm(page, home, look);
  await walkObjection(page, home, look);
}

/** From a campaign's page: the link to share, and one fact added to it, with personal data asked about first. */
async function walkCampaign(page: Page, look: Look): Promise<void> {
  const campaign = page.url();
  for (const path of ['share', 'add/askedStep', 'add/consentText', 'add/linkState', 'add/source']) {
    await page.goto(`${campaign}/${path}`);
    await look(`campaign, ${path}`);
  }
  await page.goto(`${campaign}/add/prize`);
  await goOn(page);
  await look('campaign, fact refused');
  await answer(page, { prize: '领奖请打 13812345678' });
  await look('campaign, personal data asked about');
  await page.locator('button[value="mask"]').click();
  await look('campaign, fact added');
}

async function walkForm(page: Page, home: string, look: Look): Promise<void> {
  await page.goto(`${home}report`);
  for (const [step, fields] of QUESTIONS) {
    await look(`report, ${step}`);
    if (step === 'when') await page.locator('[name="day"]').first().check();
    if (step === 'campaign') await lookAtNewCampaign(page, look);
    if (step === 'category') await lookAtLater(page, look);
    if (step === 'check') await lookAtEvidence(page, look);
    await answer(page, fields);
  }
  await look('report, sent');
  const code = await page.locator('.rw-receipt-code').first().innerText();
  await page.goto(`${home}receipt`);
  await look('receipt, code asked for');
  await answer(page, { code });
  await look('receipt, report');
  await page.goto(`${home}receipt/what-now`);
  await look('receipt, what now');
  await page.goto(`${home}receipt/block-list?phone=huawei`);
  await look('receipt, own block list');
  await page.goto(`${home}receipt/complaint?to=12315`);
  await look('receipt, complaint');
  await page.locator('button[value="text"]').click();
  await look('receipt, complaint as text');
  await page.goto(`${home}receipt/report`);
  await page.locator('a[href*="about=erase"]').click();
  await look('receipt, erasing');
  await goOn(page);
  await look('receipt, erased');
}

async function walkObjection(page: Page, home: string, look: Look): Promise<void> {
  await page.goto(`${home}objection?subject=8617012345678`);
  await goOn(page);
  await look('objection, refused');
  await answer(page, { relation: 'holder' });
  await look('objection, sent');
  await page.locator('a[href*="/objection/status?code="]').click();
  await look('objection, held');
}

/** The code to go on with later, and where it is typed. */
async function lookAtLater(page: Page, look: Look): Promise<void> {
  await page.locator('a[href$="/report/later"]').click();
  await look('report, later');
  await page.goBack();
}

/** Files beside the way: none yet, refused, one picture, and covering parts of it, by pointing or in strips; then back to the last page. */
async function lookAtEvidence(page: Page, look: Look): Promise<void> {
  await page.locator('a[href$="/evidence/draft"]').click();
  await look('evidence');
  await page.locator('form[enctype] button').click();
  await look('evidence, refused');
  const picture = await page.screenshot();
  await page.locator('[name="subject"]').first().check();
  await page
    .locator('#file')
    .setInputFiles({ name: 'screen.png', mimeType: 'image/png', buffer: picture });
  await page.locator('form[enctype] button').click();
  await page.locator('.rw-evidence__file').waitFor();
  await look('evidence, listed');
  await page.locator('a[href$="/cover"]').click();
  await look('evidence, to be covered');
  await page.goBack();
  await page.locator('.govuk-back-link').click();
}

/** The question beside the way, empty and refused; then back to the list, where the first is chosen. */
async function lookAtNewCampaign(page: Page, look: Look): Promise<void> {
  await page.locator('a[href*="/report/new-campaign"]').click();
  await look('report, new campaign');
  await goOn(page);
  await look('report, new campaign refused');
  await page.locator('.govuk-back-link').click();
  await page.locator('[name="campaign"]').first().check();
}

/** What axe-core finds on the page that is open, also where it is folded: `color-contrast (3) <a …>`. */
export async function findOnPage(page: Page): Promise<readonly string[]> {
  // A click is done once the next page is on its way: on a busy machine nothing of it may be there yet.
  await page.waitForLoadState();
  await page.evaluate(axe.source);
  const results: AxeResults = await page.evaluate(async (tags) => {
    const folded = [...document.querySelectorAll('details:not([open])')];
    for (const one of folded) one.toggleAttribute('open', true);
    const found = await Reflect.get(window, 'axe').run(document, {
      runOnly: { type: 'tag', values: tags },
      // Of what passes, axe-core would describe every element.
      resultTypes: ['violations'],
    });
    for (const one of folded) one.toggleAttribute('open', false);
    return found;
  }, RULES);
  return results.violations.map(
    ({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.html ?? ''}`,
  );
}
