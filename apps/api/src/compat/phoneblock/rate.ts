import express, { type RequestHandler } from 'express';
import { answerTextProblem } from '../../http/answer-problem.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { neverStore } from '../../http/security-headers.ts';
import { readFormPhone } from './phone-text.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';
import { readRateRequest } from './rate-request.ts';
import { categoryOf, isRating, RATINGS } from './rating.ts';
import { holderOf } from '../../http/token-holder.ts';

/** `POST /rate`: what the holder of a token thinks of a number's calls. */
export function postRate(deps: PhoneblockDeps): RequestHandler[] {
  const readBody = express.text({ type: () => true, limit: deps.bodyBytes });
  return [neverStore, readBody, rate(deps)];
}

function rate({ numbering, opinions }: PhoneblockDeps): RequestHandler {
  return async (req, res) => {
    const { phone, rating } = readRateRequest(typeof req.body === 'string' ? req.body : '');
    if (!phone || !rating) throw new HttpProblem('phoneblock_rate_incomplete');
    if (!isRating(rating)) {
      throw new HttpProblem('phoneblock_rating_unknown', { allowed: RATINGS.join(', ') });
    }
    const read = readFormPhone(phone, numbering);
    if (!read.ok) return answerTextProblem(res, { path: '', ...read.problem }, {});
    const { number } = read;
    const holder = holderOf(res);
    if (rating === 'A_LEGITIMATE') {
      await opinions.sayWanted(number, holder);
    } else {
      const outcome = await opinions.sayUnwanted({ number, category: categoryOf(rating) }, holder);
      if (outcome === 'too_often') throw new HttpProblem('phoneblock_changed_too_often');
    }
    res.type('text/plain').send('Rating recorded.');
  };
}
