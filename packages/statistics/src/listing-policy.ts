import type { Week } from '@rangewatch/schema';
import type { OfficialAssessment, OwnAssessment, ShownGoodNumber } from './assessment.ts';
import { oldestCountedWeek } from './currency.ts';
import type { ListingAdvice, ListingReason } from './listing-advice.ts';

/**
 * Complaints of one official file within 26 weeks that put a number on the lists, and as many again for each
 * open digit: unverified, about displays that are often forged.
 */
export const MIN_COMPLAINTS = 4;
/**
 * Complaints tell no people apart, and over months a few of them reach nearly every North American exchange:
 * they list no range wider than a hundred.
 */
const WIDEST_OFFICIAL = 2;
/** Wider than 10,000 numbers nobody blocks: too many are innocent. */
export const WIDEST_LISTED = 4;

interface Listable {
  readonly own: OwnAssessment | null;
  readonly official: readonly OfficialAssessment[];
  readonly openDigits: number;
  readonly asOf: Week;
  /** Those that may be shown: what nobody can see must not move the list either. */
  readonly goodNumbers: readonly ShownGoodNumber[];
}

/**
 * Whether block lists may name it. A number: enough people in a week of the last half year, or enough
 * complaints. A range: besides, spread over its parts, at most 10,000 numbers, no wanted number inside.
 */
export function adviseListing(range: Listable): ListingAdvice {
  if (range.goodNumbers.some((number) => outweighs(number, range.own))) {
    return unlisted('good_number');
  }
  if (range.openDigits > WIDEST_LISTED) return unlisted('too_wide');
  const candidates = [
    ownCandidate(range.own),
    ...range.official.map((one) => officialCandidate(one, range)),
  ];
  const spread = candidates.filter((one) => range.openDigits === 0 || one.isSpread);
  if (spread.length === 0) return unlisted('not_spread');
  const votes = Math.max(...spread.map((one) => one.votes));
  if (votes > 0) return { isListed: true, reason: 'listed', votes };
  return unlisted(spread.some((one) => one.isOld) ? 'old' : 'too_few');
}

/** What a person checked always counts; a few marks of people do not silence hundreds of reports. */
function outweighs({ basis, reporters }: ShownGoodNumber, own: OwnAssessment | null): boolean {
  if (basis !== 'people') return true;
  return (reporters?.from ?? 0) * REPORTS_PER_MARK >= (own?.reporters.from ?? 0);
}

/** As many reports as one mark of "this number is wanted" stands against. */
const REPORTS_PER_MARK = 10;

interface Candidate {
  readonly votes: number;
  readonly isSpread: boolean;
  readonly isOld: boolean;
}

function ownCandidate(own: OwnAssessment | null): Candidate {
  if (!own) return { votes: 0, isSpread: false, isOld: false };
  const isOld = own.currency === null || own.currency === 'old';
  return { votes: isOld ? 0 : own.reporters.from, isSpread: own.spread?.isSpread ?? false, isOld };
}

function officialCandidate(
  official: OfficialAssessment,
  { openDigits, asOf }: Listable,
): Candidate {
  const from = oldestCountedWeek(asOf);
  const recent = official.weeks.filter(({ week }) => week >= from);
  const complaints = recent.reduce((sum, { reportCount }) => sum + reportCount, 0);
  return {
    votes: complaints >= MIN_COMPLAINTS * (openDigits + 1) ? complaints : 0,
    isSpread: openDigits <= WIDEST_OFFICIAL && (official.spread?.isSpread ?? false),
    isOld: complaints === 0,
  };
}

function unlisted(reason: ListingReason): ListingAdvice {
  return { isListed: false, reason, votes: 0 };
}
