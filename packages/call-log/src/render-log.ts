import { typeOfDirection } from './android-call-type.ts';
import type { CallRow } from './call-row.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Rows as a file of SMS Backup & Restore: what a browser sends in place of the file it was given. */
export function renderLog(rows: readonly CallRow[]): string {
  return `<calls count="${rows.length}">\n${rows.map(lineOf).join('\n')}\n</calls>\n`;
}

function lineOf({ number, startedAt, direction, medium }: CallRow): string {
  const date = startedAt.getTime();
  if (medium === 'message') return `<sms address="${escaped(number)}" date="${date}" type="1" />`;
  return `<call number="${escaped(number)}" date="${date}" type="${typeOfDirection(direction)}" />`;
}

function escaped(number: string | null): string {
  return (number ?? '').replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
}
