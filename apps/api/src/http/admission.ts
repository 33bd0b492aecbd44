import { createServer, type RequestListener, type Server } from 'node:http';
import type { ApiLimits } from '../limits.ts';
import { HttpProblem } from './http-problem.ts';

const RETRY_AFTER_SECONDS = 2;

/**
 * A server, not yet listening, that counts requests before anything of them is read, and refuses early
 * what it cannot do in time: a waiting line would only make every answer late.
 */
export function createAdmittingServer(
  listener: RequestListener,
  limits: Pick<ApiLimits, 'inFlight' | 'connections'>,
): Server {
  let inFlight = 0;
  const server = createServer((req, res) => {
    if (inFlight >= limits.inFlight) return refuse(res);
    inFlight += 1;
    res.once('close', () => {
      inFlight -= 1;
    });
    listener(req, res);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 5_000;
  server.maxConnections = limits.connections;
  return server;
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
