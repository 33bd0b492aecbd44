import { findShownTime } from '@rangewatch/call-log';
import { parseCallerNumber } from '@rangewatch/numbering';
import { type CalendarDay, type DayPart, isCalendarDay } from '@rangewatch/schema';
import { piecesOf } from './list-pieces.ts';
import { withWrittenClock } from './spoken-clock.ts';
import { parseWrittenCount } from './written-count.ts';

/** A number as it stands in a list, when, and how often. */
export interface WrittenNumber {
  readonly text: string;
  /** The piece of the list it was read from, to be shown when it cannot be read. */
  readonly written: string;
  /** The line it stands in, from 1. */
  readonly line: number;
  /** As written: a list may claim more than a report takes. */
  readonly count: number;
  /** Null: the list does not say. */
  readonly day: CalendarDay | null;
  /** `HH:MM` */
  readonly clock: string | null;
  /** Where no clock is written. */
  readonly part: DayPart | null;
  /** They wrote that the count is a guess. */
  readonly isApproximate: boolean;
}

/** The clock that "yesterday" is counted by, and how a bare number is read. */
export interface ReadingPlace {
  readonly now: Date;
  readonly timeZone: string;
  readonly defaultCountry: string;
}

/** `(3)` after a number and before a time or nothing, not the area code inside one; `3次`, `×3`. */
const BEFORE_TIME = String.raw`(?=\s*(?:$|[^\d\s-]|\d{1,2}[:：]|(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}(?!\d)))`;
const ABOUT_WORD = String.raw`大约|大約|大概|约|約|差不多|\babout\b|\baround\b`;
const TIMES = String.raw`(?:次|通|[个個](?:电话|電話|来电|來電)?(?![月小星礼禮])|calls?\b|times?\b)`;
const NOT_A_CLOCK = String.raw`(?![\d:：]|\s*(?:[点點时時h]|a\.?m|p\.?m|o['’]clock))`;
const COUNT = new RegExp(
  [
    String.raw`(?:(?<=\S\s*)|^(?=\S+$))[(（]\s*(\d{1,3})\s*[)）]${BEFORE_TIME}`,
    // So many digits are a count behind a number only: a name may have `(10086)` beside it.
    String.raw`(?<=\d[\d\s-]{4,})[(（]\s*(\d{4,6})\s*[)）]${BEFORE_TIME}`,
    String.raw`(?<![\d一二两兩三四五六七八九十])(\d{1,6}|[一二两兩三四五六七八九十]{1,3})\s*${TIMES}`,
    String.raw`\s[×x]\s*(\d{1,3})(?!\d)`,
    String.raw`(?<=\d{5}\s*)[*×x:：]\s*(\d{1,3})(?=\s*$)`,
    String.raw`(?:${ABOUT_WORD})\s*(\d{1,6})${NOT_A_CLOCK}(?:\s*${TIMES})?`,
  ].join('|'),
  'iu',
);
/** Words for the parts of a day, where no clock stands beside them. */
const PARTS: readonly (readonly [RegExp, DayPart])[] = [
  [/凌晨|半夜|深夜|夜里|夜裡|\bat night\b|\bnight\b/iu, 'night'],
  [/清晨|早上|早晨|上午|\b(?:in the )?morning\b/iu, 'morning'],
  [/中午|下午|\b(?:in the )?afternoon\b/iu, 'afternoon'],
  [/傍晚|晚上|\b(?:in the )?evening\b/iu, 'evening'],
];
/** `约17次`, `17次左右` */
const ABOUT = new RegExp(String.raw`${ABOUT_WORD}|左右|\bor so\b`, 'giu');
/** What lists write beside a number of how the call went. */
const HOW_IT_WENT =
  /未接(?:来电|來電|听|聽)?|已接(?:听|聽)?|呼入|来电|來電|拒接|missed(?: call)?|incoming|answered|declined|\bat\b|(?:\d+\s*(?:小时|小時|分钟?|分鐘?)\s*)?\d+\s*(?:秒|sec(?:onds?)?\b)|(?:通话|通話|时长|時長|duration)\s*[:：]?/giu;

