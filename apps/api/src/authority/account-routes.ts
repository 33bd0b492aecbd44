import { PasskeyRefused, type SignedIn } from '@rangewatch/service';
import express, { type RequestHandler, type Response, Router } from 'express';
import type { ApiServices } from '../api-services.ts';
import { allowOnly } from '../http/answer-problem.ts';
import { isRefused } from '../http/code-guard.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { requestIdOf } from '../http/request-log.ts';
import { limitBody, requireJson } from '../http/require-json.ts';
import { neverStore } from '../http/security-headers.ts';
import { joinBody, joinOptionsBody, readBody, signInBody } from './account-bodies.ts';
import { endSession, sendSession } from './session-routes.ts';
import { beginSignOn, completeSignOn, leaveSignOn } from './sign-on-routes.ts';
import { requirePerson } from './signed-in.ts';

const LARGEST_BODY = 32_768;

/** How people of authorities come in, who they are, and how they leave. JSON only, and limited by network. */
export function accountRoutes(services: ApiServices): Router {
  const router = Router();
  const json = [
    neverStore,
    requireJson,
    limitBody(LARGEST_BODY),
    express.json({ limit: LARGEST_BODY }),
    limited(services),
  ];
  router.post('/v1/authority/join/options', json, offerJoin(services));
  router.post('/v1/authority/join', json, join(services));
  router.post('/v1/authority/sign-in/options', json, offerSignIn(services));
  router.post('/v1/authority/sign-in', json, signIn(services));
  router.post('/v1/authority/sign-on/begin', json, beginSignOn(services));
  router.post('/v1/authority/sign-on', json, completeSignOn(services));
  router.post('/v1/authority/sign-on/leave', json, leaveSignOn(services));
  router.all(
    [
      '/v1/authority/join{/options}',
      '/v1/authority/sign-in{/options}',
      '/v1/authority/sign-on{/begin}',
      '/v1/authority/sign-on/leave',
    ],
    allowOnly('POST'),
  );
  router
    .route('/v1/authority/session')
    .get(neverStore, limited(services), requirePerson(services), sendSession)
    .delete(neverStore, limited(services), endSession(services))
    .all(allowOnly('GET', 'HEAD', 'DELETE'));
  return router;
}

/** A point of the network for every question: each may cost a signature check. */
function limited({ signInLimiter }: ApiServices): RequestHandler {
  return async (_req, res, next) => {
    if (!(await isRefused(res, signInLimiter))) next();
  };
}

function offerJoin({ authorities, signOns }: ApiServices): RequestHandler {
  return async (req, res) => {
    const offer = await authorities.offerJoin(readBody(joinOptionsBody, req.body).code);
    if (!offer) throw new HttpProblem('invitation_unknown');
    res.json({ ...offer, signOns: signOns.list(offer) });
  };
}

function join(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const { code, credential } = readBody(joinBody, req.body);
    const signedIn = await orRefused(res, services, services.authorities.join(code, credential));
    if (!signedIn) throw new HttpProblem('invitation_unknown');
    res.status(201).json(signedIn);
  };
}

function offerSignIn({ authorities, signOns }: ApiServices): RequestHandler {
  return async (_req, res) =>
    void res.json({ options: await authorities.offerSignIn(), signOns: signOns.list() });
}

function signIn(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const { credential } = readBody(signInBody, req.body);
    res.status(201).json(await orRefused(res, services, services.authorities.signIn(credential)));
  };
}

/** Whoever is refused is not told why: the log is, in words that hold nothing they sent. */
async function orRefused<T extends SignedIn | null>(
  res: Response,
  { logger }: ApiServices,
  outcome: Promise<T>,
): Promise<T> {
  try {
    return await outcome;
  } catch (error) {
    if (!(error instanceof PasskeyRefused)) throw error;
    logger.info({ requestId: requestIdOf(res), reason: error.reason }, 'passkey refused');
    throw new HttpProblem('passkey_refused');
  }
}
