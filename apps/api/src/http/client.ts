import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { type Locale, type Problem, problem } from '@rangewatch/schema';
import { REPORTER_SECRET_BYTES } from '@rangewatch/service';
import type { Request, RequestHandler, Response } from 'express';
import { HttpProblem } from './http-problem.ts';
import { negotiateLocale } from './negotiate-locale.ts';
import { networkPrefix } from './network-prefix.ts';

/** Who asks, as far as anything here may know: no address, no account. */
export interface Client {
  readonly locale: Locale;
  readonly networkPrefix: string;
  /** Our own site passes on what people send from its pages. */
  readonly isSite: boolean;
  /** Null when none was sent. */
  readonly reporterSecret: { ok: true; value: Uint8Array | null } | { ok: false; problem: Problem };
}

const clients = new WeakMap<Response, Client>();
const SITE_AUTHORIZATION = /^Site ([A-Za-z0-9_-]+)$/;
const REPORTER_SECRET = /^[A-Za-z0-9_-]{22}$/;

/** @throws HttpProblem `site_key_wrong`: a site with another key would have all its reporters counted as one network. */
export function setClient(siteKey: Uint8Array): RequestHandler {
  return (req, res, next) => {
    const isSite = isFromSite(req.get('authorization') ?? '', siteKey);
    clients.set(res, {
      locale: localeOf(req),
      networkPrefix: networkPrefix(addressOf(req, isSite)),
      isSite,
      reporterSecret: readReporterSecret(req.get('rangewatch-reporter')),
    });
    next();
  };
}

export function clientOf(res: Response): Client {
  const client = clients.get(res);
  if (!client) throw new Error('the client is known only after setClient');
  return client;
}

export function localeOf(req: Request): Locale {
  return negotiateLocale(req.acceptsLanguages());
}

function isFromSite(authorization: string, siteKey: Uint8Array): boolean {
  if (!authorization.startsWith('Site ')) return false;
  const given = Buffer.from(SITE_AUTHORIZATION.exec(authorization)?.[1] ?? '', 'base64url');
  if (given.length === siteKey.length && timingSafeEqual(given, siteKey)) return true;
  throw new HttpProblem('site_key_wrong');
}

/** The site has seen the person's address itself, wherever it runs; others only if their proxy is trusted. */
function addressOf(req: Request, isSite: boolean): string {
  const forwarded = isSite ? req.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded && isIP(forwarded)) return forwarded;
  return req.ip ?? '';
}

function readReporterSecret(header: string | undefined): Client['reporterSecret'] {
  if (header === undefined) return { ok: true, value: null };
  const bytes = Buffer.from(REPORTER_SECRET.test(header) ? header : '', 'base64url');
  if (bytes.length === REPORTER_SECRET_BYTES) return { ok: true, value: bytes };
  return { ok: false, problem: problem('malformed_id', 'Rangewatch-Reporter') };
}