/** The numbers of a list as people copy it, with the times and counts beside them; the same one twice is two calls. */
export function writtenNumbers(list: string, place: ReadingPlace): readonly WrittenNumber[] {
  const entries: WrittenNumber[] = [];
  for (const { text, line } of piecesOf(list)) {
    const read = readPiece(withWrittenClock(text), place);
    const last = entries.at(-1);
    // A time or a count on its own belongs to the number before it.
    if (read.text === '' && last) entries[entries.length - 1] = joined(last, read);
    else if (read.text !== '')
      entries.push({ ...read, written: text, line, count: read.count ?? 1 });
  }
  return together(entries);
}

type Piece = Omit<WrittenNumber, 'count' | 'line' | 'written'> & { readonly count: number | null };
type Timed = Omit<Piece, 'count' | 'isApproximate'>;

function readPiece(piece: string, place: ReadingPlace): Piece {
  const found = COUNT.exec(piece);
  const written = found?.slice(1).find((group) => group !== undefined) ?? '';
  const count = parseWrittenCount(written)?.count ?? 0;
  const isCount = count > 0;
  const isGuess = isCount && (found?.[0] ?? '').search(ABOUT) >= 0;
  const rest = isCount ? piece.replace(COUNT, ' ') : piece;
  const plain = rest.replaceAll(HOW_IT_WENT, ' ');
  const text = (isCount ? plain.replaceAll(ABOUT, ' ') : plain).trim();
  const isApproximate = isGuess || (isCount && text !== plain.trim());
  return { ...withPart(timed(text, place)), count: isCount ? count : null, isApproximate };
}

/** A part of the day says something only where no clock does. */
function withPart(read: Omit<Timed, 'part'>): Timed {
  const found = PARTS.find(([pattern]) => pattern.test(read.text));
  if (!found || read.clock !== null) return { ...read, part: null };
  return { ...read, text: read.text.replace(found[0], ' ').trim(), part: found[1] };
}

/** Signs that numbers are written with, but no day of a year. */
const NUMBER_ONLY = /^(?!.*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))[\d\s()（）+*#./-]+$/u;

const FULL_DATE = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)日?/u;

/** A number that can be read as it stands holds no time: `11-20` may be a day only beside a number. */
function timed(text: string, place: ReadingPlace): Omit<Timed, 'part'> {
  const asIs = { text, day: null, clock: null };
  const isNumber = NUMBER_ONLY.test(text) && parseCallerNumber(text, place).ok;
  if (text === '' || isNumber) return asIs;
  const date = FULL_DATE.exec(text);
  const written = [date?.[1], date?.[2]?.padStart(2, '0'), date?.[3]?.padStart(2, '0')].join('-');
  // A whole date is taken as it stands: one that has not come is to be told, not dropped.
  const day = isCalendarDay(written) ? written : null;
  const shown = findShownTime(day ? text.replace(FULL_DATE, ' ') : text, place);
  const rest = shown?.rest ?? text.replace(FULL_DATE, ' ');
  if (!shown && !day) return asIs;
  return {
    text: rest.trim(),
    day: day ?? shown?.time.day ?? null,
    clock: shown?.time.clock ?? null,
  };
}

function joined(
  entry: WrittenNumber,
  { day, clock, part, count, isApproximate }: Piece,
): WrittenNumber {
  return {
    text: entry.text,
    written: entry.written,
    line: entry.line,
    count: count ?? entry.count,
    day: entry.day ?? day,
    clock: entry.clock ?? clock,
    part: entry.part ?? part,
    isApproximate: entry.isApproximate || isApproximate,
  };
}

/** Calls of one number at one time are one entry. */
function together(entries: readonly WrittenNumber[]): readonly WrittenNumber[] {
  const alike = Map.groupBy(entries, ({ text, day, clock, part }) =>
    [text.replaceAll(/\D/gu, '') || text, day, clock, part].join(' '),
  );
  return [...alike.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, count: others.reduce((sum, { count }) => sum + count, first.count) }] : [],
  );
}
