import type { OtherFormat } from './call-row.ts';

/** How files begin that are no call log, as Latin-1 text. */
const BEGINNINGS: readonly (readonly [string, OtherFormat])[] = [
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['RIFF', 'image'],
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['SQLite format 3', 'database'],
];
/** HEIC, as iPhones take pictures: a box of type `ftyp` comes first. */
const HEIC = 'ftyphe';

const TEXTS: readonly (readonly [RegExp, OtherFormat])[] = [
  [/<CallLog[\s>]|<CALL_RECORDS/, 'coloros'],
  [/^\s*BEGIN:VCARD/i, 'vcard'],
  [/^\s*<(?:!doctype html|html)/i, 'web_page'],
  [/^\s*[[{]/, 'json'],
];

const LOOKED_AT = 4096;

/** What a file is by its first bytes; null when it may be text. */
export function binaryFormat(bytes: Uint8Array): OtherFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  if (head.startsWith(HEIC, 4)) return 'image';
  return BEGINNINGS.find(([sign]) => head.startsWith(sign))?.[1] ?? null;
}

export function textFormat(text: string): OtherFormat | null {
  const head = text.slice(0, LOOKED_AT);
  return TEXTS.find(([sign]) => sign.test(head))?.[1] ?? null;
}

/** Text of a file as exporters write it: UTF-8, UTF-16 with its mark, else GB 18030. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Older exporters on Chinese Windows.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
