import type { IncomingMessage } from 'node:http';
import { COPY_MEDIA_TYPE } from '@rangewatch/evidence';
import { type Problem, problem } from '@rangewatch/schema';
import type { EvidenceDesk, OwnerCode } from '@rangewatch/service';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { ApiServices } from '../api-services.ts';
import { answerProblems } from '../http/code-guard.ts';
import { limitBody, requireJson } from '../http/require-json.ts';
import { answerRefusal, ownerIn } from './evidence-owner.ts';
import { receiveUpload } from './receive-upload.ts';

/** Width and height in pixels: `1080x2400`. */
const PICTURE_SIZE_HEADER = 'rangewatch-picture-size';
const LARGEST_COVER = 16_384;
const UPLOAD_PATH = '/v1/evidence';

/** Whether a request brings a file, which may take minutes to arrive. */
export function isUpload({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && url.split('?', 1)[0] === UPLOAD_PATH;
}

/** Files that show what a report says. Whose they are is told by the code of the draft or the receipt. */
export function evidenceRoutes(services: ApiServices): Router {
  const router = Router();
  const { evidence } = services;
  router
    .route(UPLOAD_PATH)
    .post(receiveUpload(services))
    .get(
      answering(services, async (owner, _req, res) => {
        const files = await evidence.list(owner);
        return 'code' in files ? files : sent(res.json({ evidence: files }));
      }),
    );
  router.delete(
    '/v1/evidence/:evidenceId',
    answering(services, async (owner, req, res) => {
      const removed = await evidence.remove(owner, idIn(req));
      return 'code' in removed ? removed : sent(res.json(removed));
    }),
  );
  router.get('/v1/evidence/:evidenceId/copy', answering(services, sendCopy(evidence)));
  router.post(
    '/v1/evidence/:evidenceId/cover',
    requireJson,
    limitBody(LARGEST_COVER),
    express.json({ limit: LARGEST_COVER }),
    answering(services, async (owner, req, res) => {
      const covered = await evidence.cover(owner, idIn(req), req.body);
      return 'code' in covered ? covered : sent(res.json(covered));
    }),
  );
  return router;
}

/** Answers, or says what is wrong. */
type OwnerHandler = (owner: OwnerCode, req: Request, res: Response) => Promise<Problem | null>;

/** Answers for the owner of a code, and slows down whoever tries many. */
function answering(services: ApiServices, handle: OwnerHandler): RequestHandler {
  return async (req, res) => {
    res.set('Cache-Control', 'no-store');
    const owner = ownerIn(req);
    if (owner === null) return answerProblems(res, [problem('required', 'receiptCode')]);
    const refused = await handle(owner, req, res);
    if (refused) await answerRefusal(res, refused, services);
  };
}

function sendCopy(evidence: EvidenceDesk): OwnerHandler {
  return async (owner, req, res) => {
    const copy = await evidence.copy(owner, idIn(req));
    if ('code' in copy) return copy;
    res.set(PICTURE_SIZE_HEADER, `${copy.width}x${copy.height}`);
    return sent(res.type(COPY_MEDIA_TYPE).send(Buffer.from(copy.content)));
  };
}

/** Nothing is wrong: it was answered. */
function sent(_answer: Response): null {
  return null;
}

function idIn(req: Request): string {
  return String(req.params['evidenceId']);
}
