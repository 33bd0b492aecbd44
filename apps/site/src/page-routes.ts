import { LARGEST_EVIDENCE } from '@rangewatch/schema';
import { Router } from 'express';
import { answering, type Handler } from './http/send-answer.ts';
import { beginUpload } from './http/incoming-file.ts';
import { takeUpload } from './http/upload.ts';
import {
  showAuthority,
  showAuthorityCampaign,
  takeToken,
} from './pages/authority/authority-handler.ts';
import { showCaseStep, takeCaseStep } from './pages/authority/cases/case-step-handler.ts';
import { showCases } from './pages/authority/cases/cases-handler.ts';
import { showNewCase, takeNewCase } from './pages/authority/cases/new-case-handler.ts';
import { showAnswer, takeAnswer } from './pages/authority/evidence-requests/answer-handler.ts';
import {
  showNewRequest,
  takeNewRequest,
} from './pages/authority/evidence-requests/new-request-handler.ts';
import { showRequests } from './pages/authority/evidence-requests/requests-handler.ts';
import { showJoin, takeJoin } from './pages/authority/join-handler.ts';
import { sendExactFile, showExactWeek } from './pages/authority/weeks/exact-week-handler.ts';
import {
  leaveAuthority,
  showSignIn,
  showSignOut,
  takeSignIn,
} from './pages/authority/sign-in-handler.ts';
import { beginSignOn, endSignOn, showRefusal } from './pages/authority/sign-on-handler.ts';
import { showCallLog, takeCallLog } from './pages/call-log/call-log-handler.ts';
import { showAddFact, showFactAdded, takeAddFact } from './pages/campaigns/add/add-fact-handler.ts';
import { showCampaignFeed } from './pages/campaigns/campaign-feed.ts';
import { showBlockList } from './pages/block-list/block-list-handler.ts';
import { showCampaign, showCampaigns } from './pages/campaigns/campaigns-handler.ts';
import { showShare } from './pages/campaigns/share/share-handler.tsx';
import { changeCareMode } from './pages/care/care-handler.ts';
import { showData } from './pages/open-data/data-handler.ts';
import {
  removeEvidence,
  sendPicture,
  showEvidence,
  takeEvidence,
} from './pages/evidence/evidence-handler.ts';
import { showCover, takeCover } from './pages/evidence/cover-handler.ts';
import { showHelp, showHelpTopic } from './pages/help/help-handler.ts';
import { showHome } from './pages/home/home-handler.ts';
import { showSignalsMethod } from './pages/method/signals-method-handler.ts';
import { showNumber } from './pages/number/number-handler.ts';
import { showObjection, takeObjection } from './pages/objection/objection-handler.ts';
import { showObjectionSent } from './pages/objection/sent-page.tsx';
import { findByReceipt, showStatus } from './pages/objection/status-handler.ts';
import { showCarrierFeed, showPlaceFeed } from './pages/places/allocation-feed.ts';
import {
  showCarrier,
  showCarriers,
  showPlace,
  showPlaces,
} from './pages/places/allocations-handler.ts';
import { showRangeFeed } from './pages/range/range-feed.ts';
import { showRange } from './pages/range/range-handler.ts';
import { beginChange } from './pages/receipt/change-handler.ts';
import {
  leaveReceipt,
  sendCopy,
  showOwnReport,
  showReceipt,
  takeReceiptCode,
} from './pages/receipt/receipt-handler.ts';
import { askIfSure, takeBack } from './pages/receipt/take-back-handler.ts';
import { showStep, takeStep } from './pages/report/report-handler.ts';
import { showSent } from './pages/report/sent-page.tsx';
import { showLater, showResume, takeResumeCode } from './pages/resume/resume-handler.ts';
import { showVerifyPhone, takeVerifyPhone } from './pages/verify-phone/verify-phone-handler.ts';
import { showServiceStatus } from './pages/status/status-handler.ts';
import { sendOwnBlockList, showOwnBlockList } from './pages/what-now/own-block-list-handler.ts';
import { showComplaint, showWhatNow, takeComplaint } from './pages/what-now/what-now-handler.ts';
import { showCalendar } from './pages/release-catalogue/calendar-page.tsx';
import { showBriefing } from './pages/weeks/briefing/briefing-handler.ts';
import { showRecipes } from './pages/weeks/recipes/recipes-handler.ts';
import { showWeeksFeed } from './pages/weeks/weeks-feed.ts';
import { showWeek, showWeeks } from './pages/weeks/weeks-handler.ts';
import { href, type RouteName, ROUTES } from './routes.ts';
import type { SiteDeps } from './site-deps.ts';

