import { splitExtension } from './extension.ts';
import { withoutCallLogNotes } from './call-log-notes.ts';
import { codePointName, foldSigns, OPEN_SIGNS, SEPARATORS } from './fold-signs.ts';
import { readFromTo } from './from-to.ts';
import { type Refusal, refuse } from './numbering-problem.ts';
import { withoutSurroundingWords } from './surrounding-words.ts';
import { withoutUriParts } from './telephone-uri.ts';

/** What a person typed, sign by sign, before any plan is asked. */
export interface TypedText {
  /** A `+` stood before the digits. */
  plus: boolean;
  /** ASCII digits in order. */
  digits: string;
  /** Open digits (`*` and its like), all behind the digits. */
  openDigits: number;
  extension: string | null;
  /** The letters of a text whose digits were read as on telephone keys (`1-800-FLOWERS`), else null. */
  letters: string | null;
  /** Grouped as only North America groups: `1 (650) 253-0000`, `1-800-356-9377`, `(650) 253-0000`. */
  northAmericanGroups: boolean;
  /** How many digits stand before each separator between two digits. */
  gaps: readonly number[];
  /** `CN:` stood before the digits, as in the stored form of service numbers. */
  isScoped: boolean;
  /** The words around the digits say that numbers begin so: `1701234开头`. */
  isBeginning: boolean;
  /** How many last digits run from all 0 to all 9: 4 in `17012340000-17012349999`. */
  runningDigits: number;
}

/** Longer text is refused unread. The longest number with every separator and an extension needs half. */
export const MAX_INPUT_LENGTH = 120;

const LETTERS_ON_KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
// What people write where digits are missing; these words spell no number.
const FILLERS =
  /area|missing|number|unknown|various|multiple|private|restrict|anonym|blocked|unavail|text|none|caller/i;
// Words of three letters and more behind digits: fewer are a slip of the finger (an O for 0, an I for 1).
const SPELLED = /^[\d\s()+.-]*\d(?:[\d\s()+.-]*[a-z]{3,}(?![a-z]))+[\d\s()+.-]*$/i;
// Three numbers with strokes between them are a date.
const DATE = /^\d{1,4}\/\d{1,2}\/\d{1,4}$/;
// `010-62770334/5/6`: numbers that differ in the last digits.
const LAST_DIGITS = /\d{4}(?:\s?\/\s?\d{1,8}){2,}$/;
// Mainland mobile numbers are grouped 3-4-4, never 1-3-3-4.
// The area codes 20 to 29 would be cut by `212-`.
const NORTH_AMERICAN_GROUPS =
  /^(?:1[ .-]*[(\s.-][2-9]\d\d[)\s.-]|\([2-9]\d\d\)|2\d\d[.-]) *[2-9]\d\d[\s.-]\d{4}$/;
