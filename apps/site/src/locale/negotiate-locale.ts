import { isLocale, LOCALES, type Locale } from '@rangewatch/schema';

const DEFAULT_LOCALE: Locale = 'zh-Hans';
const TRADITIONAL_REGIONS = new Set(['TW', 'HK', 'MO']);

/** Takes the language off the front of a path: `/en/weeks` is `en` and `/weeks`; null when there is none. */
export function splitLocale(path: string): { locale: Locale | null; path: string } {
  const [, first = ''] = /^\/([^/?]*)/.exec(path) ?? [];
  if (!isLocale(first)) return { locale: null, path };
  const rest = path.slice(first.length + 1);
  return { locale: first, path: rest.startsWith('/') ? rest : `/${rest}` };
}

/** The first of our languages in the order the browser prefers them; simplified Chinese when none is. */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  for (const tag of preferredTags(acceptLanguage ?? '')) {
    const locale = localeOfTag(tag);
    if (locale) return locale;
  }
  return DEFAULT_LOCALE;
}

function preferredTags(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean);
      return { tag, quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function localeOfTag(tag: string): Locale | null {
  const [language = '', ...subtags] = tag.split('-');
  if (language.toLowerCase() !== 'zh') {
    return LOCALES.find((locale) => locale === language.toLowerCase()) ?? null;
  }
  if (subtags.some((subtag) => subtag.toLowerCase() === 'hans')) return 'zh-Hans';
  const isTraditional = subtags.some(
    (subtag) => subtag.toLowerCase() === 'hant' || TRADITIONAL_REGIONS.has(subtag.toUpperCase()),
  );
  return isTraditional ? 'zh-Hant' : 'zh-Hans';
}
