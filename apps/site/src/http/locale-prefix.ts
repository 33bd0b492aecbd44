import type { RequestHandler } from 'express';
import { splitLocale } from '../locale/negotiate-locale.ts';

/** Lets the routes match an address with or without its language; pages read it from `originalUrl`. */
export const readLocalePrefix: RequestHandler = (req, _res, next) => {
  req.url = splitLocale(req.url).path;
  next();
};
