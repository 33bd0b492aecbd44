import {
  type CallerNumber,
  ensureCallerNumber,
  isCallerNumber,
  type NumberRange,
  parentRange,
  rangeParts,
} from '@rangewatch/numbering';
import type { Locale } from '@rangewatch/schema';
import { type Assessment, WIDEST_LISTED } from '@rangewatch/statistics';
import type { RequestHandler } from 'express';
import { clientOf } from '../../http/client.ts';
import { answerObject } from './answer-format.ts';
import { type PhoneInfo, phoneInfoOf, strengthOf, strongest } from './phone-info.ts';
import { isItsOwnText } from './phone-text.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';
import { hashParameter, optional } from './query.ts';
import { HUNDRED } from './wide-ranges.ts';

/** Texts that are hashed alike are two at most: a line, and a message channel whose text is not its own. */
const MOST_ALIKE = 8;
/** Looked up where a hash is not on record, so that the time of an answer does not tell what is. */
const NOBODYS_NUMBER = ensureCallerNumber('8615412345678');
const TEN = 1;
const UNKNOWN = { phone: 'unknown', rating: 'A_LEGITIMATE', votes: 0 } as const;

/**
 * `GET /check`: by the hash of a number and, for numbers nobody reported, of its ten and hundred. A number that is
 * not listed is not named, and its ranges are those asked for and, of a hundred, the wider ones around it: it reads
 * as one that was never seen.
 */
export function getCheck(deps: PhoneblockDeps): RequestHandler {
  return async (req, res) => {
    const sha1 = hashParameter(req, 'sha1');
    const prefix10 = optional(hashParameter, req, 'prefix10');
    const prefix100 = optional(hashParameter, req, 'prefix100');
    const info = await findListedNumber(sha1, clientOf(res).locale, deps);
    const [ten, hundred] = await Promise.all([
      findRange(prefix10, TEN, deps),
      findRange(prefix100, HUNDRED, deps),
    ]);
    const asked = [ten, hundred, ...(hundred ? widerOf(hundred) : [])].filter(isKnown);
    const ranges = await Promise.all(asked.map((range) => deps.lookUp.assessRange(range)));
    res.vary('Accept, Accept-Language');
    answerObject(res, 'phone-info', info ? { ...info } : rangeAnswer(strongest(ranges)));
  };
}

async function findListedNumber(
  sha1: string,
  locale: Locale,
  deps: PhoneblockDeps,
): Promise<PhoneInfo | null> {
  const found = (await deps.readers.findRangesByHash(sha1, MOST_ALIKE)).filter(
    (range): range is CallerNumber => isCallerNumber(range) && isItsOwnText(range, deps.numbering),
  );
  const looked = found[0] ?? NOBODYS_NUMBER;
  const info = await phoneInfoOf(looked, locale, deps);
  return found.length > 0 && info.votes > 0 ? info : null;
}

/** A hundred is found where something of it is on record, and where a listed range holds it: the two read alike. */
async function findRange(
  sha1: string | null,
  openDigits: number,
  { readers, wideRanges, numbering }: PhoneblockDeps,
): Promise<NumberRange | null> {
  if (sha1 === null) return null;
  const [known, hundred] = await Promise.all([
    readers.findRangesByHash(sha1, MOST_ALIKE),
    openDigits === HUNDRED ? wideRanges.findHundred(sha1) : null,
  ]);
  const found = [...known, ...(hundred ? [hundred] : [])].find(
    (one) => rangeParts(one).openDigits === openDigits && isItsOwnText(one, numbering),
  );
  return found ?? null;
}

/** The ranges of 1,000 and 10,000 numbers around a hundred, as far as its plan has them. */
function widerOf(hundred: NumberRange): readonly NumberRange[] {
  const wider: NumberRange[] = [];
  for (let range = parentRange(hundred); range !== null; range = parentRange(range)) {
    if (rangeParts(range).openDigits > WIDEST_LISTED) break;
    wider.push(range);
  }
  return wider;
}

function isKnown(range: NumberRange | null): range is NumberRange {
  return range !== null;
}

function rangeAnswer(range: Assessment | null) {
  if (!range) return UNKNOWN;
  const { heat, spamConfidence } = strengthOf(range);
  const { votes: votesWildcard } = range.listing;
  return { phone: 'unknown', rating: 'B_MISSED', votes: 0, votesWildcard, spamConfidence, heat };
}
