/** A text cut into the number and the extension behind it (`转123`, `ext. 123`, `x123`, `;ext=123`). */
export interface ExtendedText {
  main: string;
  extension: string | null;
}

const WORDS = [
  '转接',
  '转',
  '轉接',
  '轉',
  '分机号?',
  '分機號?',
  '内线',
  '內線',
  '内線',
  '接',
  ';ext=',
  'e?xtensi(?:o|ó)n?',
  'extn?',
  'xtn?',
  'anexo',
  'int',
  'доб',
];
// A word says for certain that an extension follows.
const BY_WORD = new RegExp(
  String.raw`^(.*?\d.*?)[\s,，;；(（-]*(?:${WORDS.join('|')})[\s.:：,，#-]*(\d{1,20})[\s#)）]*$`,
  'iu',
);
// `,,123#`, `;123`: pause signs of telephones.
const BY_PAUSE = /^(.*\d)\s*(?:,,|,?\s*;|,\s*x)\s*(\d{1,9}|\d{10,15}(?=#))#?$/i;
// `x123`, `#123`, `-123#`: the same signs also stand for open digits.
const BY_SIGN = /^(.*\d)\s*(?:(?:[x#~]|\/x)\.?\s*(\d{1,9})#?|[-\s](\d{1,6})#)$/i;

const FEWEST_MAIN_DIGITS = 3;
const FEWEST_MAIN_DIGITS_BY_SIGN = 8;
const MOBILE_LENGTH = 11;

// `0571-88888888-801`, `400-800-8820-123`, `(010)6277-0334*12`, `13800138000/8001`: behind a whole mainland
// number, as switchboards are written.
const AREA = String.raw`\(?0[1-9]\d{1,2}\)?[-\s]{0,3}\d{3,4}[-\s]?\d{4}`;
const HOTLINE = String.raw`[48]00(?:[-\s]?\d){7}`;
const MOBILE = String.raw`1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}`;
const ABROAD = String.raw`\(?(?:\+|00)86\)?[-\s]?(?:\(?0?\)?[1-9]\d{1,2}\)?[-\s]?\d{3,4}[-\s]?\d{4}|${HOTLINE}|${MOBILE})`;
const BY_DASH = new RegExp(
  String.raw`^(${AREA}|${HOTLINE}|${MOBILE}|${ABROAD})\s?[-/*,]\s?(\d{1,6})#?$`,
);

// A plain number has none of the signs below.
const PLAIN = /^[+()\d\s.-]*$/;

export function splitExtension(text: string): ExtendedText {
  const dashed = BY_DASH.exec(text);
  if (dashed !== null) return { main: dashed[1] ?? '', extension: dashed[2] ?? null };
  if (PLAIN.test(text)) return { main: text, extension: null };
  const certain = BY_WORD.exec(text) ?? BY_PAUSE.exec(text);
  if (certain !== null && countDigits(certain[1] ?? '') >= FEWEST_MAIN_DIGITS) {
    return { main: certain[1] ?? '', extension: certain[2] ?? null };
  }
  const signed = BY_SIGN.exec(text);
  const main = signed?.[1] ?? '';
  const extension = signed?.[2] ?? signed?.[3] ?? null;
  if (extension === null || countDigits(main) < FEWEST_MAIN_DIGITS_BY_SIGN) {
    return { main: text, extension: null };
  }
  // Eleven places with one of them hidden is a mobile number someone masked.
  const masked = countDigits(main) + 1 + extension.length === MOBILE_LENGTH;
  return masked ? { main: text, extension: null } : { main, extension };
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}
