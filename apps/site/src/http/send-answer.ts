import type { Request, RequestHandler, Response } from 'express';
import type { SiteDeps } from '../site-deps.ts';
import { notFoundPage } from '../pages/errors/error-pages.tsx';
import { renderAtom } from '../feeds/atom.ts';
import type { Feed } from '../feeds/feed.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Answer, FileAnswer, PageAnswer } from './answer.ts';
import type { CookieChange } from './cookies.ts';
import type { PageContext } from './page-context.ts';
import { allowOwnRequests, allowOwnScript } from './security-headers.ts';
import { readRequest, type SiteRequest } from './site-request.ts';

export type Handler = (request: SiteRequest, deps: SiteDeps) => Promise<Answer> | Answer;

/** Makes an express handler of one of ours. */
export function answering(handler: Handler, deps: SiteDeps): RequestHandler {
  return async (req, res) => {
    const request = await readRequest(req, deps);
    sendAnswer(req, res, await handler(request, deps), request.page);
  };
}

function sendAnswer(req: Request, res: Response, answer: Answer, page: PageContext): void {
  if (answer.kind === 'notFound') return sendPage(res, notFoundPage(page), page);
  if (answer.kind === 'feed') return sendFeed(res, answer.feed, page);
  if (answer.kind === 'file') return sendFile(res, answer);
  for (const cookie of answer.cookies ?? []) setCookie(res, cookie, page);
  if (answer.kind === 'page') return sendPage(res, answer, page);
  res.set('Cache-Control', 'no-store');
  res.redirect(req.method === 'POST' ? 303 : 302, answer.to);
}

export function sendPage(res: Response, answer: PageAnswer, page: PageContext): void {
  // Revalidated every time: a report shows as soon as the policy lets it.
  res.set('Cache-Control', answer.isPrivate ? 'no-store' : 'no-cache');
  res.vary('Accept-Language');
  res.vary('Cookie');
  res.set('Content-Language', page.locale);
  if (answer.script) allowOwnScript(res);
  if (answer.script === 'campaignSearchScript') allowOwnRequests(res);
  if (answer.isIndexed === false || answer.isPrivate) res.set('X-Robots-Tag', 'noindex');
  res
    .status(answer.status ?? 200)
    .type('html')
    .send(renderDocument(page, answer));
}

/** A feed gains entries once a week; readers ask far more often. */
function sendFeed(res: Response, feed: Feed, page: PageContext): void {
  res.set('Cache-Control', 'public, max-age=900');
  res.vary('Accept-Language');
  res.set('Content-Language', page.locale);
  res.set('X-Robots-Tag', 'noindex');
  res.type('application/atom+xml').send(renderAtom(feed, page));
}

function sendFile(res: Response, { name, type, content, isInline }: FileAnswer): void {
  res.set('Cache-Control', 'no-store');
  if (!isInline) res.attachment(name);
  res.type(type);
  res.send(typeof content === 'string' ? content : Buffer.from(content));
}

function setCookie(
  res: Response,
  { name, value, maxAgeDays }: CookieChange,
  page: PageContext,
): void {
  const options = {
    httpOnly: true,
    sameSite: 'lax',
    secure: page.siteUrl.startsWith('https:'),
    path: '/',
  } as const;
  if (value === null) res.clearCookie(name, options);
  else if (maxAgeDays === undefined) res.cookie(name, value, options);
  else res.cookie(name, value, { ...options, maxAge: maxAgeDays * 86_400_000 });
}
