import compression from 'compression';
import express, { type Express } from 'express';
import { serveAssets } from './assets/static-assets.ts';
import { answerErrors } from './http/answer-errors.ts';
import { readLocalePrefix } from './http/locale-prefix.ts';
import { logRequests, setRequestId } from './http/request-log.ts';
import { onlySameOrigin } from './http/same-origin.ts';
import { securityHeaders } from './http/security-headers.ts';
import { answering } from './http/send-answer.ts';
import { NOT_FOUND } from './http/answer.ts';
import { pageRoutes } from './page-routes.ts';
import { sendOpenDataFile } from './pages/open-data/open-data-file-handler.ts';
import { sendReleaseArchive } from './pages/weeks/archive/archive-handler.ts';
import { sendReleaseFile } from './pages/weeks/release-file-handler.ts';
import {
  sendLatestRelease,
  sendReleaseCalendar,
  sendReleaseCatalogue,
  sendReleaseKey,
} from './pages/release-catalogue/catalogue-handlers.ts';
import { ROUTES } from './routes.ts';
import type { SiteDeps } from './site-deps.ts';

const FORM = 'application/x-www-form-urlencoded';
/** A form's answers; nothing larger is sent here. */
const LARGEST_FORM = '64kb';
/** A list longer than a report takes comes back in its field, with what to do, rather than being lost. */
const PASTED_LIST = /^(?:\/[\w-]+)?\/report\/paste\/?$/;
const LARGEST_LIST = '2mb';

/** The site as an express app that does not listen yet. */
export function createSite(deps: SiteDeps): Express {
  const site = express();
  site.disable('x-powered-by');
  site.set(
    'trust proxy',
    deps.trustProxy.split(',').map((part) => part.trim()),
  );
  site.use(setRequestId);
  site.use(logRequests(deps.logger));
  site.use(securityHeaders(deps.siteUrl));
  site.use(compression());
  site.get(ROUTES.health, (_req, res) => void res.type('text').send('ok\n'));
  site.use(serveAssets);
  site.get(ROUTES.releaseKey, sendReleaseKey(deps));
  site.get(ROUTES.latestRelease, sendLatestRelease(deps));
  site.get(ROUTES.releaseCatalogue, sendReleaseCatalogue(deps));
  site.get(ROUTES.releaseCalendar, sendReleaseCalendar(deps));
  site.get(ROUTES.releaseFile, sendReleaseFile(deps));
  site.get(ROUTES.releaseArchive, sendReleaseArchive(deps));
  site.get(ROUTES.openDataFile, sendOpenDataFile(deps));
  site.use(onlySameOrigin(deps.siteUrl));
  site.post(PASTED_LIST, express.text({ type: FORM, limit: LARGEST_LIST }));
  site.use(express.text({ type: FORM, limit: LARGEST_FORM }));
  site.use(readLocalePrefix);
  site.use(pageRoutes(deps));
  site.use(answering(() => NOT_FOUND, deps));
  site.use(answerErrors(deps));
  return site;
}
