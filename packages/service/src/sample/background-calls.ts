import {
  addDays,
  type CalendarDay,
  type CallInput,
  type Category,
  ensureCalendarDay,
} from '@rangewatch/schema';
import {
  HOSPITAL,
  OTHER_BLOCKS,
  SCHOOL,
  type SampleNumber,
  writtenNumber,
} from './number-blocks.ts';
import type { Random } from './random.ts';
import { atMinute } from './sales-calls.ts';

export const FIRST_DAY = ensureCalendarDay('2023-01-16');
const STORY_DAYS = 42;

interface Caller {
  readonly callerNumber: (style: number) => string;
  readonly category: Category | null;
  readonly medium: 'call' | 'message';
}

const CATEGORY_WEIGHTS: readonly (readonly [Category | null, number])[] = [
  ['loan_credit', 26],
  ['real_estate', 14],
  ['insurance', 12],
  ['education_training', 12],
  ['investment', 10],
  ['beauty', 5],
  ['gambling', 4],
  ['impersonation', 5],
  ['other', 4],
  [null, 8],
];

/** Unwanted callers that everybody meets: a few busy ones named by many people, a long tail named once. */
const BUSY_CALLERS = 14;
const FIRST_BUSY = 4000;
const RARE_CALLERS = 260;
/** They lie in two thousands of each block: many, but no range that is derived from spread. */
const RARE = [1000, 2999] as const;
/** Ordinary businesses that somebody did not expect: one or two people each. */
const BUSINESSES = 18;

/** Everyone's phone rings now and then, wherever its number was given. */
export interface BackgroundCallers {
  readonly busy: readonly Caller[];
  readonly rare: readonly Caller[];
  readonly businesses: readonly Caller[];
}

export function buildBackgroundCallers(random: Random): BackgroundCallers {
  const caller = (position: number): Caller => {
    const block = random.pick(OTHER_BLOCKS);
    return {
      callerNumber: (style) => writtenNumber(block, position, style),
      category: random.pickWeighted(CATEGORY_WEIGHTS),
      medium: random.percent(15) ? 'message' : 'call',
    };
  };
  return {
    busy: [
      ...Array.from({ length: BUSY_CALLERS }, (_, index) => caller(FIRST_BUSY + index * 3)),
      answeredFor(HOSPITAL, null),
      answeredFor(SCHOOL, 'education_training'),
    ],
    rare: Array.from({ length: RARE_CALLERS }, () => caller(random.between(...RARE))),
    businesses: Array.from({ length: BUSINESSES }, () => ({
      ...caller(random.between(7000, 9999)),
      category: null,
    })),
  };
}

/** A busy caller that some people are glad to hear from. */
function answeredFor({ block, position }: SampleNumber, category: Category | null): Caller {
  return {
    callerNumber: (style) => writtenNumber(block, position, style),
    category,
    medium: 'call',
  };
}

export interface BackgroundIncident {
  readonly calls: CallInput[];
  readonly category: Category | null;
}

/** One caller that rang one person once to three times, from a day of the story on. */
export function backgroundIncident(random: Random, callers: BackgroundCallers): BackgroundIncident {
  const caller = random.pick(
    random.pickWeighted([
      [callers.busy, 55],
      [callers.rare, 40],
      [callers.businesses, 5],
    ]),
  );
  const first = addDays(FIRST_DAY, random.below(STORY_DAYS - 2));
  const callCount = random.pickWeighted([
    [1, 70],
    [2, 22],
    [3, 8],
  ]);
  const calls = Array.from({ length: callCount }, (_, index) =>
    backgroundCall(random, caller, addDays(first, index)),
  );
  return { calls, category: caller.category };
}

function backgroundCall(random: Random, caller: Caller, day: CalendarDay): CallInput {
  const answered = random.percent(50);
  const callerNumber = random.percent(2) ? null : caller.callerNumber(random.below(3));
  const what = {
    callerNumber,
    medium: caller.medium,
    ...(caller.medium === 'call' ? { answered } : {}),
  };
  if (random.percent(30))
    return { ...what, day, dayPart: random.pick(['morning', 'afternoon', 'evening'] as const) };
  return { ...what, startedAt: atMinute(day, random.between(8 * 60 + 30, 20 * 60 + 30)) };
}
