import type { SmsGateway } from '@rangewatch/service';
import express, { type Request, type RequestHandler, Router } from 'express';
import * as z from 'zod';
import type { ApiServices } from '../api-services.ts';
import { allowOnly } from '../http/answer-problem.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { limitBody } from '../http/require-json.ts';
import { isSignedGenerically } from './generic-signature.ts';
import { isSignedByTwilio } from './twilio-signature.ts';

const LARGEST_MESSAGE = 16_384;
const EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>';

const genericMessage = z.object({
  id: z.string().max(200),
  from: z.string().max(64),
  to: z.string().max(64),
  text: z.string().max(LARGEST_MESSAGE),
  receivedAt: z.string().max(64),
});

type Verification = NonNullable<ApiServices['verification']>;

/** Where the gateway of this deployment posts messages; the other kinds' addresses do not exist. */
export function messageRoutes(
  gateway: SmsGateway,
  { verification, clock }: { verification: Verification; clock: () => Date },
): Router {
  const router = Router();
  const path = `/v1/sms/${gateway.kind}`;
  const take =
    gateway.kind === 'twilio'
      ? takeTwilio(gateway, verification)
      : takeGeneric(gateway, verification, clock);
  // The signature is over the bytes, so nothing may read them before it is checked.
  const readBytes = express.raw({ type: () => true, limit: LARGEST_MESSAGE });
  router.post(path, limitBody(LARGEST_MESSAGE), readBytes, take);
  router.all(path, allowOnly('POST'));
  return router;
}

function takeGeneric(
  { secret }: SmsGateway,
  verification: Verification,
  clock: () => Date,
): RequestHandler {
  return async (req, res) => {
    const body = bytesOf(req);
    const header = req.get('rangewatch-signature') ?? '';
    if (!isSignedGenerically(header, body, { secret, now: clock() }))
      throw new HttpProblem('sms_signature_wrong');
    const message = genericMessage.safeParse(parsedJson(body));
    if (!message.success) throw new HttpProblem('malformed_request');
    await verification.receive(message.data);
    res.status(204).end();
  };
}

function takeTwilio(
  { secret, webhookUrl }: SmsGateway,
  verification: Verification,
): RequestHandler {
  return async (req, res) => {
    const form = new URLSearchParams(bytesOf(req).toString('utf8'));
    const header = req.get('x-twilio-signature') ?? '';
    if (webhookUrl === null || !isSignedByTwilio(header, form, { secret, webhookUrl }))
      throw new HttpProblem('sms_signature_wrong');
    await verification.receive({ from: form.get('From') ?? '', text: form.get('Body') ?? '' });
    res.type('text/xml').send(EMPTY_TWIML);
  };
}

function bytesOf(req: Request): Buffer {
  return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
}

function parsedJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
