/** The languages every text for people exists in, in the order they are offered. */
export const LOCALES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language. */
export type Localised = Readonly<Record<Locale, string>>;

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}
