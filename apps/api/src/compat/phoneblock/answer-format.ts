import type { Request, Response } from 'express';
import { HttpProblem } from '../../http/http-problem.ts';
import { element, XML_DECLARATION } from './xml.ts';

export type AnswerFormat = 'json' | 'xml' | 'binary';

const FORMAT_OF: Readonly<Record<string, AnswerFormat>> = {
  'application/json': 'json',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/octet-stream': 'binary',
};

/** What `format` asks for, else what `Accept` prefers, else the first. @throws HttpProblem for a format that is not there. */
export function answerFormat<F extends AnswerFormat>(req: Request, allowed: readonly F[]): F {
  const isAllowed = (format: unknown): format is F => allowed.some((one) => one === format);
  const asked = req.query['format'] ?? '';
  if (isAllowed(asked)) return asked;
  if (asked !== '') {
    throw new HttpProblem('phoneblock_format_unknown', { allowed: allowed.join(', ') });
  }
  const types = Object.keys(FORMAT_OF).filter((type) => isAllowed(FORMAT_OF[type]));
  const accepted = req.accepts(types);
  const format = accepted === false ? allowed[0] : FORMAT_OF[accepted];
  if (!isAllowed(format)) throw new Error('a format was chosen that is not allowed');
  return format;
}

/** One object as JSON or as one XML element of that name. */
export function answerObject(
  res: Response,
  name: string,
  object: Readonly<Record<string, string | number | boolean | null>>,
): void {
  answerJsonOrXml(res, object, () => element(name, object));
}

/** The same thing as JSON, or as the XML that `xml` makes of it. */
export function answerJsonOrXml(res: Response, json: object, xml: () => string): void {
  if (answerFormat(res.req, ['json', 'xml']) === 'json') res.json(json);
  else res.type('application/xml').send(`${XML_DECLARATION}${xml()}`);
}
