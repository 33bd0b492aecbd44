import type { Request } from 'express';
import type { SiteDeps } from '../site-deps.ts';
import { negotiateLocale, splitLocale } from '../locale/negotiate-locale.ts';
import { readCookies } from './cookies.ts';
import { type IncomingFile, incomingFileOf } from './incoming-file.ts';
import { type Upload, uploadOf } from './upload.ts';
import { createPageContext, type PageContext } from './page-context.ts';

/** What a handler may know of a request. */
export interface SiteRequest {
  readonly page: PageContext;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Fields of a POST; empty otherwise. */
  readonly form: URLSearchParams;
  /** The file of a multipart form, where the route takes one. */
  readonly upload: Upload;
  /** The file of a multipart form that is passed on while it comes in, where the route does that. */
  readonly incomingFile: IncomingFile;
  readonly cookies: ReadonlyMap<string, string>;
  readonly clientAddress: string;
  /** Something else than a page of this site led here, as far as the browser says. */
  readonly isFromElsewhere: boolean;
  /** Path and query of the page of this site that the reader came from. */
  readonly cameFrom: string | null;
}

export const CARE_COOKIE = 'care';

export async function readRequest(req: Request, deps: SiteDeps): Promise<SiteRequest> {
  const cookies = readCookies(req.headers.cookie);
  return {
    page: createPageContext({
      ...readerOf(req, cookies),
      hasSample: await deps.readers.hasSample(),
      timeZone: deps.timeZone,
      siteUrl: deps.siteUrl,
    }),
    params: Object.fromEntries(
      Object.entries(req.params).map(([name, value]) => [name, String(value)]),
    ),
    query: new URL(req.url, deps.siteUrl).searchParams,
    form: new URLSearchParams(typeof req.body === 'string' ? req.body : ''),
    upload: uploadOf(req),
    incomingFile: incomingFileOf(req),
    cookies,
    clientAddress: req.ip ?? '',
    isFromElsewhere: (req.get('sec-fetch-site') ?? 'same-origin') !== 'same-origin',
    cameFrom: ownAddress(req.get('referer'), req.get('host')),
  };
}

/** Which language and mode a page is shown in: what an error page can know without the database. */
export function readerOf(
  req: Request,
  cookies: ReadonlyMap<string, string>,
): Pick<PageContext, 'locale' | 'isLocaleInPath' | 'address' | 'isCareMode'> {
  const { locale, path } = splitLocale(req.originalUrl);
  return {
    locale: locale ?? negotiateLocale(req.headers['accept-language']),
    isLocaleInPath: locale !== null,
    address: path,
    isCareMode: cookies.get(CARE_COOKIE) === '1',
  };
}

/** `//elsewhere` would leave the site. */
function ownAddress(referer: string | undefined, host: string | undefined): string | null {
  if (!referer || !URL.canParse(referer)) return null;
  const from = new URL(referer);
  return from.host === host && !from.pathname.startsWith('//') ? from.pathname + from.search : null;
}