/** Which handler answers which address. */
export function pageRoutes(deps: SiteDeps): Router {
  const router = Router();
  const get = (route: RouteName, handler: Handler) =>
    router.get(ROUTES[route], answering(handler, deps));
  const post = (route: RouteName, handler: Handler) =>
    router.post(ROUTES[route], answering(handler, deps));
  get('home', showHome);
  get('number', showNumber);
  get('range', showRange);
  get('blockList', showBlockList);
  get('campaigns', showCampaigns);
  get('campaign', showCampaign);
  get('addFact', showAddFact);
  post('addFact', takeAddFact);
  get('factAdded', showFactAdded);
  get('shareCampaign', showShare);
  get('weeks', showWeeks);
  get('week', showWeek);
  get('weekBriefing', showBriefing);
  get('calendar', showCalendar);
  get('recipes', showRecipes);
  get('weeksFeed', showWeeksFeed);
  get('data', showData);
  get('status', showServiceStatus);
  get('places', showPlaces);
  get('place', showPlace);
  get('carriers', showCarriers);
  get('carrier', showCarrier);
  get('rangeFeed', showRangeFeed);
  get('campaignFeed', showCampaignFeed);
  get('placeFeed', showPlaceFeed);
  get('carrierFeed', showCarrierFeed);
  get('care', changeCareMode);
  get('receipt', showReceipt);
  post('receipt', takeReceiptCode);
  get('methodSignals', showSignalsMethod);
  get('authority', showAuthority);
  post('authority', takeToken);
  get('authorityJoin', showJoin);
  post('authorityJoin', takeJoin);
  get('authoritySignIn', showSignIn);
  post('authoritySignIn', takeSignIn);
  get('authoritySignOn', beginSignOn);
  get('authoritySignOnCallback', endSignOn);
  get('authoritySignOnRefused', showRefusal);
  get('authoritySignOut', showSignOut);
  post('authoritySignOut', leaveAuthority);
  post('authorityLeave', leaveAuthority);
  get('authorityCampaign', showAuthorityCampaign);
  get('authorityWeek', showExactWeek);
  get('authorityWeekFile', sendExactFile);
  get('authorityCases', showCases);
  get('authorityCaseNew', showNewCase);
  post('authorityCaseNew', takeNewCase);
  get('authorityCaseStep', showCaseStep);
  post('authorityCaseStep', takeCaseStep);
  get('authorityEvidenceRequests', showRequests);
  get('authorityEvidenceNew', showNewRequest);
  post('authorityEvidenceNew', takeNewRequest);
  get('authorityEvidenceAnswer', showAnswer);
  post('authorityEvidenceAnswer', takeAnswer);
  get('help', showHelp);
  get('helpTopic', showHelpTopic);
  get('whatNow', showWhatNow);
  get('complaint', showComplaint);
  post('complaint', takeComplaint);
  get('ownBlockList', showOwnBlockList);
  get('ownBlockListFile', sendOwnBlockList);
  get('ownReport', showOwnReport);
  get('ownReportCopy', sendCopy);
  post('ownReportChange', beginChange);
  get('ownReportSure', askIfSure);
  post('ownReportSure', takeBack);
  post('ownReportLeave', leaveReceipt);
  get('objection', showObjection);
  post('objection', takeObjection);
  get('objectionSent', showObjectionSent);
  get('objectionStatus', showStatus);
  post('objectionStatus', findByReceipt);
  router.get(href('reportStep', { step: 'sent' }), answering(showSent, deps));
  router.get(href('reportStep', { step: 'later' }), answering(showLater, deps));
  get('callLog', showCallLog);
  router.post(ROUTES.callLog, takeUpload, answering(takeCallLog, deps));
  get('evidence', showEvidence);
  router.post(
    ROUTES.evidence,
    beginUpload(Math.max(...Object.values(LARGEST_EVIDENCE))),
    answering(takeEvidence, deps),
  );
  get('evidencePicture', sendPicture);
  get('evidenceCover', showCover);
  post('evidenceCover', takeCover);
  post('evidenceRemove', removeEvidence);
  get('resume', showResume);
  post('resume', takeResumeCode);
  get('verifyPhone', showVerifyPhone);
  post('verifyPhone', takeVerifyPhone);
  get('report', showStep);
  post('report', takeStep);
  get('reportStep', showStep);
  post('reportStep', takeStep);
  return router;
}
