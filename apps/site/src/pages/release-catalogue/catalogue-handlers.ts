import { resolve } from 'node:path';
import { calendarText, catalogueText, latestReleaseText } from '@rangewatch/releases';
import {
  MAX_PAGE_SIZE,
  type Release,
  RELEASE_PUBLIC_KEY_FILE,
  releaseCalendar,
} from '@rangewatch/schema';
import type { RequestHandler, Response } from 'express';
import type { SiteDeps } from '../../site-deps.ts';
import { readArchiveSizes } from '../weeks/archive/archive-sizes.ts';
import { WEEKS_AHEAD } from './weeks-ahead.ts';

/** Ten years: more than one catalogue should list. */
const MOST_WEEKS = 520;
/** Programs ask often; a release comes once a week. */
const KEPT_SECONDS = 300;

/** The newest release and its files; 404 before the first. */
export function sendLatestRelease({ readers, siteUrl, releasesDir }: SiteDeps): RequestHandler {
  return async (_req, res, next) => {
    const { items } = await readers.listReleases({ limit: 1 });
    const [newest] = items;
    if (!newest) return next();
    const archives = await readArchiveSizes(releasesDir, [newest]);
    send(res, 'application/json', latestReleaseText(newest, siteUrl, archives(newest)));
  };
}

/** The public half of the key that signs releases; 404 where the deployment has not been given one. */
export function sendReleaseKey({ keysDir }: SiteDeps): RequestHandler {
  const root = resolve(keysDir);
  return (_req, res, next) => {
    res.type('application/x-pem-file');
    res.sendFile(RELEASE_PUBLIC_KEY_FILE, { root, maxAge: KEPT_SECONDS * 1_000 }, (error) => {
      if (error && !res.headersSent) next();
    });
  };
}

/** Every week's newest revision as DCAT. */
export function sendReleaseCatalogue({ readers, siteUrl, releasesDir }: SiteDeps): RequestHandler {
  return async (_req, res) => {
    const releases = await newestRevisions(readers);
    const archives = await readArchiveSizes(releasesDir, releases);
    send(res, 'application/ld+json', catalogueText(releases, siteUrl, archives));
  };
}

/** The coming releases, for a calendar program. */
export function sendReleaseCalendar({ clock, timeZone, siteUrl }: SiteDeps): RequestHandler {
  return (_req, res) =>
    send(
      res,
      'text/calendar',
      calendarText(releaseCalendar(clock(), timeZone, WEEKS_AHEAD), siteUrl),
    );
}

function send(res: Response, type: string, text: string): void {
  res.set('Cache-Control', `public, max-age=${KEPT_SECONDS}`);
  res.type(`${type}; charset=utf-8`).send(text);
}

async function newestRevisions(readers: SiteDeps['readers']): Promise<readonly Release[]> {
  const releases: Release[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readers.listReleases>> = await readers.listReleases({
      limit: MAX_PAGE_SIZE,
      cursor,
    });
    releases.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null && releases.length < MOST_WEEKS);
  return releases;
}
