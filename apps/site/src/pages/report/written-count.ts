/** How often, as people write it. */
export interface WrittenCount {
  readonly count: number;
  /** They wrote that it is a guess. */
  readonly isApproximate: boolean;
}

const WRITTEN =
  /^(about|around|approx\.?|some|约|約|大约|大約|大概|差不多)?\s*(\d{1,9}|[一二两兩三四五六七八九十]{1,3})\s*(?:次|通|个|個|条|條|calls?|times?|messages?)?\s*(左右|多次|多|或更多|以上|or so|or more|\+)?$/i;

const DIGITS = '〇一二三四五六七八九';

/** `17`, `about 17`, `约17次`, `十七`; null for anything else. */
export function parseWrittenCount(text: string): WrittenCount | null {
  const [, before, written, after] = WRITTEN.exec(text.normalize('NFKC').trim()) ?? [];
  if (written === undefined) return null;
  const count = /^\d/.test(written) ? Number(written) : chineseNumber(written);
  if (count === null) return null;
  return { count, isApproximate: before !== undefined || after !== undefined };
}

/** 1 to 99 in Chinese characters. */
function chineseNumber(text: string): number | null {
  const [, tens, ten, ones] =
    /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(
      text.replaceAll(/[两兩]/g, '二'),
    ) ?? [];
  if (ten) return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
  return tens && !ones ? digit(tens) : null;
}

function digit(sign: string): number {
  return DIGITS.indexOf(sign);
}
