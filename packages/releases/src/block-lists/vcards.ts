import { describeRange } from '@rangewatch/numbering';
import { createHash } from 'node:crypto';
import { type BlockListEntry, type BlockListHead, headLine } from './block-list.ts';
import { numbersOf } from './patterns.ts';

/** Numbers of one card: address books grow slow with hundreds. */
const NUMBERS_PER_CARD = 100;
const LINE_OCTETS = 75;

/** A contact to be blocked: one range written out, or up to a hundred single numbers. */
export interface BlockCard {
  /** The same for the same card of another day. */
  readonly uid: string;
  readonly name: string;
  readonly numbers: readonly string[];
}

/** Cards of entries an address book can hold, in code-point order: a range each, and single numbers by their first digits. */
export async function* cardsOf(
  entries: AsyncIterable<BlockListEntry> | Iterable<BlockListEntry>,
): AsyncGenerator<BlockCard> {
  let single: string[] = [];
  for await (const entry of entries) {
    const numbers = [...numbersOf(entry.range)];
    if (numbers.length > 1) yield card(describeRange(entry.range).display, entry.range, numbers);
    else single.push(...numbers);
    if (single.length < NUMBERS_PER_CARD) continue;
    yield cardOfNumbers(single);
    single = [];
  }
  if (single.length > 0) yield cardOfNumbers(single);
}

/** Stands where no number does, and says why in its note. */
export const EMPTY_CARD: BlockCard = card('block list', 'empty', []);

function cardOfNumbers(numbers: readonly string[]): BlockCard {
  const first = numbers[0] ?? '';
  return card(`+${first} …`, `numbers from ${first}`, numbers);
}

function card(name: string, identity: string, numbers: readonly string[]): BlockCard {
  const uid = createHash('sha256').update(`card/v1 ${identity}`).digest('hex').slice(0, 32);
  return { uid: `rangewatch-${uid}`, name: `Rangewatch ${name}`, numbers };
}

/** A vCard 3.0 (RFC 2426): CRLF, lines folded at 75 octets. */
export function renderCard({ uid, name, numbers }: BlockCard, head: BlockListHead): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `PRODID:-//Rangewatch//block list ${head.version}//EN`,
    `UID:${uid}`,
    `FN:${escapeText(name)}`,
    `N:${escapeText(name)};;;;`,
    'CATEGORIES:SPAM',
    `NOTE:${escapeText(headLine(head))}`,
    ...numbers.map((number) => `TEL;TYPE=WORK:+${number}`),
    'END:VCARD',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\,;]/g, String.raw`\$&`);
}

/** Folds where a line grows too long, never inside a character. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= LINE_OCTETS) return line;
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join('\r\n');
}
