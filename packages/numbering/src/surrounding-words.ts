/** A text cut into what is dialled and whether the words around it say that it only begins numbers. */
export interface UnwordedText {
  text: string;
  /** `1701234开头`, `170-1234段`: the digits are the beginning of a range. */
  isBeginning: boolean;
}

// What stands before and behind the dialled part; the words end or begin at the letter next to it.
const BEFORE = /^[^\d+*(]*(?:\([^\d+*()]*\)[^\d+*(]*)*(?=[+\d*(])/u;
const BEHIND = /(?<=[\d*xX?#▢□_)】])[^\d*#▢□_\p{L}]*(?![xX]+(?![a-wyzA-WYZ]))\p{L}[^\d*#▢□_]*$/u;
// Words and the punctuation of a sentence; other signs belong to no name and no label.
const ONLY_WORDS =
  /^[\p{L}\p{M}\s:：.,，、。;；!！?…'"“”()【】〔〕〖〗《》〈〉『』「」·•~—–\-_/]*$/u;

const LABEL =
  /^[\s([【]*(?:(?:tel|telephone|phone|mobile|mob|cell|call|hotline|fax|number|num|contact|whatsapp|wechat|weixin|vx|wx|sms|from|to|caller|caller id)s?[\s.:：)/\]】-]*|(?:ph|no|[tpmfhc])[.:：)][\s]*)+$/i;
const BEGINNING =
  /开头|開頭|打头|打頭|起头|起頭|号段|號段|字头|字頭|^[\s)】]*段[\s。.]*$|prefix|\bstart(?:s|ing)? with\b|\bbegin(?:s|ning)? with\b/i;
// A word that begins an extension without its digits, and units: what is counted is no number to dial.
const NO_NAME = /^[\s(]*(?:转|轉|分机|分機|元|块|塊|年|月|日|天|次|个|個|岁|歲|楼|樓|层|層|室)/u;

const NUMERALS = '〇零一二三四五六七八九十百千万萬幺两兩壹贰叁肆伍陆柒捌玖';
const ENDS_IN_NUMERAL = new RegExp(`[${NUMERALS}]$`, 'u');
const STARTS_WITH_NUMERAL = new RegExp(`^[${NUMERALS}]`, 'u');
const ONLY_NUMERALS = new RegExp(`^[${NUMERALS}]+$`, 'u');

// A numeral that touches fewer digits may be one of them (1380013800零); a name may end in one as well.
const MOBILE_LENGTH = 11;
const FEWEST_DIGITS_BY_WORDS = 5;
// Letters of Latin script next to fewer digits may be meant as keys or stand for missing digits.
const FEWEST_DIGITS_BY_LATIN = 10;

/**
 * The text without the label, name or remark around it (`电话138…`, `138… 李先生`, `138… (北京)`). Words that
 * may stand for digits stay, for the reader of digits to refuse: letters that touch digits, written-out
 * numerals. What is dropped here is kept nowhere: a name is no part of a number.
 */
export function withoutSurroundingWords(text: string): UnwordedText {
  const before = [BEFORE.exec(text)?.[0] ?? ''].find(hasWord) ?? '';
  const behind = BEHIND.exec(text.slice(before.length))?.[0] ?? '';
  const main = text.slice(before.length, text.length - behind.length);
  const digits = main.replace(/\D/g, '').length;
  const isBeginning = BEGINNING.test(before) || BEGINNING.test(behind);
  const dropsBefore = mayDropBefore(before, digits, isBeginning);
  const dropsBehind = mayDropBehind(behind, digits, isBeginning);
  if ((before !== '' && !dropsBefore) || (behind !== '' && !dropsBehind)) {
    return { text, isBeginning: false };
  }
  return { text: main, isBeginning };
}

function hasWord(text: string): boolean {
  return /[^\P{L}xX]/u.test(text);
}

function mayDropBefore(words: string, digits: number, isBeginning: boolean): boolean {
  if (LABEL.test(words)) return true;
  if (digits < MOBILE_LENGTH && ENDS_IN_NUMERAL.test(words)) return false;
  return mayDrop(words, digits, isBeginning, /[a-z]$/i.test(words));
}

function mayDropBehind(words: string, digits: number, isBeginning: boolean): boolean {
  if (NO_NAME.test(words)) return false;
  if (digits < MOBILE_LENGTH && STARTS_WITH_NUMERAL.test(words)) return false;
  return mayDrop(words, digits, isBeginning, /^[a-z]/i.test(words));
}

function mayDrop(
  words: string,
  digits: number,
  isBeginning: boolean,
  touchesInLatin: boolean,
): boolean {
  if (!ONLY_WORDS.test(words) || ONLY_NUMERALS.test(words.replace(/[^\p{L}]/gu, ''))) return false;
  if (isBeginning) return true;
  if (touchesInLatin) return false;
  const isHan = !/(?!\p{Script=Han})\p{L}/u.test(words);
  return digits >= (isHan ? FEWEST_DIGITS_BY_WORDS : FEWEST_DIGITS_BY_LATIN);
}