// What is dialled to hide or show the own number (North America, GSM): it is no part of the number called.
const HIDES_CALLER = /^(?:\*(?:67|82)|\*?#3[01]#|\*31#)[\s-]*(?=[+(]?(?:\D?\d){5})/;
const OWN_SCOPE = /^cn:\s*/i;
// Two Latin letters that are a label, those of countries only where they are not written as a country is.
const OTHER_SCOPE =
  /^((?!CN|VX|WX|QQ)[A-Z]{2}|(?!cn|no|to|ph|id|mb|vx|wx|qq)[a-z]{2}):(?!\s*[(]?\+)/;
// `170/171号段`.
const SEVERAL_BEGINNINGS = /\d\s*[/、,，]\s*\d/;
// Words between two numbers: `13800138000或13900139000`.
const TWO_NUMBERS = /(?:\d[\s-]?){7}[^\d\p{L}]*\p{L}[^\d]*(?:\d[\s-]?){7}/u;
// A form's empty line.
const BLANK_LINE = /^[\s_]*$/;

type TypedResult = { ok: true; typed: TypedText } | Refusal;

export function readTyped(input: string): TypedResult {
  if (input.length > MAX_INPUT_LENGTH) {
    return refuse('input_too_long', { length: input.length, limit: MAX_INPUT_LENGTH });
  }
  const folded = foldSigns(input);
  if (!folded.ok) return folded;
  const scope = OTHER_SCOPE.exec(folded.text.trim())?.[1];
  if (scope !== undefined) return refuse('scope_unknown', { scope });
  const isScoped = OWN_SCOPE.test(folded.text.trim());
  const text = withoutUriParts(folded.text.trim()).trim();
  if (BLANK_LINE.test(text)) return refuse('number_empty');
  if (!/[\d*]/.test(text) && !isOnlyOpen(text)) return refuse('number_without_digits');
  if (DATE.test(text) || LAST_DIGITS.test(text)) return refuse('number_several');
  const { text: dialled, isBeginning } = withoutSurroundingWords(withoutCallLogNotes(text));
  if (isBeginning && SEVERAL_BEGINNINGS.test(dialled)) return refuse('number_several');
  const number = dialled.replace(HIDES_CALLER, '');
  const ends = readFromTo(number);
  if (ends !== null && 'problem' in ends) return ends;
  const { main, extension } = splitExtension(ends?.first ?? number);
  const read = readSigns(main);
  if (!read.ok) return read;
  const runningDigits = ends?.runningDigits ?? 0;
  return { ok: true, typed: { ...read.signs, extension, isScoped, isBeginning, runningDigits } };
}

type TypedSigns = Omit<TypedText, 'extension' | 'isScoped' | 'isBeginning' | 'runningDigits'>;

function readSigns(quoted: string): { ok: true; signs: TypedSigns } | Refusal {
  const text = quoted.replace(/^[\s"'“”「]+/u, '');
  const start = /^[\s(]*\++\s*/.exec(text);
  const plus = start !== null;
  const spelled = isSpelled(text);
  const signs = (spelled ? onKeys(text) : text).slice(start?.[0].length ?? 0);
  let digits = '';
  let openDigits = 0;
  const gaps: number[] = [];
  for (const sign of signs.replace(/["'“”」。,;，；!！…]+$/u, '')) {
    if (sign >= '0' && sign <= '9') {
      if (openDigits > 0) return refuse('range_wildcard_in_middle');
      digits += sign;
    } else if (OPEN_SIGNS.includes(sign)) openDigits += 1;
    else if (!SEPARATORS.includes(sign)) return refuseSign(sign, text);
    else if (gaps.at(-1) !== digits.length) gaps.push(digits.length);
  }
  const letters = spelled ? lettersOf(text) : null;
  const northAmericanGroups = NORTH_AMERICAN_GROUPS.test(text);
  return { ok: true, signs: { plus, digits, openDigits, letters, northAmericanGroups, gaps } };
}

function refuseSign(sign: string, text: string): Refusal {
  if (/[+,;，、；&]/.test(sign) || TWO_NUMBERS.test(text)) return refuse('number_several');
  if (/\p{L}/u.test(sign)) {
    return refuse('number_letters', { letters: lettersOf(text) });
  }
  const position = Array.from(text).indexOf(sign) + 1;
  return refuse('input_unreadable', { character: codePointName(sign), position });
}

function lettersOf(text: string): string {
  return (text.match(/\p{L}+/gu) ?? []).join(' ').slice(0, 20);
}

/** Letters between or behind digits; a lone x is an open digit. Which letters make a number, the plan says. */
function isSpelled(text: string): boolean {
  return /[a-wyz]/i.test(text) && SPELLED.test(text) && !FILLERS.test(text);
}

function onKeys(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const key = LETTERS_ON_KEYS.findIndex((letters) => letters.includes(letter.toLowerCase()));
    return String(key + 2);
  });
}

function isOnlyOpen(text: string): boolean {
  if (!/[*x?#▢□_]/i.test(text)) return false;
  return Array.from(text).every((sign) => OPEN_SIGNS.includes(sign) || SEPARATORS.includes(sign));
}
