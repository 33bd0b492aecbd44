import { setTimeout as after } from 'node:timers/promises';
import { EvidenceStoreUnavailable } from '@rangewatch/evidence';
import { problem } from '@rangewatch/schema';
import type { Request, RequestHandler, Response } from 'express';
import type { ApiServices } from '../api-services.ts';
import { answerProblems, isRefused } from '../http/code-guard.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { answerRefusal, ownerIn } from './evidence-owner.ts';

/** How long a sender whose file was refused may go on sending before the line is cut: it has to come to read why. */
const PATIENCE_MS = 10_000;

/** Takes one file as the body of a request, whatever it calls itself. Nothing of it waits in memory or on a disk in the clear. */
export function receiveUpload(services: ApiServices): RequestHandler {
  return async (req, res) => {
    res.set('Cache-Control', 'no-store');
    try {
      await takeUpload(req, res, services);
    } catch (error) {
      if (req.destroyed && !req.complete) return;
      throw error instanceof EvidenceStoreUnavailable
        ? new HttpProblem('store_unavailable', {}, { cause: error })
        : error;
    } finally {
      void letFinish(req);
    }
  };
}

async function takeUpload(req: Request, res: Response, services: ApiServices): Promise<void> {
  const owner = ownerIn(req);
  if (owner === null) return answerProblems(res, [problem('required', 'receiptCode')]);
  if (await isRefused(res, services.evidenceLimiter)) return;
  const announced = req.get('content-length');
  const added = await services.evidence.add(owner, {
    subject: new URL(req.url, 'http://api').searchParams.get('subject') ?? '',
    declaredBytes: announced === undefined ? null : Number(announced),
    content: req,
  });
  if ('code' in added) return await answerRefusal(res, added, services);
  res.status(201).json(added);
}

/** A refusal sent while the file still comes would be lost with a line that is cut at once. */
async function letFinish(req: Request): Promise<void> {
  if (req.complete || req.destroyed) return;
  req.resume();
  await after(PATIENCE_MS, undefined, { ref: false });
  if (!req.complete) req.destroy();
}
