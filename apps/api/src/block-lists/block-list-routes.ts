import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  BLOCK_LIST_FORMATS,
  type BlockListHead,
  isBlockListFormat,
  prepareBlockList,
} from '@rangewatch/releases';
import {
  type BlockListFormatName,
  blockListQuery,
  dayOfInstant,
  parseWith,
  type Problem,
  problem,
} from '@rangewatch/schema';
import { type RequestHandler, Router } from 'express';
import type { ApiServices } from '../api-services.ts';
import { answerParameterProblem, answerTextProblem } from '../http/answer-problem.ts';
import { readRange } from '../look-up/read-range.ts';
import { type ListedFilter, listedEntries } from './listed-entries.ts';

type AboutList = Omit<BlockListHead, 'contents'>;

const FORMATS = Object.keys(BLOCK_LIST_FORMATS);

/** Lists that phones, apps and telephone systems block by, in the formats they read. */
export function blockListRoutes(services: ApiServices): Router {
  const router = Router();
  router.get('/v1/block-lists', listFormats);
  router.get('/v1/block-lists/:format', sendBlockList(services));
  return router;
}

const listFormats: RequestHandler = (_req, res) => {
  const formats = Object.entries(BLOCK_LIST_FORMATS).map(([format, { mediaType, fileName }]) => ({
    format,
    path: `/v1/block-lists/${format}`,
    mediaType,
    fileName,
  }));
  const parameters = {
    minVotes: '3, 5, 10 …',
    ranges: 'on or off',
    range: '861701234****',
    country: 'CN',
  };
  res.set('Cache-Control', 'no-cache').json({ formats, parameters });
};

function sendBlockList(services: ApiServices): RequestHandler<{ format: string }> {
  return async (req, res) => {
    const { format } = req.params;
    if (!isBlockListFormat(format))
      return answerTextProblem(res, unknownFormat(), { allowed: FORMATS });
    const filter = readFilter(req.query, services);
    if (!filter.ok) return answerParameterProblem(res, filter.problem);
    const { version } = await services.readers.listingHead();
    const about = aboutList(filter.value, version, services);
    const { mediaType, fileName, render } = BLOCK_LIST_FORMATS[format];
    res.set('Cache-Control', 'no-cache');
    res.set('ETag', etagOf(format, filter.value, about));
    res.attachment(fileName).type(`${mediaType}; charset=utf-8`);
    if (req.fresh) return void res.status(304).end();
    if (req.method === 'HEAD') return void res.end();
    const read = () => listedEntries(filter.value, services.readers);
    const { contents, entries } = await prepareBlockList(format, read);
    await pipeline(Readable.from(render({ ...about, contents }, entries)), res);
  };
}

function readFilter(
  query: unknown,
  { numbering }: ApiServices,
): { ok: true; value: ListedFilter } | { ok: false; problem: Problem } {
  const parsed = parseWith(blockListQuery, query);
  if (!parsed.ok) return { ok: false, problem: parsed.problems[0] ?? problem('wrong_type') };
  const { range, ...filter } = parsed.value;
  if (range === undefined) return { ok: true, value: { ...filter, within: null } };
  const read = readRange(range, numbering);
  if (!read.ok) return { ok: false, problem: { path: 'range', ...read.problem } };
  return { ok: true, value: { ...filter, within: read.range } };
}

function aboutList(
  { minVotes }: ListedFilter,
  version: number,
  { clock, timeZone, publicUrl }: ApiServices,
): AboutList {
  return { minVotes, version, day: dayOfInstant(clock(), timeZone), source: publicUrl };
}

/** The list's version and what was asked for say all: nothing is read for a client that has it already. */
function etagOf(format: BlockListFormatName, filter: ListedFilter, about: AboutList): string {
  const { minVotes, ranges, country = '', within } = filter;
  const asked = [format, about.version, about.day, minVotes, ranges, country, within ?? ''];
  return `"${asked.join(' ').replaceAll(/[^\x21\x23-\x7e]/g, '_')}"`;
}

function unknownFormat(): Problem {
  return problem('not_in_list', 'format', { values: FORMATS.join(', ') });
}
