import { parseWrittenCount } from './written-count.ts';

/** `两点`, `8点半`, `14点03分`; not `几点` or `一点` of something else, which stand without a day or a part of it. */
const CHINESE_CLOCK =
  /(\d{1,2}|[一二两兩三四五六七八九十]{1,3})\s*[点點时時](?!候|间|間|段)\s*(?:(\d{1,2})\s*分|(半)|整|钟|鐘)?/u;
/** `3pm`, `11 a.m.`; a clock with minutes is read as it stands. */
const ENGLISH_HOUR = /(?<![\d:.])(\d{1,2})\s*([ap])\.?m\b\.?/iu;

/** A text whose spoken time of day is written with a colon: `晚上8点半` becomes `晚上8:30`, `3pm` `3:00 pm`. */
export function withWrittenClock(text: string): string {
  const chinese = CHINESE_CLOCK.exec(text);
  if (chinese) {
    const [whole, hour = '', minutes, half] = chinese;
    const shown = parseWrittenCount(hour)?.count ?? 0;
    const minute = half ? '30' : (minutes ?? '0').padStart(2, '0');
    if (shown <= 24) return text.replace(whole, `${shown % 24}:${minute} `);
  }
  return text.replace(ENGLISH_HOUR, '$1:00 $2m');
}
