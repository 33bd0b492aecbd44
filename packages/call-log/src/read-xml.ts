import { Parser } from 'htmlparser2';
import type { CallLog, CallRow, Direction } from './call-row.ts';

/** By the number SMS Backup & Restore writes: its documented call types. */
const DIRECTION_OF: Readonly<Record<string, Direction>> = {
  '1': 'incoming',
  '2': 'outgoing',
  '3': 'missed',
  '4': 'voicemail',
  '5': 'rejected',
  '6': 'turned_away',
  '7': 'elsewhere',
};
const HIDDEN = new Set(['2', '3', '4']);
const NO_NAME = new Set(['', '(unknown)', 'null', '(未知)']);
/** Characters read between two pauses: some milliseconds of work. */
const CHUNK = 65_536;

/**
 * `calls.xml` and `sms.xml` of SMS Backup & Restore. The parser expands no entity of a document's own, and bodies of
 * messages are not looked at.
 * @param pause lets others work; awaited between chunks.
 */
export async function readXmlLog(
  text: string,
  pause: () => Promise<void>,
): Promise<CallLog | null> {
  const rows: CallRow[] = [];
  let root: 'calls' | 'smses' | null = null;
  let unreadCount = 0;
  let isEnded = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'calls' || name === 'smses') root = name;
        if (root === null || (name !== 'call' && name !== 'sms')) return;
        const row = name === 'call' ? callOf(attributes) : messageOf(attributes);
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
  if (root === null) return null;
  const format = root === 'calls' ? 'sms_backup_calls' : 'sms_backup_messages';
  return { format, rows, unreadCount, isCutOff: !isEnded };
}

type Attributes = Readonly<Record<string, string>>;

function callOf(attributes: Attributes): CallRow | null {
  const startedAt = instantOf(attributes['date']);
  const direction = DIRECTION_OF[attributes['type'] ?? ''];
  if (startedAt === null || direction === undefined) return null;
  return {
    number: shownNumber(attributes['number'], attributes['presentation']),
    startedAt,
    direction,
    isContact: isNamed(attributes['contact_name']),
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
    isContact: isNamed(attributes['contact_name']),
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

function isNamed(name: string | undefined): boolean {
  return !NO_NAME.has((name ?? '').trim().toLowerCase());
}
