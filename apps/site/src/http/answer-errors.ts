import type { ErrorRequestHandler, Request } from 'express';
import { brokenPage, notFoundPage, refusedPage } from '../pages/errors/error-pages.tsx';
import type { SiteDeps } from '../site-deps.ts';
import type { PageAnswer } from './answer.ts';
import { readCookies } from './cookies.ts';
import { createPageContext, type PageContext } from './page-context.ts';
import { requestIdOf } from './request-log.ts';
import { CrossSiteRequest } from './same-origin.ts';
import { sendPage } from './send-answer.ts';
import { readerOf } from './site-request.ts';

/** The last middleware: a page in the reader's language, never a stack. Needs no database. */
export function answerErrors(deps: SiteDeps): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const page = contextWithoutRecord(req, deps);
    const answer = answerTo(error, page, requestIdOf(res));
    if (answer.status === 500)
      deps.logger.error({ requestId: requestIdOf(res), ...loggedError(error) });
    sendPage(res, { ...answer, isPrivate: true }, page);
  };
}

function answerTo(error: unknown, page: PageContext, requestId: string): PageAnswer {
  if (error instanceof CrossSiteRequest) return refusedPage(page, 403);
  const status = statusOf(error);
  if (status === 404) return notFoundPage(page);
  if (status === 413) return refusedPage(page, 413);
  return status >= 400 && status < 500 ? refusedPage(page, 400) : brokenPage(page, requestId);
}

/** What express and its parsers attach to errors they raise. */
function statusOf(error: unknown): number {
  const hasStatus = typeof error === 'object' && error !== null && 'status' in error;
  return hasStatus && typeof error.status === 'number' ? error.status : 500;
}

/** Class and place, not the message: it may quote what was asked for. */
function loggedError(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { error: error.name, at: frames.slice(0, 5).map((line) => line.trim()) };
}

function contextWithoutRecord(req: Request, { timeZone, siteUrl }: SiteDeps): PageContext {
  return createPageContext({
    ...readerOf(req, readCookies(req.headers.cookie)),
    hasSample: false,
    timeZone,
    siteUrl,
  });
}
