import type { PageList } from '../http/page-list.ts';
import { showCallLog } from './call-log/call-log-handler.ts';
import { removeEvidence, sendPicture, showEvidence } from './evidence/evidence-handler.ts';
import { showCover, takeCover } from './evidence/cover-handler.ts';
import { showObjection, takeObjection } from './objection/objection-handler.ts';
import { showObjectionSent } from './objection/sent-page.tsx';
import { findByReceipt, showStatus } from './objection/status-handler.ts';
import { beginChange } from './receipt/change-handler.ts';
import {
  leaveReceipt,
  sendCopy,
  showOwnReport,
  showReceipt,
  takeReceiptCode,
} from './receipt/receipt-handler.ts';
import { askIfSure, takeBack } from './receipt/take-back-handler.ts';
import { showStep, takeStep } from './report/report-handler.ts';
import { showResume, takeResumeCode } from './resume/resume-handler.ts';
import { showVerifyPhone, takeVerifyPhone } from './verify-phone/verify-phone-handler.ts';
import { sendOwnBlockList, showOwnBlockList } from './what-now/own-block-list-handler.ts';
import { showComplaint, showWhatNow, takeComplaint } from './what-now/what-now-handler.ts';

/** Reporting, and what a receipt leads to. */
export const REPORTING_PAGES: PageList = [
  ['get', 'receipt', showReceipt],
  ['post', 'receipt', takeReceiptCode],
  ['get', 'whatNow', showWhatNow],
  ['get', 'complaint', showComplaint],
  ['post', 'complaint', takeComplaint],
  ['get', 'ownBlockList', showOwnBlockList],
  ['get', 'ownBlockListFile', sendOwnBlockList],
  ['get', 'ownReport', showOwnReport],
  ['get', 'ownReportCopy', sendCopy],
  ['post', 'ownReportChange', beginChange],
  ['get', 'ownReportSure', askIfSure],
  ['post', 'ownReportSure', takeBack],
  ['post', 'ownReportLeave', leaveReceipt],
  ['get', 'objection', showObjection],
  ['post', 'objection', takeObjection],
  ['get', 'objectionSent', showObjectionSent],
  ['get', 'objectionStatus', showStatus],
  ['post', 'objectionStatus', findByReceipt],
  ['get', 'callLog', showCallLog],
  ['get', 'evidence', showEvidence],
  ['get', 'evidencePicture', sendPicture],
  ['get', 'evidenceCover', showCover],
  ['post', 'evidenceCover', takeCover],
  ['post', 'evidenceRemove', removeEvidence],
  ['get', 'resume', showResume],
  ['post', 'resume', takeResumeCode],
  ['get', 'verifyPhone', showVerifyPhone],
  ['post', 'verifyPhone', takeVerifyPhone],
  ['get', 'report', showStep],
  ['post', 'report', takeStep],
  ['get', 'reportStep', showStep],
  ['post', 'reportStep', takeStep],
];
