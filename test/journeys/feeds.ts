import type { Browser } from 'playwright-core';
import type { Deployment } from './deployment.ts';
import { get } from './ask.ts';

const PATHS = [
  'feed/range/86210170****.atom',
  'feed/range/8621017005**.atom',
  'feed/range/862101700504.atom',
  'feed/range/1703*******.atom',
  'feed/range/861701234****.atom',
];

/**
 * Reads feeds with a browser's own XML parser and lists what RFC 4287 asks for and a feed or entry lacks.
 * Empty when every feed can be followed.
 */
export async function findFeedFaults(
  browser: Browser,
  { siteUrl }: Deployment,
): Promise<readonly string[]> {
  const page = await browser.newPage();
  const faults: string[] = [];
  for (const path of PATHS) {
    const { text } = await get(`${siteUrl}/zh-Hans/${path}`);
    const found = await page.evaluate(faultsOf, text);
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  await page.close();
  return faults;
}

/** Runs in the browser: it sees nothing from outside. */
function faultsOf(xml: string): string[] {
  const feed = new DOMParser().parseFromString(xml, 'application/xml');
  if (feed.querySelector('parsererror')) return ['is not well-formed'];
  const parts = [feed.documentElement, ...feed.querySelectorAll('entry')];
  const ids = parts.map((part) => part.querySelector(':scope > id')?.textContent ?? '');
  return [
    ...(new Set(ids).size === ids.length ? [] : ['has an id twice']),
    ...parts.flatMap((part) =>
      ['id', 'title', 'updated', 'link'].flatMap((name) =>
        part.querySelector(`:scope > ${name}`) ? [] : [`${part.tagName} without ${name}`],
      ),
    ),
    ...(feed.querySelector('feed > author > name') ? [] : ['has no author']),
    ...[...feed.querySelectorAll('updated')].flatMap(({ textContent }) =>
      Number.isNaN(Date.parse(textContent ?? '')) ? [`has the date ${textContent}`] : [],
    ),
  ];
}
