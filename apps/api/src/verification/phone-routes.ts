import { type Problem, problem } from '@rangewatch/schema';
import type { DraftPhone } from '@rangewatch/service';
import { type RequestHandler, Router } from 'express';
import type { ApiServices } from '../api-services.ts';
import { allowOnly } from '../http/answer-problem.ts';
import { answerProblems, answerWrongCode, isRefused } from '../http/code-guard.ts';
import { DRAFT_HEADER } from '../http/owner-headers.ts';
import { neverStore } from '../http/security-headers.ts';

/** The phones of an unfinished report: a code for each that is to be shown as the reporter's, and how it stands. */
export function phoneRoutes(services: ApiServices): Router {
  const router = Router();
  router
    .route('/v1/phones/:label/verification')
    .post(neverStore, startVerification(services))
    .all(allowOnly('POST'));
  router.route('/v1/phones').get(neverStore, listPhones(services)).all(allowOnly('GET', 'HEAD'));
  return router;
}

function startVerification(services: ApiServices): RequestHandler<{ label: string }> {
  return async (req, res) => {
    const { verification } = services;
    if (!verification) return answerProblems(res, [problem('verification_off')]);
    if (await isRefused(res, services.verificationLimiter)) return;
    const phone = await verification.start(req.get(DRAFT_HEADER) ?? '', req.params.label);
    if (isProblem(phone)) return answerWrongCode(res, phone, services);
    res.status(201).json({ smsNumber: verification.smsNumber, phone: shown(phone) });
  };
}

function listPhones(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const { verification } = services;
    if (!verification) return answerProblems(res, [problem('verification_off')]);
    const phones = await verification.status(req.get(DRAFT_HEADER) ?? '');
    if (isProblem(phones)) return answerWrongCode(res, phones, services);
    res.json({ smsNumber: verification.smsNumber, phones: phones.map(shown) });
  };
}

function shown(phone: DraftPhone): object {
  const { label, state } = phone;
  if (phone.state === 'verified') return { label, state, verifiedAt: phone.verifiedAt };
  return { label, state, code: phone.code, expiresAt: phone.expiresAt };
}

/** A phone has a code too, but always a label with it. */
function isProblem(answer: object): answer is Problem {
  return 'params' in answer;
}
