import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Pages need no script, and nothing from elsewhere. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

export function securityHeaders(siteUrl: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    // Addresses name numbers and must not leave the site; without a referrer at all, browsers would
    // send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: siteUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
  });
}

const POLICY = 'Content-Security-Policy';

/** Lets one page run the site's own script file; it still may not connect anywhere. */
export function allowOwnScript(res: Response): void {
  res.set(POLICY, `${res.get(POLICY)};script-src 'self'`);
}

/** Lets the script of one page ask this site for pages. */
export function allowOwnRequests(res: Response): void {
  res.set(POLICY, `${res.get(POLICY)};connect-src 'self'`);
}
