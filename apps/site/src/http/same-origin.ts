import type { RequestHandler } from 'express';

/** Thrown when a form was sent from another site. */
export class CrossSiteRequest extends Error {
  override readonly name = 'CrossSiteRequest';
}

/**
 * Refuses forms that another site made the browser send: by `Sec-Fetch-Site`, in older browsers by
 * `Origin`. A request with neither comes from no browser and carries no one's cookies.
 */
export function onlySameOrigin(siteUrl: string): RequestHandler {
  return (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    const site = req.get('sec-fetch-site');
    if (site !== undefined)
      return next(site === 'same-origin' || site === 'none' ? undefined : new CrossSiteRequest());
    const origin = req.get('origin');
    const isOwn =
      origin === undefined || origin === siteUrl || originHost(origin) === req.get('host');
    next(isOwn ? undefined : new CrossSiteRequest());
  };
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
