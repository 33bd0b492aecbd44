import { dayOfInstant } from '@rangewatch/schema';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { ApiServices } from '../api-services.ts';
import { HttpProblem } from '../http/http-problem.ts';
import {
  type AddressBook,
  bookResource,
  CARDDAV_MIN_VOTES,
  cardResource,
  etagOfCard,
  homeResource,
  readAddressBook,
} from './address-book.ts';
import {
  CARDDAV_BOOK,
  CARDDAV_HOME,
  type DavResource,
  hrefsIn,
  multistatus,
} from './multistatus.ts';

const ALLOWED = 'OPTIONS, GET, HEAD, PROPFIND, REPORT';
const LONGEST_BODY = '64kb';

/**
 * The block list as a CardDAV address book (RFC 6352) that phones subscribe to, for reading only. No account:
 * any user name will do.
 */
export function cardDavRoutes(services: ApiServices): Router {
  const router = Router();
  const book = rememberingBook(services);
  router.all('/.well-known/carddav', (_req, res) => res.redirect(301, CARDDAV_HOME));
  router.use('/carddav', (_req, res, next) => {
    res.set('DAV', '1, 3, addressbook').set('Cache-Control', 'no-cache');
    next();
  });
  router.use('/carddav', express.text({ type: () => true, limit: LONGEST_BODY }));
  router.all('/carddav', byMethod({ PROPFIND: describeHome(book) }));
  router.all(
    '/carddav/block-list',
    byMethod({ PROPFIND: describeBook(book), REPORT: reportCards(book) }),
  );
  router.all('/carddav/block-list/:card', byMethod({ GET: sendCard(book), HEAD: sendCard(book) }));
  return router;
}

type Handler = (req: Request, res: Response) => Promise<void>;
type Book = () => Promise<AddressBook>;

/** Read-only: what would change something is refused, and says what is allowed. */
function byMethod(handlers: Readonly<Record<string, Handler>>): RequestHandler {
  return async (req, res) => {
    res.set('Allow', ALLOWED);
    const handler = req.method === 'OPTIONS' ? answerOptions : handlers[req.method];
    if (!handler) throw new HttpProblem('method_not_allowed', { allowed: ALLOWED });
    await handler(req, res);
  };
}

const answerOptions: Handler = async (_req, res) => void res.status(200).end();

/** Made once for each version of the list and day: a phone asks for it card by card. */
function rememberingBook(services: ApiServices): Book {
  let known: { key: string; book: Promise<AddressBook> } | null = null;
  return async () => {
    const { version } = await services.readers.listingHead();
    const day = dayOfInstant(services.clock(), services.timeZone);
    const key = `${version} ${day}`;
    if (known?.key !== key) {
      const head = { minVotes: CARDDAV_MIN_VOTES, version, day, source: services.publicUrl };
      known = { key, book: readAddressBook(services, head) };
    }
    return known.book;
  };
}

function describeHome(book: Book): Handler {
  return async (req, res) => {
    const inside = isDeep(req) ? [bookResource(await book())] : [];
    answer(res, [homeResource(), ...inside]);
  };
}

function describeBook(book: Book): Handler {
  return async (req, res) => {
    const read = await book();
    const cards = isDeep(req) ? [...read.cards] : [];
    answer(res, [
      bookResource(read),
      ...cards.map(([href, text]) => cardResource(href, text, false)),
    ]);
  };
}

/** `addressbook-multiget` names cards; a query gets them all. */
function reportCards(book: Book): Handler {
  return async (req, res) => {
    const { cards } = await book();
    const body = typeof req.body === 'string' ? req.body : '';
    const asked = /addressbook-multiget/i.test(body) ? hrefsIn(body) : [...cards.keys()];
    const found = asked.flatMap((href) => {
      const text = cards.get(href);
      return text === undefined ? [] : [cardResource(href, text, true)];
    });
    answer(
      res,
      found,
      asked.filter((href) => !cards.has(href)),
    );
  };
}

function sendCard(book: Book): Handler {
  return async (req, res) => {
    const text = (await book()).cards.get(CARDDAV_BOOK + String(req.params['card']));
    if (text === undefined) throw new HttpProblem('path_unknown');
    res.set('ETag', etagOfCard(text)).type('text/vcard; charset=utf-8').send(text);
  };
}

function isDeep(req: Request): boolean {
  return req.get('depth') === '1';
}

function answer(
  res: Response,
  resources: readonly DavResource[],
  missing: readonly string[] = [],
): void {
  res.status(207).type('application/xml; charset=utf-8').send(multistatus(resources, missing));
}
