import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { ApiLimits } from '../limits.ts';
import { HttpProblem } from './http-problem.ts';

const RETRY_AFTER_SECONDS = 2;
/** How long a request may take to arrive. */
const ARRIVAL_TIMEOUT_MS = 15_000;
/** The largest file over a slow mobile line. */
const UPLOAD_TIMEOUT_MS = 600_000;

/**
 * A server, not yet listening, that counts requests before anything of them is read, and refuses early
 * what it cannot do in time: a waiting line would only make every answer late. `isSlow` names requests that may take
 * long to arrive.
 */
export function createAdmittingServer(
  listener: RequestListener,
  limits: Pick<ApiLimits, 'inFlight' | 'connections'>,
  isSlow: (req: IncomingMessage) => boolean,
): Server {
  let inFlight = 0;
  const server = createServer((req, res) => {
    if (inFlight >= limits.inFlight) return refuse(res);
    inFlight += 1;
    res.once('close', () => {
      inFlight -= 1;
    });
    if (!isSlow(req)) cutIfLate(req, res);
    listener(req, res);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = UPLOAD_TIMEOUT_MS;
  server.keepAliveTimeout = 5_000;
  server.maxConnections = limits.connections;
  return server;
}

/** Cuts off whoever sends a request drop by drop. */
function cutIfLate(req: IncomingMessage, res: ServerResponse): void {
  const timer = setTimeout(() => {
    if (!req.complete) req.destroy();
  }, ARRIVAL_TIMEOUT_MS);
  res.once('close', () => clearTimeout(timer));
}

function refuse(res: Parameters<RequestListener>[1]): void {
  const problem = new HttpProblem('busy', { seconds: RETRY_AFTER_SECONDS });
  const body = {
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    code: problem.code,
  };
  res.writeHead(503, {
    'Content-Type': 'application/problem+json',
    'Retry-After': RETRY_AFTER_SECONDS,
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  res.end(JSON.stringify({ ...body, detail: problem.sentence('en') }));
}
