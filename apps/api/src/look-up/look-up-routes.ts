import { checkBlockQuery, parseWith, problem } from '@rangewatch/schema';
import { type RequestHandler, Router } from 'express';
import { answerTextProblem } from '../http/answer-problem.ts';
import { clientOf } from '../http/client.ts';
import type { ApiServices } from '../api-services.ts';
import { makeBucket, sendBucketFile } from './bucket-route.ts';
import { limitLookUps } from './limit-look-ups.ts';
import { blockProblem, checkBlockJson } from './check-block.ts';
import { notARangeJson, numberJson, rangeJson } from './look-up-json.ts';
import { readNumber } from './read-number.ts';
import { readRange } from './read-range.ts';

/** Look-ups as plain, shareable addresses. Text that cannot be read is answered 400, in the same shape. */
export function lookUpRoutes(services: ApiServices): Router {
  const router = Router();
  const limited = limitLookUps(services);
  router.use('/v1', validateAtOrigin);
  router.get('/v1/numbers/:number', limited, getNumber(services));
  router.get('/v1/ranges/:range', limited, getRange(services));
  router.get('/v1/check-block', limited, checkBlock(services));
  router.get('/v1/blocks/:bucket', sendBucketFile(services), makeBucket(services));
  return router;
}

function getNumber({ numbering, lookUp }: ApiServices): RequestHandler<{ number: string }> {
  return async (req, res) => {
    const input = req.params.number;
    const read = readNumber(input, numbering);
    const json = await numberJson(input, read, clientOf(res).locale, lookUp);
    if (read.type === 'malformed')
      return answerTextProblem(res, { path: '', ...read.problem }, json);
    res.vary('Accept-Language').set('Cache-Control', 'no-cache').json(json);
  };
}

function getRange({ numbering, lookUp }: ApiServices): RequestHandler<{ range: string }> {
  return async (req, res) => {
    const input = req.params.range;
    const read = readRange(input, numbering);
    if (!read.ok) {
      const json = notARangeJson(input, read.problem, clientOf(res).locale);
      return answerTextProblem(res, { path: '', ...read.problem }, json);
    }
    const json = await rangeJson(input, read, lookUp);
    res.vary('Accept-Language').set('Cache-Control', 'no-cache').json(json);
  };
}

function checkBlock({ numbering, lookUp }: ApiServices): RequestHandler {
  return async (req, res) => {
    const query = parseWith(checkBlockQuery, req.query);
    if (!query.ok) return answerTextProblem(res, query.problems[0] ?? problem('wrong_type'), {});
    const { range: input, maxAgeInDays, limit } = query.value;
    const read = readRange(input, numbering);
    const wrong = read.ok ? blockProblem(read.range) : { path: 'range', ...read.problem };
    if (wrong) return answerTextProblem(res, { ...wrong, path: 'range' }, {});
    if (!read.ok) return;
    const { range } = read;
    const [assessment, numbers] = await Promise.all([
      lookUp.assessRange(range),
      lookUp.reportedNumbers(range, { maxAgeInDays, limit }),
    ]);
    res.set('Cache-Control', 'no-cache');
    res.json(checkBlockJson(range, maxAgeInDays, assessment, numbers));
  };
}

/** A client that asks every cache to check again asks us: what has not changed is still a 304. */
export const validateAtOrigin: RequestHandler = (req, _res, next) => {
  delete req.headers['cache-control'];
  next();
};
