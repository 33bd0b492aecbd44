import {
  categoryName,
  type Jurisdiction as Bounds,
  type Locale,
  provinceName,
} from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';

/** What an authority is concerned with, in one line. */
export function Jurisdiction({
  page: { t, locale },
  of: { authorityName, provinces, categories },
}: {
  page: PageContext;
  of: Bounds & { readonly authorityName: string };
}) {
  const bounds = [provinceNames(provinces, locale), categoryNames(categories, locale)].flatMap(
    (names) => names ?? [],
  );
  return (
    <span class="rw-user-text">
      {t('exact.for', {
        authority: authorityName,
        bounds: bounds.length > 0 ? bounds.join('; ') : t('exact.unbounded'),
      })}
    </span>
  );
}

/** Null: all. */
export function provinceNames(provinces: Bounds['provinces'], locale: Locale): string | null {
  return joined(
    provinces?.map((province) => provinceName(province, locale)),
    locale,
  );
}

/** Null: all. */
export function categoryNames(categories: Bounds['categories'], locale: Locale): string | null {
  return joined(
    categories?.map((category) => categoryName(category, locale)),
    locale,
  );
}

function joined(names: readonly string[] | undefined, locale: Locale): string | null {
  return names?.join(locale === 'en' ? ', ' : '、') ?? null;
}
