import { OpinionDesk } from '@rangewatch/service';
import { type RequestHandler, Router } from 'express';
import type { ApiDeps } from '../../api-deps.ts';
import type { ApiServices } from '../../api-services.ts';
import { allowOnly } from '../../http/answer-problem.ts';
import { allowAnyOrigin } from '../../http/security-headers.ts';
import { limitLookUps } from '../../look-up/limit-look-ups.ts';
import { validateAtOrigin } from '../../look-up/look-up-routes.ts';
import { answerAbsent, getPersonalList } from './absent.ts';
import { answerAccount } from './account.ts';
import { getBlocklist } from './blocklist.ts';
import { getCheck } from './check.ts';
import { getCheckPrefix } from './check-prefix.ts';
import { getHash } from './hash.ts';
import { getNum } from './num.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';
import { postRate } from './rate.ts';
import { getRatings } from './ratings.ts';
import { postReportCall } from './report-call.ts';
import { getSearch } from './search.ts';
import { requireToken } from '../../http/token-holder.ts';
import { getTest } from './try-token.ts';
import { WideRanges } from './wide-ranges.ts';

export const PHONEBLOCK_PATH = '/compat/phoneblock/api';

/** What clients of PhoneBlock (API 1.7) ask for, so that they work by changing their base address. */
export function phoneblockRoutes(deps: ApiDeps, services: ApiServices): Router {
  const operations = operationDeps(deps, services);
  const mayAsk = requireToken('phoneblock:read', deps);
  const mayReport = requireToken('phoneblock', deps);
  const router = Router();
  router.use(allowAnyOrigin, answerPreflight, limitLookUps(services), validateAtOrigin);
  router.get('/num/:num', getNum(operations));
  router.get('/search/:num', getSearch(operations));
  router.get('/ratings', getRatings);
  router.get('/hash', getHash(operations));
  router.get('/test', mayAsk, getTest);
  router.get('/check', mayAsk, getCheck(operations));
  router.get('/check-prefix', mayAsk, getCheckPrefix(operations));
  router.get('/blocklist', mayAsk, getBlocklist(operations));
  router.post('/rate', mayReport, postRate(operations));
  router.post('/report-call{/*phone}', mayReport, postReportCall(operations));
  router.get('/account', mayAsk, answerAccount(operations));
  router.put('/account', mayAsk, answerAccount(operations));
  router.get(['/blacklist', '/whitelist'], mayAsk, getPersonalList);
  for (const entry of ['/blacklist/:phone', '/whitelist/:phone']) {
    router.put(entry, mayAsk, answerAbsent('phoneblock_no_personal_lists'));
    router.delete(entry, mayAsk, answerAbsent('phoneblock_no_personal_lists'));
  }
  router.all(['/register', '/verify'], answerAbsent('phoneblock_no_accounts'));
  router.all('/commentVote', answerAbsent('phoneblock_no_comments'));
  refuseOtherMethods(router);
  return router;
}

function operationDeps(deps: ApiDeps, services: ApiServices): PhoneblockDeps {
  const { lookUp, numbering, limits, desk } = services;
  const opinions = new OpinionDesk({ ...deps, reports: desk });
  const { readers, timeZone, defaultCountry } = deps;
  const { bodyBytes } = limits;
  const wideRanges = new WideRanges(readers);
  return { readers, lookUp, numbering, timeZone, defaultCountry, bodyBytes, opinions, wideRanges };
}

function refuseOtherMethods(router: Router): void {
  router.all(['/rate', '/report-call{/*phone}'], allowOnly('POST'));
  router.all('/account', allowOnly('GET', 'HEAD', 'PUT'));
  router.all(['/blacklist/:phone', '/whitelist/:phone'], allowOnly('PUT', 'DELETE'));
  const asked = ['/test', '/check', '/check-prefix', '/blocklist', '/blacklist', '/whitelist'];
  const open = ['/num/:num', '/search/:num', '/ratings', '/hash'];
  router.all([...open, ...asked], allowOnly('GET', 'HEAD'));
}

/** A page of any origin may ask with a token it was given: nothing here knows a visitor by itself. */
const answerPreflight: RequestHandler = (req, res, next) => {
  if (req.method !== 'OPTIONS') return next();
  res
    .set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, DELETE')
    .set('Access-Control-Allow-Headers', 'Authorization, Content-Type, If-None-Match')
    .set('Access-Control-Max-Age', '86400')
    .status(204)
    .end();
};
