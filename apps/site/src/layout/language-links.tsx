import { LOCALES, type Locale } from '@rangewatch/schema';
import type { PageContext } from '../http/page-context.ts';

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  'zh-Hans': '简体',
  'zh-Hant': '繁體',
  en: 'English',
};

/** The same page in each language, as items of a list. */
export function LanguageLinks({ page }: { page: PageContext }) {
  return (
    <>
      {LOCALES.map((locale) => (
        <LanguageLink page={page} locale={locale} />
      ))}
    </>
  );
}

function LanguageLink({ page, locale }: { page: PageContext; locale: Locale }) {
  const name = LANGUAGE_NAMES[locale];
  return (
    <li>
      {page.locale === locale ? (
        <span lang={locale} aria-current="true">
          {name}
        </span>
      ) : (
        <a
          class="govuk-link"
          href={`/${locale}${page.address}`}
          lang={locale}
          hreflang={locale}
          rel="alternate"
        >
          {name}
        </a>
      )}
    </li>
  );
}
