import {
  classifyNumber,
  isCallerNumber,
  knownServiceNumbersIn,
  type NumberKind,
  type NumberRange,
  planUnit,
  rangeParts,
} from '@rangewatch/numbering';

/** What must hold before the public sees which numbers a campaign's signal is about. */
export const PUBLIC_RANGE_CONDITIONS = [
  /** At most 100 numbers, or all of one assignment to one call centre. */
  'of_one_holder',
  'enough_numbers',
  'no_wanted_number',
  'no_private_line',
  'recent',
] as const;
export type PublicRangeCondition = (typeof PUBLIC_RANGE_CONDITIONS)[number];

/** What is known of the numbers of a range, each counted once. */
export interface RangeEvidence {
  readonly range: NumberRange;
  /** Numbers of it that persons reported who had given theirs to the campaign. */
  readonly reportedNumbers: number;
  /** Numbers of it that are on record at all, also those marked as wanted. */
  readonly seenNumbers: number;
  /** Numbers of it that at least two persons marked as wanted. */
  readonly wantedNumbers: number;
  /** Days since 1970-01-01. */
  readonly lastReportedOn: number;
  readonly asOf: number;
}

export interface PublicRange {
  readonly mayShow: boolean;
  /** Whether the range is named as an assignment, which says nothing of its holder's customers, or by its digits. */
  readonly namedAs: 'assignment' | 'block';
  readonly conditions: readonly {
    readonly condition: PublicRangeCondition;
    readonly holds: boolean;
  }[];
}

const WIDEST_OPEN_DIGITS = 2;
const LEAST_NUMBERS = 5;
const LEAST_SHARE = 0.2;
/** Without new reports for longer, a range leaves the page: numbers are given to new holders. */
export const RANGE_EXPIRES_DAYS = 90;

/**
 * Numbers beginning with these are for call centres and other value-added services, given out by five digits that the
 * holder may lengthen; 953, 955 and 956 are customer services of large firms, 96 is given out by each province for
 * itself. Source: MIIT's Information and Communications Administration, through Xinhua, 17 August 2020.
 */
const CALL_CENTRE = /^CN:95[01247]\d\d/;

/** Kinds that no household has. A fixed line may be one's, and the plan does not tell. */
const NEVER_PRIVATE: readonly NumberKind[] = [
  'service',
  'message',
  'tollFree',
  'sharedCost',
  'premium',
];

/**
 * Whether a range may be shown by its digits, with what each condition says; otherwise it is "numbers of one block".
 * The displayed number may be forged whatever holds: that note goes with every range.
 * @throws RangeError when more numbers were reported than seen
 */
export function publicRange(evidence: RangeEvidence): PublicRange {
  const { range, reportedNumbers, seenNumbers, wantedNumbers, lastReportedOn, asOf } = evidence;
  if (reportedNumbers > seenNumbers) throw new RangeError('more numbers reported than seen');
  const isAssignment = isOneAssignment(range);
  const holds: Readonly<Record<PublicRangeCondition, boolean>> = {
    of_one_holder: isAssignment || isSmallBlock(range),
    enough_numbers:
      reportedNumbers >= LEAST_NUMBERS && reportedNumbers >= LEAST_SHARE * seenNumbers,
    no_wanted_number: wantedNumbers === 0 && knownServiceNumbersIn(range).length === 0,
    no_private_line: isNeverPrivate(range),
    recent: asOf - lastReportedOn <= RANGE_EXPIRES_DAYS,
  };
  return {
    mayShow: Object.values(holds).every(Boolean),
    namedAs: isAssignment ? 'assignment' : 'block',
    conditions: PUBLIC_RANGE_CONDITIONS.map((condition) => ({
      condition,
      holds: holds[condition],
    })),
  };
}

function isOneAssignment(range: NumberRange): boolean {
  return CALL_CENTRE.test(range) && planUnit(range)?.range === range;
}

/** Service numbers are given out by their leading digits, so a hundred short ones may have a hundred holders. */
function isSmallBlock(range: NumberRange): boolean {
  const { scope, openDigits } = rangeParts(range);
  return openDigits <= WIDEST_OPEN_DIGITS && (scope === null || planUnit(range) !== null);
}

/** Of ten numbers spread over the range: its kind is that of its leading digits. */
function isNeverPrivate(range: NumberRange): boolean {
  return Array.from('0123456789', (digit) => range.replaceAll('*', digit)).every(
    (number) => isCallerNumber(number) && NEVER_PRIVATE.includes(classifyNumber(number).kind),
  );
}
