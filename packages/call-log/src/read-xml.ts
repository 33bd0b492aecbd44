import { Parser } from 'htmlparser2';
import { DIRECTION_OF_TYPE } from './android-call-type.ts';
import type { CallLog, CallRow, LogFormat } from './call-row.ts';

/** What writes files that begin so: SMS Backup & Restore, Super Backup, and OPPO's, realme's and OnePlus's own backup. */
const FORMAT_OF_ROOT: Readonly<Record<string, LogFormat>> = {
  calls: 'sms_backup_calls',
  smses: 'sms_backup_messages',
  alllogs: 'super_backup_calls',
  allsms: 'super_backup_messages',
  CallLog: 'coloros',
  callrecord: 'coloros',
};
const ROW_OF_TAG: Readonly<Record<string, (attributes: Attributes) => CallRow | null>> = {
  call: callOf,
  log: callOf,
  CALL_RECORDS: callOf,
  sms: messageOf,
};
const HIDDEN = new Set(['2', '3', '4']);
const NO_NAME = new Set(['', '(unknown)', 'null', '(未知)']);
/** Characters read between two pauses: some milliseconds of work. */
const CHUNK = 65_536;

/**
 * Backups of calls and messages as XML. The parser expands no entity of a document's own, and bodies of
 * messages are not looked at.
 * @param pause lets others work; awaited between chunks.
 */
export async function readXmlLog(
  text: string,
  pause: () => Promise<void>,
): Promise<CallLog | null> {
  const rows: CallRow[] = [];
  let root: string | null = null;
  let unreadCount = 0;
  let isEnded = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (root === null && Object.hasOwn(FORMAT_OF_ROOT, name)) root = name;
        const rowOf = Object.hasOwn(ROW_OF_TAG, name) ? ROW_OF_TAG[name] : undefined;
        if (root === null || !rowOf) return;
        const row = rowOf(attributes);
        if (row) rows.push(row);
        else unreadCount += 1;
      },
      onclosetag(name, isImplied) {
        if (name === root && !isImplied) isEnded = true;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let from = 0; from < text.length; from += CHUNK) {
    parser.write(text.slice(from, from + CHUNK));
    await pause();
  }
  parser.end();
  const format = FORMAT_OF_ROOT[root ?? ''];
  return format ? { format, rows, unreadCount, isCutOff: !isEnded } : null;
}

type Attributes = Readonly<Record<string, string>>;

function callOf(attributes: Attributes): CallRow | null {
  const startedAt = instantOf(attributes['date']);
  const direction = DIRECTION_OF_TYPE[attributes['type'] ?? ''];
  if (startedAt === null || direction === undefined) return null;
  return {
    number: shownNumber(attributes['number'], attributes['presentation']),
    startedAt,
    direction,
    isContact: isContact(attributes),
    medium: 'call',
  };
}

/** Received messages are type 1; everything a person sent is their own. */
function messageOf(attributes: Attributes): CallRow | null {
  const startedAt = instantOf(attributes['date']);
  if (startedAt === null) return null;
  return {
    number: shownNumber(attributes['address'], undefined),
    startedAt,
    direction: attributes['type'] === '1' ? 'incoming' : 'outgoing',
    isContact: isContact(attributes),
    medium: 'message',
  };
}

function instantOf(text: string | undefined): Date | null {
  if (text === undefined || !/^\d{1,14}$/.test(text)) return null;
  const instant = new Date(Number(text));
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function shownNumber(number: string | undefined, presentation: string | undefined): string | null {
  const shown = (number ?? '').trim();
  return shown === '' || HIDDEN.has(presentation ?? '') || /^-\d$/.test(shown)
    ? null
    : shown.slice(0, 64);
}

/** Some phones repeat the number in place of a name that is not there. */
function isContact(attributes: Attributes): boolean {
  const name = (attributes['contact_name'] ?? attributes['name'] ?? '').trim();
  return !NO_NAME.has(name.toLowerCase()) && name !== (attributes['number'] ?? '').trim();
}
