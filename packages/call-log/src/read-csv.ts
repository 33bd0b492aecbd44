import Papa from 'papaparse';
import type { CallLog, CallRow } from './call-row.ts';
import { directionOf } from './direction-words.ts';
import { type Table, tableOf } from './table-columns.ts';
import type { WrittenTimes } from './written-day.ts';
import { writtenInstants } from './written-instant.ts';

/** Characters and rows between two pauses: some milliseconds of work. */
const CHUNK = 65_536;
const ROWS_AT_ONCE = 2_000;
const LONGEST_NUMBER = 64;

/** A table with a header line; null when no column holds numbers or no column holds times. */
export async function readCsvLog(
  text: string,
  times: WrittenTimes,
  pause: () => Promise<void>,
): Promise<CallLog | null> {
  const table = tableOf(await linesOf(text.replace(/^\uFEFF/, ''), pause));
  if (!table) return null;
  const instantOf = writtenInstants(
    table.lines.map((line) => cellOf(line, table.columns.date)),
    times,
  );
  const rows: CallRow[] = [];
  for (const [index, line] of table.lines.entries()) {
    const row = rowOf(line, table, instantOf);
    if (row) rows.push(row);
    if (index % ROWS_AT_ONCE === 0) await pause();
  }
  return {
    format: 'csv',
    rows,
    unreadCount: table.lines.length - rows.length,
    isCutOff: false,
  };
}

function linesOf(text: string, pause: () => Promise<void>): Promise<readonly string[][]> {
  return new Promise((resolve) => {
    const lines: string[][] = [];
    Papa.parse<string[]>(text, {
      skipEmptyLines: 'greedy',
      chunkSize: CHUNK,
      chunk({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        for (const line of data) lines.push(line);
        parser.pause();
        void pause().then(() => parser.resume());
      },
      complete: () => resolve(lines),
    });
  });
}

function cellOf(line: readonly string[], at: number): string {
  return at < 0 ? '' : (line[at] ?? '').trim();
}

function rowOf(
  line: readonly string[],
  { columns, isOfMessages }: Table,
  instantOf: (text: string) => Date | null,
): CallRow | null {
  const cell = (name: keyof Table['columns']): string => cellOf(line, columns[name]);
  const startedAt = instantOf(`${cell('date')} ${cell('time')}`);
  // Where the table says of each call which way it went, one that says nothing readable may be the person's own.
  const direction = columns.type < 0 ? 'incoming' : directionOf(cell('type'));
  if (startedAt === null || direction === null) return null;
  const number = cell('number');
  const isMessage = isOfMessages || /sms|message|短信|簡訊/i.test(cell('type'));
  return {
    number: number === '' ? null : number.slice(0, LONGEST_NUMBER),
    startedAt,
    direction,
    isContact: cell('name') !== '' && cell('name') !== number,
    medium: isMessage ? 'message' : 'call',
  };
}
