import { LARGEST_EVIDENCE } from '@rangewatch/schema';
import { Router } from 'express';
import { beginUpload } from './http/incoming-file.ts';
import type { PageList } from './http/page-list.ts';
import { answering } from './http/send-answer.ts';
import { takeUpload } from './http/upload.ts';
import { AUTHORITY_PAGES } from './pages/authority/authority-pages.ts';
import { takeCallLog } from './pages/call-log/call-log-handler.ts';
import { takeEvidence } from './pages/evidence/evidence-handler.ts';
import { showAddFact, showFactAdded, takeAddFact } from './pages/campaigns/add/add-fact-handler.ts';
import { showCampaignFeed } from './pages/campaigns/campaign-feed.ts';
import { showBlockList } from './pages/block-list/block-list-handler.ts';
import { showCampaign, showCampaigns } from './pages/campaigns/campaigns-handler.ts';
import { showShare } from './pages/campaigns/share/share-handler.tsx';
import { changeCareMode } from './pages/care/care-handler.ts';
import { showData } from './pages/open-data/data-handler.ts';
import { showHelp, showHelpTopic } from './pages/help/help-handler.ts';
import { showHome } from './pages/home/home-handler.ts';
import { showSignalsMethod } from './pages/method/signals-method-handler.ts';
import { showNumber } from './pages/number/number-handler.ts';
import { showCarrierFeed, showPlaceFeed } from './pages/places/allocation-feed.ts';
import {
  showCarrier,
  showCarriers,
  showPlace,
  showPlaces,
} from './pages/places/allocations-handler.ts';
import { showRangeFeed } from './pages/range/range-feed.ts';
import { showRange } from './pages/range/range-handler.ts';
import { showServiceStatus } from './pages/status/status-handler.ts';
import { showCalendar } from './pages/release-catalogue/calendar-page.tsx';
import { showBriefing } from './pages/weeks/briefing/briefing-handler.ts';
import { showRecipes } from './pages/weeks/recipes/recipes-handler.ts';
import { showWeeksFeed } from './pages/weeks/weeks-feed.ts';
import { showFolder, showNoFile, showWeek, showWeeks } from './pages/weeks/weeks-handler.ts';
import { showSent } from './pages/report/sent-page.tsx';
import { showLater } from './pages/resume/resume-handler.ts';
import { REPORTING_PAGES } from './pages/reporting-pages.ts';
import { href, ROUTES } from './routes.ts';
import type { SiteDeps } from './site-deps.ts';

/** What everybody may read. */
const PUBLIC_PAGES: PageList = [
  ['get', 'home', showHome],
  ['get', 'number', showNumber],
  ['get', 'range', showRange],
  ['get', 'blockList', showBlockList],
  ['get', 'campaigns', showCampaigns],
  ['get', 'campaign', showCampaign],
  ['get', 'addFact', showAddFact],
  ['post', 'addFact', takeAddFact],
  ['get', 'factAdded', showFactAdded],
  ['get', 'shareCampaign', showShare],
  ['get', 'weeks', showWeeks],
  ['get', 'week', showWeek],
  ['get', 'weekBriefing', showBriefing],
  ['get', 'releaseFile', showNoFile],
  ['get', 'releaseFolder', showFolder],
  ['get', 'calendar', showCalendar],
  ['get', 'recipes', showRecipes],
  ['get', 'weeksFeed', showWeeksFeed],
  ['get', 'data', showData],
  ['get', 'status', showServiceStatus],
  ['get', 'places', showPlaces],
  ['get', 'place', showPlace],
  ['get', 'carriers', showCarriers],
  ['get', 'carrier', showCarrier],
  ['get', 'rangeFeed', showRangeFeed],
  ['get', 'campaignFeed', showCampaignFeed],
  ['get', 'placeFeed', showPlaceFeed],
  ['get', 'carrierFeed', showCarrierFeed],
  ['get', 'care', changeCareMode],
  ['get', 'methodSignals', showSignalsMethod],
  ['get', 'help', showHelp],
  ['get', 'helpTopic', showHelpTopic],
];

/** Which handler answers which address. */
export function pageRoutes(deps: SiteDeps): Router {
  const router = Router();
  // Before the steps of a report, for which some of these would be taken.
  router.get(href('reportStep', { step: 'sent' }), answering(showSent, deps));
  router.get(href('reportStep', { step: 'later' }), answering(showLater, deps));
  router.post(ROUTES.callLog, takeUpload, answering(takeCallLog, deps));
  router.post(
    ROUTES.evidence,
    beginUpload(Math.max(...Object.values(LARGEST_EVIDENCE))),
    answering(takeEvidence, deps),
  );
  for (const [method, route, handler] of [...PUBLIC_PAGES, ...AUTHORITY_PAGES, ...REPORTING_PAGES])
    router[method](ROUTES[route], answering(handler, deps));
  return router;
}
