import { isLocale, type Locale } from '@rangewatch/schema';

const DEFAULT_LOCALE: Locale = 'zh-Hans';

/** The first language we write among those a client accepts, in its order; simplified Chinese when there is none. */
export function negotiateLocale(acceptedLanguages: readonly string[]): Locale {
  for (const tag of acceptedLanguages) {
    const locale = localeOfTag(tag);
    if (locale) return locale;
  }
  return DEFAULT_LOCALE;
}

/** `zh-TW` is written in Hant and `zh-CN` in Hans, as Unicode's likely subtags say. */
function localeOfTag(tag: string): Locale | null {
  const { language, script } = likelySubtags(tag);
  const locale = language === 'zh' ? `zh-${script}` : language;
  return isLocale(locale) ? locale : null;
}

function likelySubtags(tag: string): { language: string; script: string } {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return { language, script: script ?? '' };
  } catch {
    return { language: '', script: '' };
  }
}
