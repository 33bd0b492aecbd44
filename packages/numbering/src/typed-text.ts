import { splitExtension } from './extension.ts';
import { codePointName, foldSigns, OPEN_SIGNS, SEPARATORS } from './fold-signs.ts';
import { type Refusal, refuse } from './numbering-problem.ts';
import { readFromTo } from './from-to.ts';
import { withoutWords } from './surrounding-words.ts';
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
  /** Grouped as North America groups: `1 (650) 253-0000`, `1-800-356-9377`. */
  northAmericanGroups: boolean;
  /** Words beside the digits say that numbers begin so: `1701234开头`. */
  isBeginning: boolean;
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
// Mainland mobile numbers are grouped 3-4-4, never 1-3-3-4.
const NORTH_AMERICAN_GROUPS =
  /^(?:1[ .-]*[(\s.-][2-9]\d\d[)\s.-] *|\([2-9]\d\d\) ?)[2-9]\d\d[\s.-]\d{4}$/;
// What a telephone dials to hide or show the own number: `*67`, `#31#`, `*31#`.
const SHOWING_CODE = /^(?:\*(?:67|82|3[01]#)|#3[01]#)[\s-]*(?=\+?\d{7})/;
// `HK:955**`: only the mainland's own numbers are written behind their country.
const OTHER_SCOPE = /^([A-Z]{2}):/;
const FEWEST_DIGITS_OF_ONE = 7;

type TypedResult = { ok: true; typed: TypedText } | Refusal;

export function readTyped(input: string): TypedResult {
  if (input.length > MAX_INPUT_LENGTH) {
    return refuse('input_too_long', { length: input.length, limit: MAX_INPUT_LENGTH });
  }
  const folded = foldSigns(input);
  if (!folded.ok) return folded;
  const scope = OTHER_SCOPE.exec(folded.text.trim())?.[1];
  if (scope !== undefined && scope !== 'CN') return refuse('number_scope_unknown', { scope });
  const written = withoutUriParts(folded.text.trim()).trim();
  if (written === '') return refuse('number_empty');
  if (!/[\d*]/.test(written) && !isOnlyOpen(written)) return refuse('number_without_digits');
  const { text, isBeginning } = withoutWords(written.replace(SHOWING_CODE, ''));
  if (DATE.test(text)) return refuse('number_several');
  const range = readFromTo(text);
  if (range !== null) return 'ok' in range ? range : { ok: true, typed: openTyped(range) };
  const { main, extension } = splitExtension(text);
  if (isSeveral(main)) return refuse('number_several');
  return readSigns(main, extension, isBeginning);
}

/** Two pieces that each have the digits of a number. */
function isSeveral(text: string): boolean {
  const pieces = text.split(/[\s/]+|或|和|及|or|and/i);
  return pieces.filter((piece) => digitsIn(piece) >= FEWEST_DIGITS_OF_ONE).length > 1;
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

function openTyped(range: Pick<TypedText, 'digits' | 'openDigits'>): TypedText {
  const plain = { plus: false, extension: null, letters: null };
  return { ...range, ...plain, northAmericanGroups: false, isBeginning: false };
}

function readSigns(quoted: string, extension: string | null, isBeginning: boolean): TypedResult {
  const text = quoted.replace(/^[\s"'“”「]+/u, '');
  const start = /^[\s(]*\++\s*/.exec(text);
  const plus = start !== null;
  const spelled = isSpelled(text);
  const signs = (spelled ? onKeys(text) : text).slice(start?.[0].length ?? 0);
  let digits = '';
  let openDigits = 0;
  for (const sign of signs.replace(/["'“”」。,;，；!]+$/u, '')) {
    if (sign >= '0' && sign <= '9') {
      if (openDigits > 0) return refuse('range_wildcard_in_middle');
      digits += sign;
    } else if (OPEN_SIGNS.includes(sign)) openDigits += 1;
    else if (!SEPARATORS.includes(sign)) return refuseSign(sign, text);
  }
  const letters = spelled ? lettersOf(text) : null;
  const northAmericanGroups = NORTH_AMERICAN_GROUPS.test(text);
  return {
    ok: true,
    typed: { plus, digits, openDigits, extension, letters, northAmericanGroups, isBeginning },
  };
}

function refuseSign(sign: string, text: string): Refusal {
  if (/[+,;，、；&]/.test(sign)) return refuse('number_several');
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
