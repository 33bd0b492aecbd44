import { directionOf } from './direction-words.ts';

/** A table of calls: the lines below its header, and which column holds what; -1: none does. */
export interface Table {
  readonly lines: readonly (readonly string[])[];
  readonly columns: Readonly<Record<'number' | 'date' | 'time' | 'type' | 'name', number>>;
  /** A bill of messages, as carriers give it. */
  readonly isOfMessages: boolean;
}

/**
 * Names of columns in English and Chinese; of two columns that fit, the one whose name comes first here. From exporters'
 * files (iMazing: `Call type,Date,Duration,Number,Contact`) and carriers' bills (China Mobile:
 * `起始时间,通信地点,通信方式,对方号码,通信时长,通信类型`).
 */
const NUMBER = [
  /^(?:phone ?)?number$/i,
  /对方|對方/,
  /号码|號碼/,
  /^(?:phone|caller|from)$/i,
  /电话|電話/,
];
const DATE = [
  /^date|日期/i,
  /^start|起始|开始|開始/i,
  /^time ?stamp|^call ?(?:date|time)|时间|時間/i,
];
const TIME = [/^time$|时刻|時刻/i, /时间|時間/];
const TYPE = /type|direction|类型|類型|方向|呼叫|方式|状态|狀態/i;
const PLAIN_TYPE = /^(?:call ?)?(?:type|direction)$|呼叫|方向/i;
const NAME = [/^name$|contact|姓名|联系人|聯絡人|备注|備註/i];
/** The person's own number, and how long a call took. */
const NOT_MEANT = /本机|本機|own|时长|時長|duration/i;
const MESSAGES = /^(?:sms|message)|短信|簡訊|信息类型/i;

/** Bills begin with lines about the customer. */
const HEADER_WITHIN = 30;
const SAMPLED = 200;

/** Null when no line near the beginning names a column of numbers and one of times. */
export function tableOf(lines: readonly (readonly string[])[]): Table | null {
  const at = lines.slice(0, HEADER_WITHIN).findIndex((line) => isHeader(line));
  const header = lines[at];
  if (!header) return null;
  const below = lines.slice(at + 1);
  const number = columnOf(header, NUMBER, []);
  const date = columnOf(header, DATE, [number]);
  const name = columnOf(header, NAME, [number, date]);
  return {
    lines: below,
    columns: {
      number,
      date,
      time: columnOf(header, TIME, [number, date, name]),
      name,
      type: typeColumn(header, below.slice(0, SAMPLED), [number, date, name]),
    },
    isOfMessages: header.some((column) => MESSAGES.test(column.trim())),
  };
}

function isHeader(line: readonly string[]): boolean {
  const number = columnOf(line, NUMBER, []);
  return number >= 0 && columnOf(line, DATE, [number]) >= 0;
}

function columnOf(
  header: readonly string[],
  names: readonly RegExp[],
  taken: readonly number[],
): number {
  for (const name of names) {
    const at = header.findIndex(
      (column, index) =>
        !taken.includes(index) && name.test(column.trim()) && !NOT_MEANT.test(column),
    );
    if (at >= 0) return at;
  }
  return -1;
}

/** Of the columns that may say which way a call went, the one whose cells say so most often. */
function typeColumn(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  taken: readonly number[],
): number {
  const candidates = [...header.keys()].filter(
    (at) => !taken.includes(at) && TYPE.test(header[at] ?? ''),
  );
  const said = (at: number): number =>
    sample.filter((line) => directionOf((line[at] ?? '').trim()) !== null).length;
  const [best = -1] = candidates.toSorted((a, b) => said(b) - said(a));
  if (best >= 0 && said(best) > 0) return best;
  // A column that by its name must say it, in words that are not known: no call can be taken for a received one.
  return candidates.find((at) => PLAIN_TYPE.test((header[at] ?? '').trim())) ?? -1;
}
