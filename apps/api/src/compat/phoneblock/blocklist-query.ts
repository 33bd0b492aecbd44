import type { Request } from 'express';
import { HttpProblem } from '../../http/http-problem.ts';
import { type AnswerFormat, answerFormat } from './answer-format.ts';
import { textParameter, wholeNumberParameter } from './query.ts';

/** Changes since a version, the hottest numbers, or, with neither, everything. */
export interface TextListQuery {
  readonly format: Exclude<AnswerFormat, 'binary'>;
  readonly since: number | null;
  readonly limit: number | null;
}

/** A file for a device with little room. */
export interface BinaryListQuery {
  readonly format: 'binary';
  readonly type: 'community' | 'personal';
  /** The least votes of a number, and of a range; 0 for ranges: none. */
  readonly minDirect: number;
  readonly minRange: number;
  readonly maxBytes: number;
}

const MOST_NUMBERS = 5_000;
const LATEST_VERSION = Number.MAX_SAFE_INTEGER;
const LIST_TYPES = ['community', 'personal'] as const;
/** PhoneBlock's own sizes: devices with about the same space get the same file. */
const FILE_SIZES = [65_536, 131_072, 262_144, 393_216, 524_288];
const LARGEST_FILE = 524_288;
const MOST_VOTES = 1_000_000;
/** Everything listed has at least three votes. */
const LEAST_VOTES = 2;

/** @throws HttpProblem for parameters that cannot be meant. */
export function readBlocklistQuery(req: Request): TextListQuery | BinaryListQuery {
  const format = answerFormat(req, ['json', 'xml', 'binary']);
  return format === 'binary' ? binaryQuery(req) : textQuery(req, format);
}

function textQuery(req: Request, format: TextListQuery['format']): TextListQuery {
  const since = wholeNumberParameter(req, 'since', 0, LATEST_VERSION);
  const limit = wholeNumberParameter(req, 'limit', 1, MOST_NUMBERS);
  if (since !== null && limit !== null) throw new HttpProblem('phoneblock_since_and_limit');
  return { format, since, limit };
}

/**
 * Thresholds that are none of PhoneBlock's own steps are taken as they are; of sizes, which devices fill with their
 * free space, the next smaller step counts.
 */
function binaryQuery(req: Request): BinaryListQuery {
  const asked = textParameter(req, 'type') ?? 'community';
  const type = LIST_TYPES.find((one) => one === asked);
  if (type === undefined) {
    throw new HttpProblem('phoneblock_value_unknown', {
      name: 'type',
      allowed: LIST_TYPES.join(', '),
    });
  }
  const maxBytes = wholeNumberParameter(req, 'maxBytes', 0, LATEST_VERSION) ?? LARGEST_FILE;
  return {
    format: 'binary',
    type,
    minDirect: wholeNumberParameter(req, 'minDirect', 0, MOST_VOTES) ?? LEAST_VOTES,
    minRange: wholeNumberParameter(req, 'minRange', 0, MOST_VOTES) ?? LEAST_VOTES,
    maxBytes: FILE_SIZES.findLast((size) => size <= maxBytes) ?? maxBytes,
  };
}
