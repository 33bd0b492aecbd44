import { parseResumeCode, problem, type Problem } from '@rangewatch/schema';
import { readOwnReport } from '@rangewatch/service';
import express, { type RequestHandler, Router } from 'express';
import type { ApiServices } from '../api-services.ts';
import { clientOf } from '../http/client.ts';
import { answerProblems, answerWrongCode } from '../http/code-guard.ts';
import { DRAFT_HEADER, RECEIPT_HEADER } from '../http/owner-headers.ts';
import { limitBody, requireJson } from '../http/require-json.ts';

/** A thousand calls, as the schema allows, take some 300 thousand bytes. */
const LARGEST_REPORT = 1_000_000;

/** One's own report by its receipt, and reports larger than a GraphQL request may be. */
export function reportRoutes(services: ApiServices): Router {
  const router = Router();
  router.post(
    '/v1/reports',
    requireJson,
    limitBody(LARGEST_REPORT),
    express.json({ limit: LARGEST_REPORT }),
    submitReport(services),
  );
  router.route('/v1/report').get(showReport(services)).delete(eraseReport(services));
  return router;
}

/** The same input, checks and answers as the mutation `submitReport`. */
function submitReport(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const { reporterSecret, networkPrefix, isSite } = clientOf(res);
    if (!reporterSecret.ok) return answerProblems(res, [reporterSecret.problem]);
    const draftText = req.get(DRAFT_HEADER);
    const resumeCode = draftText === undefined ? null : parseResumeCode(draftText);
    if (draftText !== undefined && resumeCode === null)
      return answerProblems(res, [problem('malformed_resume_code', 'resumeCode')]);
    const outcome = await services.desk.submitReport(req.body, {
      reporterSecret: reporterSecret.value,
      networkPrefix,
      channel: isSite ? 'form' : 'api',
      resumeCode,
    });
    res.set('Cache-Control', 'no-store');
    if (outcome.status === 'rejected') return answerProblems(res, outcome.problems);
    const { status: _, reporterSecret: secret, ...accepted } = outcome;
    res.status(201).json({
      ...accepted,
      reporterSecret: Buffer.from(secret).toString('base64url'),
    });
  };
}

function showReport(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const own = await readOwnReport(req.get(RECEIPT_HEADER) ?? '', services);
    res.set('Cache-Control', 'no-store');
    if (isProblem(own)) return answerWrongCode(res, own, services);
    res.json(own);
  };
}

function eraseReport(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const outcome = await services.desk.eraseReport(req.get(RECEIPT_HEADER) ?? '');
    res.set('Cache-Control', 'no-store');
    if (outcome.status === 'rejected') {
      const [wrong = problem('report_unknown')] = outcome.problems;
      return answerWrongCode(res, wrong, services);
    }
    res.json({ reportId: outcome.reportId, erasedAt: outcome.withdrawnAt });
  };
}

function isProblem(answer: object): answer is Problem {
  return 'code' in answer;
}
