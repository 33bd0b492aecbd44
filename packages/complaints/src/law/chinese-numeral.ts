const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const PLACES = ['', '十', '百', '千'];
const LARGEST = 9999;

/**
 * A whole number as laws of the mainland count their articles: 10 is 十, 23 is 二十三, 110 is 一百一十,
 * 1033 is 一千零三十三. The signs are the same in both ways of writing Chinese.
 * @throws RangeError outside 1 to 9999: no law has more articles.
 */
export function chineseNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > LARGEST)
    throw new RangeError('articles are counted from 1 to 9999');
  const digits = String(count).split('').map(Number);
  const spoken = digits.map((digit, at) => spokenDigit(digits, digit, at)).join('');
  return count < 20 ? spoken.replace('一十', '十') : spoken;
}

/** A row of noughts is spoken once, and not at the end. */
function spokenDigit(digits: readonly number[], digit: number, at: number): string {
  if (digit !== 0) return `${DIGITS[digit]}${PLACES[digits.length - 1 - at]}`;
  const isFirstNought = digits[at - 1] !== 0;
  const isFollowed = digits.slice(at).some((later) => later !== 0);
  return isFirstNought && isFollowed ? '零' : '';
}
