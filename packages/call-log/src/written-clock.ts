const CLOCK =
  /(?:(上午|下午|凌晨|早上|中午|傍晚|晚上)\s*)?(?<![\d:])(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?(?:\s*([ap])\.?m)?/i;

/** A time of day in a text, as `HH:MM`; undefined where none is written; null for one that no clock shows. */
export function writtenClock(text: string): string | null | undefined {
  const found = CLOCK.exec(text);
  if (!found) return undefined;
  const [, word, hour = '', minute = '', half] = found;
  const shown = Number(hour);
  const isAfternoon = /下午|傍晚|晚上/.test(word ?? '') || half?.toLowerCase() === 'p';
  const isMorning = /上午|凌晨|早上/.test(word ?? '') || half?.toLowerCase() === 'a';
  const hours = isAfternoon && shown < 12 ? shown + 12 : isMorning && shown === 12 ? 0 : shown;
  if (hours > 23 || Number(minute) > 59) return null;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
