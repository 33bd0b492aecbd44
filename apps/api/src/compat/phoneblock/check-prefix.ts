import { type CallerNumber, isCallerNumber, type NumberRange } from '@rangewatch/numbering';
import { type Locale, phoneblockText } from '@rangewatch/schema';
import type { Assessment } from '@rangewatch/statistics';
import type { RequestHandler } from 'express';
import { clientOf } from '../../http/client.ts';
import { answerJsonOrXml } from './answer-format.ts';
import { type PhoneInfo, phoneInfoOf } from './phone-info.ts';
import { isItsOwnText } from './phone-text.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';
import { hashPartParameter, optional } from './query.ts';
import { element } from './xml.ts';

interface RangeMatch {
  readonly prefix: string;
  readonly votes: number;
  /** Distinct numbers that were reported, at least. */
  readonly cnt: number;
}

interface PrefixCheckResult {
  readonly numbers: readonly PhoneInfo[];
  readonly range10: readonly RangeMatch[];
  readonly range100: readonly RangeMatch[];
}

/** Of each kind. The shortest part of a hash meets one or two of a list of 100,000. */
const MOST_MATCHES = 100;
/** Reported numbers that make a part of a ten, and of a wider range, count towards its spread. */
const MEMBERS_PER_PART = { ten: 1, wider: 2 };

/** `GET /check-prefix`: everything listed whose hashes begin so; the client looks for its own number itself. */
export function getCheckPrefix(deps: PhoneblockDeps): RequestHandler {
  return async (req, res) => {
    const sha1 = hashPartParameter(req, 'sha1');
    const prefix10 = optional(hashPartParameter, req, 'prefix10');
    const prefix100 = optional(hashPartParameter, req, 'prefix100');
    const [numbers, range10, range100] = await Promise.all([
      numbersOf(sha1, clientOf(res).locale, deps),
      rangesOf(prefix10, 1, deps),
      rangesOf(prefix100, 2, deps),
    ]);
    const result = { numbers, range10, range100 };
    res.vary('Accept, Accept-Language');
    answerJsonOrXml(res, result, () => xmlOf(result));
  };
}

/** From the list, then judged as of now: what left the list a moment ago is not named. */
async function numbersOf(
  hexPrefix: string,
  locale: Locale,
  deps: PhoneblockDeps,
): Promise<readonly PhoneInfo[]> {
  const listed = (await listedRanges(hexPrefix, 0, deps)).filter((range): range is CallerNumber =>
    isCallerNumber(range),
  );
  const infos = await Promise.all(listed.map((number) => phoneInfoOf(number, locale, deps)));
  return infos.filter(({ votes }) => votes > 0);
}

async function rangesOf(
  hexPrefix: string | null,
  openDigits: number,
  deps: PhoneblockDeps,
): Promise<readonly RangeMatch[]> {
  if (hexPrefix === null) return [];
  const listed = await listedRanges(hexPrefix, openDigits, deps);
  const assessments = await Promise.all(listed.map((range) => deps.lookUp.assessRange(range)));
  return assessments.flatMap((one) =>
    one?.listing.isListed
      ? [{ prefix: phoneblockText(one.range), votes: one.listing.votes, cnt: leastNumbers(one) }]
      : [],
  );
}

async function listedRanges(
  hexPrefix: string,
  openDigits: number,
  { readers, numbering }: PhoneblockDeps,
): Promise<readonly NumberRange[]> {
  const entries = await readers.listedByHash({ hexPrefix, openDigits, limit: MOST_MATCHES });
  return entries.map(({ range }) => range).filter((range) => isItsOwnText(range, numbering));
}

/**
 * Clients count a ten from four numbers and a hundred from eight. The band's lower edge may be below what its
 * spread shows: four parts of a hundred have two numbers each, which makes eight.
 */
function leastNumbers({ range, ownReports, officialSources }: Assessment): number {
  const perPart = range.endsWith('**') ? MEMBERS_PER_PART.wider : MEMBERS_PER_PART.ten;
  const own = ownReports?.numbers?.from ?? 0;
  const bySpread = [ownReports, ...officialSources].map(
    (source) => (source?.spread?.subRanges ?? 0) * perPart,
  );
  return Math.max(own, ...bySpread, ...officialSources.map((source) => source.numberCount));
}

function xmlOf({ numbers, range10, range100 }: PrefixCheckResult): string {
  return element('prefix-check-result', {}, [
    element(
      'numbers',
      {},
      numbers.map((info) => element('phone-info', { ...info })),
    ),
    element('range10', {}, range10.map(rangeXml)),
    element('range100', {}, range100.map(rangeXml)),
  ]);
}

function rangeXml(match: RangeMatch): string {
  return element('range-match', { ...match });
}
