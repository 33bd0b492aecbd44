/** What is never said to people: accusations, and safety inferred from silence. */
const ACCUSATION =
  /leak|\bsold\b|\bsell|prov(?:e|ed|es|en|ing)\b|spammer|scam|fraud|victim|guilt|泄|洩|出卖|出賣|贩卖|販賣|证实|證實|证明|證明|骚扰者|騷擾者|骗|騙|诈|詐|受害|嫌疑/i;
const CLEARANCE = /\bsafe\b|harmless|安全|放心/i;

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];

/** Every text of a value that stands in several languages, wherever it lies. */
export function textsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [{ ...value }];
  return Object.values(value).flatMap(textsIn);
}

/** What is wrong with a text in several languages; empty when nothing is. */
export function faultsOf(text: Record<string, unknown>): string[] {
  return LANGUAGES.flatMap((language) => {
    const words = text[language];
    if (typeof words !== 'string' || words.trim() === '') return [`${language} is empty`];
    if (ACCUSATION.test(words)) return [`${language} accuses: ${words}`];
    if (CLEARANCE.test(words)) return [`${language} reassures: ${words}`];
    return /[{}]|undefined|NaN|null/.test(words) ? [`${language} has a gap: ${words}`] : [];
  });
}
