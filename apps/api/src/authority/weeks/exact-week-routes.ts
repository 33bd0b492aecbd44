import { isAuthorityFile } from '@rangewatch/releases';
import {
  type AuthorityTableQuery,
  authorityPageQuery,
  authorityTableQuery,
  isWeek,
  parseWith,
  type Parsed,
  type Problem,
  problem,
  weekProblem,
} from '@rangewatch/schema';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type * as z from 'zod';
import type { ApiDeps } from '../../api-deps.ts';
import type { ApiServices } from '../../api-services.ts';
import { allowOnly, answerParameterProblem } from '../../http/answer-problem.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { neverStore } from '../../http/security-headers.ts';
import { authorityOf, requireToken } from '../../http/token-holder.ts';
import { limitLookUps } from '../../look-up/limit-look-ups.ts';
import { type AskedRows, findRows, lookAtRows, orRefuse } from './exact-week.ts';
import { sendWeeks } from './send-weeks.ts';
import { sendExactFile } from './send-exact-file.ts';
import { changesOf, pageOf } from './table-views.ts';

/** Released weeks for authorities: what there is, and exact rows as files, by the page, and what changed. */
export function exactWeekRoutes(deps: ApiDeps, services: ApiServices): Router {
  const router = Router();
  const guards = [limitLookUps(services), requireToken('read:summary', deps), neverStore];
  router.get('/v1/authority/weeks', guards, sendWeeks(deps));
  router.get('/v1/authority/weeks/:week', guards, sendPage(services));
  router.get('/v1/authority/weeks/:week/changes', guards, sendChanges(services));
  router.get('/v1/authority/weeks/:week/:file', guards, sendFile(services));
  router.all('/v1/authority/weeks{/*rest}', allowOnly('GET', 'HEAD'));
  return router;
}

/** Each file is an entry of the ledger, before its first byte goes out. */
function sendFile(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const { file } = req.params;
    if (typeof file !== 'string' || !isAuthorityFile(file)) throw new HttpProblem('path_unknown');
    const asked = readAsked(req, authorityTableQuery);
    if (!asked.ok) return answerAsked(res, asked.problems);
    const authority = authorityOf(res);
    const found = await findRows(services, authority, asked.value);
    await orRefuse(services.exactTables.noteDownload(found.release, authority));
    const { revision: _, ...filter } = asked.value.query;
    await sendExactFile(res, { file, reader: authority, found, filter });
  };
}

function sendPage(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const asked = readAsked(req, authorityPageQuery);
    if (!asked.ok) return answerAsked(res, asked.problems);
    const authority = authorityOf(res);
    const found = await lookAtRows(services, authority, asked.value);
    res.json(pageOf(found, authority, asked.value.query.page));
  };
}

function sendChanges(services: ApiServices): RequestHandler {
  return async (req, res) => {
    const asked = readAsked(req, authorityTableQuery);
    if (!asked.ok) return answerAsked(res, asked.problems);
    const authority = authorityOf(res);
    res.json(changesOf(await lookAtRows(services, authority, asked.value), authority));
  };
}

function readAsked<T extends z.ZodType<AuthorityTableQuery>>(
  { params, query }: Request,
  shape: T,
): Parsed<AskedRows<z.output<T>>> {
  const { week } = params;
  if (typeof week !== 'string' || !isWeek(week))
    return { ok: false, problems: [weekProblem(String(week))] };
  const parsed = parseWith(shape, query);
  return parsed.ok ? { ok: true, value: { week, query: parsed.value } } : parsed;
}

function answerAsked(res: Response, [first]: readonly Problem[]): void {
  answerParameterProblem(res, first ?? problem('wrong_type'));
}
