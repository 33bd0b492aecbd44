import type { OtherFormat } from './call-row.ts';

/** How files begin that are no call log, as Latin-1 text. */
const BEGINNINGS: readonly (readonly [string, OtherFormat])[] = [
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['RIFF', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['%PDF-', 'pdf'],
  ['\x1f\x8b\x08', 'archive'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  // Excel up to 2003, as carriers hand out bills.
  ['\xd0\xcf\x11\xe0', 'spreadsheet'],
  ['MIUI BACKUP', 'miui'],
  ['ANDROID BACKUP', 'android_backup'],
  ['bplist00', 'iphone'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['\xcf\xfa\xed\xfe', 'program'],
  ['\xca\xfe\xba\xbe', 'program'],
  ['dex\n', 'program'],
];
/** HEIC, as iPhones take pictures: a box of type `ftyp` comes first. */
const HEIC = 'ftyphe';

/** What a packed file or a database holds, by names that stand in its first part. */
const INSIDE: readonly (readonly [string, readonly (readonly [RegExp, OtherFormat])[]])[] = [
  [
    'PK\x03\x04',
    [
      [/call_log\.exml/i, 'samsung'],
      [/AndroidManifest\.xml/, 'program'],
      [/\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet|Index\/Document\.iwa/, 'spreadsheet'],
      [/^/, 'archive'],
    ],
  ],
  [
    'SQLite format 3',
    [
      [/calls_tb/, 'huawei'],
      [/ZCALLRECORD|CREATE TABLE call \(/i, 'iphone'],
      [/^/, 'database'],
    ],
  ],
];
const LOOKED_INTO = 65_536;

const TEXTS: readonly (readonly [RegExp, OtherFormat])[] = [
  [/^\s*BEGIN:VCARD/i, 'vcard'],
  [/<!doctype plist/i, 'iphone'],
  [/^\s*<(?:!doctype html|html|table|meta)/i, 'web_page'],
  // No call log has any: what they declare could unpack into gigabytes.
  [/<!(?:doctype|entity)\b/i, 'declarations'],
  [/^\s*[[{]/, 'json'],
];

const LOOKED_AT = 4096;

/** What a file is by its first bytes; null when it may be text. */
export function binaryFormat(bytes: Uint8Array): OtherFormat | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  if (head.startsWith(HEIC, 4)) return 'image';
  const whole = BEGINNINGS.find(([sign]) => beginsWith(head, sign))?.[1];
  if (whole) return whole;
  const names = INSIDE.find(([sign]) => head.startsWith(sign))?.[1] ?? [];
  const inside = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_INTO));
  return names.find(([name]) => name.test(inside))?.[1] ?? null;
}

/** Two letters may also begin a text, which holds no zero byte. */
function beginsWith(head: string, sign: string): boolean {
  return head.startsWith(sign) && (sign.length > 2 || head.includes('\0'));
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
