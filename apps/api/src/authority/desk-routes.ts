import type { Parsed } from '@rangewatch/schema';
import type { Official } from '@rangewatch/service';
import express, { type Request, type RequestHandler, Router } from 'express';
import type { ApiServices } from '../api-services.ts';
import { allowOnly } from '../http/answer-problem.ts';
import { answerProblems } from '../http/code-guard.ts';
import { limitBody, requireJson } from '../http/require-json.ts';
import { neverStore } from '../http/security-headers.ts';
import { limitLookUps } from '../look-up/limit-look-ups.ts';
import { requirePerson, sessionOf } from './signed-in.ts';

const LARGEST_BODY = 8192;
const CASES = '/v1/authority/cases';
const REQUESTS = '/v1/authority/evidence-requests';

/** What people of an authority do about rows of releases: cases, and requests for the evidence behind them. */
export function deskRoutes(services: ApiServices): Router {
  const { cases, evidenceRequests } = services;
  const router = Router();
  const open = [neverStore, limitLookUps(services), requirePerson(services)];
  const json = [
    ...open,
    requireJson,
    limitBody(LARGEST_BODY),
    express.json({ limit: LARGEST_BODY }),
  ];
  router
    .route(CASES)
    .get(
      open,
      sending('cases', (official) => cases.list(official)),
    )
    .post(
      json,
      noting(201, (official, req) => cases.open(official, req.body)),
    )
    .all(allowOnly('GET', 'HEAD', 'POST'));
  router
    .route(`${CASES}/:caseId/forward`)
    .post(
      json,
      noting(200, (official, req) => cases.forward(official, idIn(req), req.body)),
    )
    .all(allowOnly('POST'));
  router
    .route(`${CASES}/:caseId/close`)
    .post(
      json,
      noting(200, (official, req) => cases.close(official, idIn(req), req.body)),
    )
    .all(allowOnly('POST'));
  router
    .route(REQUESTS)
    .get(
      open,
      sending('requests', (official) => evidenceRequests.list(official)),
    )
    .post(
      json,
      noting(201, (official, req) => evidenceRequests.ask(official, req.body)),
    )
    .all(allowOnly('GET', 'HEAD', 'POST'));
  router
    .route(`${REQUESTS}/:requestId/answer`)
    .post(
      json,
      noting(200, (official, req) => evidenceRequests.answer(official, idIn(req), req.body)),
    )
    .all(allowOnly('POST'));
  return router;
}

function sending(
  name: string,
  list: (official: Official) => Promise<readonly object[]>,
): RequestHandler {
  return async (_req, res) => void res.json({ [name]: await list(sessionOf(res)) });
}

/** Sending the same again under its key answers the same. */
function noting(
  status: number,
  note: (official: Official, req: Request) => Promise<Parsed<object>>,
): RequestHandler {
  return async (req, res) => {
    const noted = await note(sessionOf(res), req);
    if (!noted.ok) return answerProblems(res, noted.problems);
    res.status(status).json(noted.value);
  };
}

function idIn({ params }: Request): string {
  return String(params['caseId'] ?? params['requestId']);
}
