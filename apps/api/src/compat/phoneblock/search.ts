import {
  type CallerNumber,
  containingRanges,
  isCallerNumber,
  rangeContains,
} from '@rangewatch/numbering';
import type { Assessment } from '@rangewatch/statistics';
import type { RequestHandler } from 'express';
import { answerTextProblem } from '../../http/answer-problem.ts';
import { clientOf } from '../../http/client.ts';
import { answerJsonOrXml } from './answer-format.ts';
import { type PhoneInfo, phoneInfoOf } from './phone-info.ts';
import { phoneOf, readPhone } from './phone-text.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';
import { type Rating, ratingOf } from './rating.ts';
import { element } from './xml.ts';

interface SearchResult {
  readonly phoneId: string;
  readonly info: PhoneInfo;
  /** Always empty: comments are neither kept nor shown. */
  readonly comments: readonly never[];
  readonly topRating: Rating | null;
  /** Reports by rating, each the least that is certain; empty for a number that is not listed. */
  readonly ratings: Partial<Record<Rating, number>>;
  /** Twelve months of look-ups, always 0: nobody counts who looks for what. */
  readonly searches: readonly number[];
  readonly aiSummary: null;
  /** Listed numbers among the hundred around it. */
  readonly relatedNumbers: readonly string[];
  readonly prev: null;
  readonly next: null;
}

const MONTHS = 12;
const MOST_RELATED = 10;
const HUNDRED = 2;

/** `GET /search/{num}`: a page about a number. */
export function getSearch(deps: PhoneblockDeps): RequestHandler<{ num: string }> {
  return async (req, res) => {
    const read = readPhone(req.params.num, deps.numbering);
    if (!read.ok) return answerTextProblem(res, { path: '', ...read.problem }, {});
    const { number } = read;
    const [info, assessment, relatedNumbers] = await Promise.all([
      phoneInfoOf(number, clientOf(res).locale, deps),
      deps.lookUp.assessNumber(number),
      relatedTo(number, deps),
    ]);
    const result = resultOf(info, assessment, relatedNumbers);
    res.vary('Accept, Accept-Language').set('Cache-Control', 'no-cache');
    answerJsonOrXml(res, result, () => xmlOf(result));
  };
}

function resultOf(
  info: PhoneInfo,
  assessment: Assessment | null,
  relatedNumbers: readonly string[],
): SearchResult {
  const isListed = info.votes > 0;
  return {
    phoneId: info.phone,
    info,
    comments: [],
    topRating: isListed ? info.rating : null,
    ratings: isListed && assessment ? ratingsOf(assessment) : {},
    searches: Array.from({ length: MONTHS }, () => 0),
    aiSummary: null,
    relatedNumbers,
    prev: null,
    next: null,
  };
}

/** Of our own reports; where they tell no category, of the first official file. A report has one category at most. */
function ratingsOf({ ownReports, officialSources }: Assessment): SearchResult['ratings'] {
  const own = ownReports?.categories.map(
    ({ category, reports }) => [category, reports.from] as const,
  );
  const official = officialSources[0]?.categories.map(
    ({ category, reportCount }) => [category, reportCount] as const,
  );
  const counts: Partial<Record<Rating, number>> = {};
  for (const [category, count] of own && own.length > 0 ? own : (official ?? [])) {
    const rating = ratingOf(category);
    counts[rating] = (counts[rating] ?? 0) + count;
  }
  return counts;
}

async function relatedTo(
  number: CallerNumber,
  { readers, numbering }: PhoneblockDeps,
): Promise<readonly string[]> {
  const around = containingRanges(number).slice(0, HUNDRED).at(-1);
  if (!around) return [];
  const limit = MOST_RELATED + 1;
  const listed = await readers.listListed({ minVotes: 1, openDigits: [0], within: around, limit });
  return listed
    .map(({ range }) => range)
    .filter((range): range is CallerNumber => isCallerNumber(range) && range !== number)
    .filter((range) => rangeContains(around, range))
    .slice(0, MOST_RELATED)
    .map((range) => phoneOf(range, numbering));
}

function xmlOf({
  phoneId,
  info,
  topRating,
  ratings,
  searches,
  relatedNumbers,
}: SearchResult): string {
  return element('search-result', { phoneId, topRating }, [
    element('info', { ...info }),
    element('comments', {}),
    element(
      'ratings',
      {},
      Object.entries(ratings).map(([rating, count]) =>
        element('entry', { key: rating, value: count }),
      ),
    ),
    element(
      'searches',
      {},
      searches.map((count) => element('month', { count })),
    ),
    element(
      'related-numbers',
      {},
      relatedNumbers.map((phone) => element('number', { phone })),
    ),
  ]);
}
