import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** The narrowest phone the pages are made for. */
const PHONE = { width: 360, height: 740 };

export interface Visitor {
  readonly runsScripts: boolean;
  /** What the browser calls itself. */
  readonly userAgent?: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A person with a phone and nothing kept from earlier visits. */
export async function openPhone(
  browser: Browser,
  { runsScripts, userAgent, headers = {} }: Visitor,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: PHONE,
    javaScriptEnabled: runsScripts,
    extraHTTPHeaders: { ...headers },
    ...(userAgent === undefined ? {} : { userAgent }),
  });
  // A page that waits longer than this has failed its visitor.
  context.setDefaultTimeout(15_000);
  return { context, page: await context.newPage() };
}

/** Answers a question of the form as it is filled in, and goes on to the next page. */
export async function answer(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`);
    const type = await field.first().getAttribute('type');
    if (type === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
    else if (await isList(field)) await field.selectOption(value);
    else await field.fill(value);
  }
  await goOn(page);
}

function isList(field: Locator): Promise<boolean> {
  return field.first().evaluate(({ tagName }) => tagName === 'SELECT');
}

const BUTTON = 'main form[method="post"] button.govuk-button:not(.govuk-button--secondary)';

/** Presses the main button of a question. */
export async function goOn(page: Page): Promise<void> {
  await page.locator(BUTTON).click();
}

/** Whether a person must push the page sideways to read it. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}
