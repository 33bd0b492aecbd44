import { phoneblockHash } from '@rangewatch/schema';
import type { RequestHandler } from 'express';
import { answerTextProblem } from '../../http/answer-problem.ts';
import { readFormPhone } from './phone-text.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';
import { textParameter } from './query.ts';

/** `GET /hash?phone=…`: for people who write a client, what they should have computed. */
export function getHash({ numbering }: PhoneblockDeps): RequestHandler {
  return (req, res) => {
    const read = readFormPhone(textParameter(req, 'phone') ?? '', numbering);
    if (!read.ok) return answerTextProblem(res, { path: '', ...read.problem }, {});
    const hash = Buffer.from(phoneblockHash(read.number)).toString('hex').toUpperCase();
    res.type('text/plain').set('Cache-Control', 'no-cache').send(hash);
  };
}
