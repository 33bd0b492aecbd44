import { categoryName, type Jurisdiction as Bounds, provinceName } from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';

/** What an authority is concerned with, in one line. */
export function Jurisdiction({
  page: { t, locale },
  of: { authorityName, provinces, categories },
}: {
  page: PageContext;
  of: Bounds & { readonly authorityName: string };
}) {
  const between = locale === 'en' ? ', ' : '、';
  const bounds = [
    provinces?.map((province) => provinceName(province, locale)),
    categories?.map((category) => categoryName(category, locale)),
  ].flatMap((names) => names?.join(between) ?? []);
  return (
    <span class="rw-user-text">
      {t('exact.for', {
        authority: authorityName,
        bounds: bounds.length > 0 ? bounds.join('; ') : t('exact.unbounded'),
      })}
    </span>
  );
}
