import { type Refusal, refuse } from './numbering-problem.ts';

/** Signs that may stand between the digits of one number. */
export const SEPARATORS = " \t\r\n-‐‑‒–—―−ー./()[]【】〔〕〖〗《》〈〉『』「」·•~'’";
/** Signs for a digit left open. */
export const OPEN_SIGNS = '*xX?#▢□_';

// Left-to-right and zero-width marks that telephones and address books put around a number they copy.
// Marks that turn the reading direction are refused: what is seen would not be what is read.
const IGNORED = '\u200b\u200e\u202a\u202c\u2060\u2066\u2068\u2069\ufeff\u00ad';
// The zero of each script whose digits are read; nine more follow it.
const DIGIT_ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];
const PUNCTUATION = '，、；：。～“”！…';

/** Full-width signs, other scripts' digits and bold ones (𝟏) as ASCII; harmless marks dropped; the first other sign named. */
export function foldSigns(input: string): { ok: true; text: string } | Refusal {
  let text = '';
  let position = 0;
  for (const sign of input) {
    position += 1;
    const plain = plainSign(sign);
    if (plain === null)
      return refuse('input_unreadable', { character: codePointName(sign), position });
    text += plain;
  }
  return { ok: true, text: text.normalize('NFC') };
}

/** `U+1F4DE`: names a sign without showing it. */
export function codePointName(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function plainSign(sign: string): string | null {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return sign;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (IGNORED.includes(sign)) return '';
  if (SEPARATORS.includes(sign) || OPEN_SIGNS.includes(sign) || PUNCTUATION.includes(sign))
    return sign;
  if (/[\u{1d7ce}-\u{1d7ff}]/u.test(sign)) return sign.normalize('NFKC');
  const zero = DIGIT_ZEROS.find((start) => code >= start && code <= start + 9);
  if (zero !== undefined) return String(code - zero);
  if (/\p{Zs}/u.test(sign)) return ' ';
  return /[\p{L}\u0301]/u.test(sign) ? sign : null;
}
