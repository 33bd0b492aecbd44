// `14:30`, `2024-10-12 14:30:05`, `10/12 14:30`, `2024-10-12`.
const DATE = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/]\d{1,2}|\d{1,2}月\d{1,2}日)`;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?`;
const MOMENT = String.raw`(?:(?:${DATE}\s*)?${TIME}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})`;
// `3分钟前`; how often it rang: `(3)`.
const AGO = String.raw`\d{1,2}\s*(?:秒|分|分钟|分鐘|小时|小時|天)前`;
const COUNT = String.raw`\(\d{1,2}\)`;
const BEHIND = new RegExp(String.raw`(?:\s+(?:${MOMENT}|${AGO})|\s*${COUNT})\s*$`, 'iu');
const BEFORE = new RegExp(String.raw`^\s*${MOMENT}\s+`, 'iu');

const FEWEST_DIGITS = 5;
const FEWEST_DIGITS_BY_COUNT = 10;

/** The text without when and how often it rang, which a call log shows beside the number. */
export function withoutCallLogNotes(text: string): string {
  const before = text.replace(BEFORE, '');
  const rest = before.replace(BEHIND, '');
  const digits = rest.replace(/\D/g, '').length;
  const fewest = text.trimEnd().endsWith(')') ? FEWEST_DIGITS_BY_COUNT : FEWEST_DIGITS;
  return digits < fewest ? text : rest;
}
