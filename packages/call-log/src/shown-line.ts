import { findShownTime, type ShownTime } from './shown-time.ts';
import type { WrittenTimes } from './written-day.ts';

/** Text that was read in one place of a picture, in pixels from its upper left corner. */
export interface PictureLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What one line of a call list says. */
export interface ShownLine extends PictureLine {
  readonly time: ShownTime | null;
  /** The line says when, and nothing else. */
  readonly isOnlyTime: boolean;
  /** A number, or that none was shown; null: the line names no caller. */
  readonly caller: { readonly number: string | null; readonly count: number } | null;
  readonly label: string | null;
  readonly isOutgoing: boolean;
  readonly isMissed: boolean;
}

const BESIDE_CHINESE = /\s*([\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])\s*/g;
const NUMBER = /[+＋]?[(（]?\d(?:[\s()（）.—–-]{0,3}\d)*/g;
const LETTER = /[\p{L}\p{N}]/u;
const FEWEST_DIGITS = 5;
const MOST_DIGITS = 17;
const COUNT = /(?<=\S\s*)[(（[]\s*(\d{1,2})\s*[)）\]](?!\s*\d)/;
const WITHHELD =
  /未知(?:号码|號碼|来电|來電)|私[人密](?:号码|號碼)|(?:无|無|隐藏|隱藏|未显示|未顯示)(?:主叫|來電)?(?:号码|號碼)|匿名|no caller id|private number|unknown (?:number|caller)|^\W*unknown\W*$|withheld/i;
const LABEL =
  /(?:疑似|高[频頻])?(?:骚扰|騷擾|诈骗|詐騙|推销|推銷|广告|廣告|营销|營銷|理财|贷款|貸款|中介)(?:推销|推銷|中介|理财|电话|電話)?|(?:suspected|potential|likely)?\s*(?:spam|scam|fraud|telemarketing)(?: (?:risk|likely|call))?/i;
const OUTGOING = /呼出|拨出|撥出|去电|去電|已拨|已撥|\boutgoing\b|\bcancell?ed\b/i;
const MISSED = /未接|响铃|響鈴|\bmissed\b|\brang\b/i;

export function readShownLine(line: PictureLine, times: WrittenTimes): ShownLine {
  const text = line.text.replaceAll(BESIDE_CHINESE, '$1').trim();
  const found = findShownTime(text, times);
  const rest = found?.rest ?? text;
  return {
    ...line,
    time: found?.time ?? null,
    isOnlyTime: found !== null && !LETTER.test(found.rest),
    caller: callerOf(rest),
    label: LABEL.exec(rest)?.[0].trim() ?? null,
    isOutgoing: OUTGOING.test(rest),
    isMissed: MISSED.test(rest),
  };
}

function callerOf(text: string): ShownLine['caller'] {
  const counted = COUNT.exec(text);
  const count = Math.max(1, Number(counted?.[1] ?? 1));
  const beforeCount = counted ? text.slice(0, counted.index) : text;
  const number = (beforeCount.match(NUMBER) ?? [])
    .filter((found) => digitCount(found) >= FEWEST_DIGITS && digitCount(found) <= MOST_DIGITS)
    .toSorted((a, b) => digitCount(b) - digitCount(a))[0];
  if (number) return { number: number.replace('＋', '+').trim(), count };
  return WITHHELD.test(text) ? { number: null, count } : null;
}

function digitCount(text: string): number {
  return text.replaceAll(/\D/g, '').length;
}
