import { type RequestHandler, Router } from 'express';
import type { ApiServices } from '../api-services.ts';
import { allowOnly } from './answer-problem.ts';
import { HttpProblem } from './http-problem.ts';
import { neverStore } from './security-headers.ts';

/** `/healthz`: the process runs. `/readyz`: it can do its work. */
export function healthRoutes({ readers }: ApiServices): Router {
  const router = Router();
  router.get('/healthz', neverStore, (_req, res) => void res.json({ status: 'ok' }));
  router.get(
    '/readyz',
    neverStore,
    answerReadiness(() => readers.ping()),
  );
  router.all(['/healthz', '/readyz'], allowOnly('GET', 'HEAD'));
  return router;
}

const PATIENCE_MS = 2_000;

function answerReadiness(ping: () => Promise<void>): RequestHandler {
  return async (_req, res) => {
    try {
      await withinPatience(ping());
    } catch (cause) {
      throw new HttpProblem('database_unavailable', {}, { cause });
    }
    res.json({ status: 'ready' });
  };
}

/** A database that hangs is not reachable either. */
async function withinPatience(answer: Promise<void>): Promise<void> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const tooSlow = new Promise<never>((_resolve, reject) => {
    patience.addEventListener('abort', () =>
      reject(new Error('the database did not answer in time')),
    );
  });
  await Promise.race([answer, tooSlow]);
}
