import type { PageList } from '../../http/page-list.ts';
import { showAuthority, showAuthorityCampaign, takeToken } from './authority-handler.ts';
import { showCaseStep, takeCaseStep } from './cases/case-step-handler.ts';
import { showCases } from './cases/cases-handler.ts';
import { showNewCase, takeNewCase } from './cases/new-case-handler.ts';
import { showAnswer, takeAnswer } from './evidence-requests/answer-handler.ts';
import { showNewRequest, takeNewRequest } from './evidence-requests/new-request-handler.ts';
import { showRequests } from './evidence-requests/requests-handler.ts';
import { showJoin, takeJoin } from './join-handler.ts';
import { sendExactFile, showExactWeek } from './weeks/exact-week-handler.ts';
import { leaveAuthority, showSignIn, showSignOut, takeSignIn } from './sign-in-handler.ts';
import { beginSignOn, endSignOn, showRefusal } from './sign-on-handler.ts';

/** What people of authorities are shown, signed in or on their way. */
export const AUTHORITY_PAGES: PageList = [
  ['get', 'authority', showAuthority],
  ['post', 'authority', takeToken],
  ['get', 'authorityJoin', showJoin],
  ['post', 'authorityJoin', takeJoin],
  ['get', 'authoritySignIn', showSignIn],
  ['post', 'authoritySignIn', takeSignIn],
  ['get', 'authoritySignOn', beginSignOn],
  ['get', 'authoritySignOnCallback', endSignOn],
  ['get', 'authoritySignOnRefused', showRefusal],
  ['get', 'authoritySignOut', showSignOut],
  ['post', 'authoritySignOut', leaveAuthority],
  ['post', 'authorityLeave', leaveAuthority],
  ['get', 'authorityCampaign', showAuthorityCampaign],
  ['get', 'authorityWeek', showExactWeek],
  ['get', 'authorityWeekFile', sendExactFile],
  ['get', 'authorityCases', showCases],
  ['get', 'authorityCaseNew', showNewCase],
  ['post', 'authorityCaseNew', takeNewCase],
  ['get', 'authorityCaseStep', showCaseStep],
  ['post', 'authorityCaseStep', takeCaseStep],
  ['get', 'authorityEvidenceRequests', showRequests],
  ['get', 'authorityEvidenceNew', showNewRequest],
  ['post', 'authorityEvidenceNew', takeNewRequest],
  ['get', 'authorityEvidenceAnswer', showAnswer],
  ['post', 'authorityEvidenceAnswer', takeAnswer],
];
