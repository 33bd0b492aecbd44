import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

test('draws Chinese, each character with its own glyph', async () => {
  const page = await browser.newPage();
  const drawings = new Set<string>();
  for (const character of '号段观察請回報') {
    await page.setContent(`<b style="font: 40px sans-serif">${character}</b>`);
    drawings.add((await page.locator('b').screenshot()).toString('base64'));
  }
  // Without a font, all would be the same empty box.
  expect(drawings.size).toBe(7);
  await page.close();
});

test('reaches no other host', async () => {
  const page = await browser.newPage();
  await expect(page.goto('http://example.org/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
  await page.close();
});
