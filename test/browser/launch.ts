import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './chromium-binary.ts';
import { writeFontConfig } from './fonts.ts';

/** Removed by every clean installation, so it never outlives a version. */
const CACHE = fileURLToPath(
  new URL('../../node_modules/.cache/rangewatch-browser', import.meta.url),
);

/**
 * A headless Chromium with Chinese glyphs, for root too. It reaches this machine only: a page that
 * asks any other host for anything gets an error, as a visitor without that host would.
 */
export async function launchBrowser(): Promise<Browser> {
  const [executablePath, fontConfig] = await Promise.all([
    unpackChromium(CACHE),
    writeFontConfig(CACHE),
  ]);
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    env: { ...process.env, FONTCONFIG_FILE: fontConfig, HOME: join(CACHE, 'home') },
  });
}
