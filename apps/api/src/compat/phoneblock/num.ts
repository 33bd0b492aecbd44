import type { RequestHandler } from 'express';
import { answerTextProblem } from '../../http/answer-problem.ts';
import { clientOf } from '../../http/client.ts';
import { answerObject } from './answer-format.ts';
import { phoneInfoOf } from './phone-info.ts';
import { readPhone } from './phone-text.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';

/** `GET /num/{num}`: what is known of a number that is told. The same for everybody, with and without a token. */
export function getNum(deps: PhoneblockDeps): RequestHandler<{ num: string }> {
  return async (req, res) => {
    const read = readPhone(req.params.num, deps.numbering);
    if (!read.ok) return answerTextProblem(res, { path: '', ...read.problem }, {});
    const info = await phoneInfoOf(read.number, clientOf(res).locale, deps);
    res.vary('Accept, Accept-Language').set('Cache-Control', 'no-cache');
    answerObject(res, 'phone-info', { ...info });
  };
}
