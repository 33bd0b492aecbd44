import { instantInZone, isCalendarDay } from '@rangewatch/schema';
import Papa from 'papaparse';
import type { CallLog, CallRow, Direction } from './call-row.ts';

/** Column names of exporters, in English and Chinese. */
const COLUMNS = {
  number: /^(?:phone ?)?number$|^phone$|^caller$|^from$|号码|號碼|电话|電話|主叫|对方/i,
  date: /^date|^time ?stamp|^call ?(?:date|time)|^start|日期|时间|時間|开始/i,
  time: /^time$|^时刻$|^時刻$/i,
  type: /type|direction|类型|類型|方向|呼叫/i,
  name: /^name$|contact|姓名|联系人|聯絡人|备注/i,
} as const;

const DIRECTIONS: readonly (readonly [RegExp, Direction])[] = [
  [/out|dial|呼出|去电|去電|拨出|撥出|主叫/i, 'outgoing'],
  [/miss|未接/i, 'missed'],
  [/reject|declin|拒接|拒绝|拒絕|挂断/i, 'rejected'],
  [/block|拦截|攔截|黑名单|黑名單/i, 'turned_away'],
  [/voice ?mail|语音信箱|留言/i, 'voicemail'],
  [/in|answer|receiv|呼入|来电|來電|已接|被叫/i, 'incoming'],
];

const DAY_AND_TIME =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2}):(\d{2})(?::\d{2})?)?/;

/** A table with a header line; null when no column holds numbers or no column holds times. */
export function readCsvLog(text: string, timeZone: string): CallLog | null {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [header, ...lines] = data;
  if (!header) return null;
  const at = (name: keyof typeof COLUMNS): number =>
    header.findIndex((column) => COLUMNS[name].test(column.trim()));
  const columns = {
    number: at('number'),
    date: at('date'),
    time: at('time'),
    type: at('type'),
    name: at('name'),
  };
  if (columns.number < 0 || columns.date < 0) return null;
  const rows: CallRow[] = [];
  for (const line of lines) {
    const row = rowOf(line, columns, timeZone);
    if (row) rows.push(row);
  }
  return { format: 'csv', rows, unreadCount: lines.length - rows.length, isCutOff: false };
}

type Columns = Readonly<Record<keyof typeof COLUMNS, number>>;

function rowOf(line: readonly string[], columns: Columns, timeZone: string): CallRow | null {
  const cell = (at: number): string => (at < 0 ? '' : (line[at] ?? '').trim());
  const clock = columns.time === columns.date ? '' : ` ${cell(columns.time)}`;
  const startedAt = instantOf(cell(columns.date) + clock, timeZone);
  if (startedAt === null) return null;
  const type = cell(columns.type);
  const number = cell(columns.number);
  return {
    number: number === '' ? null : number.slice(0, 64),
    startedAt,
    direction: DIRECTIONS.find(([word]) => word.test(type))?.[1] ?? 'incoming',
    isContact: cell(columns.name) !== '' && cell(columns.name) !== number,
    medium: /sms|message|短信|簡訊/i.test(type) ? 'message' : 'call',
  };
}

function instantOf(text: string, timeZone: string): Date | null {
  if (/^\d{12,14}$/.test(text.trim())) return new Date(Number(text.trim()));
  const [, year = '', month = '', day = '', hour = '12', minute = '00'] =
    DAY_AND_TIME.exec(text) ?? [];
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDay(on) || Number(hour) > 23 || Number(minute) > 59) return null;
  return instantInZone(on, `${hour.padStart(2, '0')}:${minute}`, timeZone);
}
