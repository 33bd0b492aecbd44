/**
 * Words around a number, as notes, call lists and posters have them: `电话13800138000`, `138 0013 8000 (北京)`,
 * `1701234开头`. They go; what they were is not kept.
 */
export interface BareText {
  text: string;
  /** The words say that only the beginning of numbers was written. */
  isBeginning: boolean;
}

const HAN = String.raw`\p{Script=Han}`;
// Numerals in writing right before digits are part of the number, which nobody reads for sure.
const NUMERALS = '〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖';
const LATIN_LABELS =
  'telephone|tel|phone|mobile|cellphone|cell|mob|fax|ph|whatsapp|wechat|caller|call|from|number|no';
// Letters may spell a number: of Latin words only labels go.
const BEFORE = new RegExp(
  String.raw`^(?:[\s(（:：]*${HAN}[${HAN}\s:：,，。]{0,20}|(?:${LATIN_LABELS})\b[\s.:：#№]*)+(?<![${NUMERALS}])(?=[+(\d])`,
  'iu',
);
const BEGINNING = /^(.*\d)\s*(?:这个|這個|的)?\s*(?:开头|開頭|打头|打頭|号段|號段|段)的?\s*$/u;
const BEHIND = new RegExp(
  String.raw`^(.*[\d*xX?#_])[\s(（【,，。]*${HAN}[${HAN}\s,，。]{0,30}[\s)）】]*$`,
  'u',
);

export function withoutWords(text: string): BareText {
  const bare = text.replace(BEFORE, '');
  const beginning = BEGINNING.exec(bare);
  if (beginning !== null) return { text: beginning[1] ?? '', isBeginning: true };
  return { text: BEHIND.exec(bare)?.[1] ?? bare, isBeginning: false };
}
