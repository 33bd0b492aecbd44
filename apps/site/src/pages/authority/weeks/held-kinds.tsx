import {
  AUTHORITY_DIMENSIONS,
  type AuthorityDimension,
  type Jurisdiction,
} from '@rangewatch/schema';
import { dimensionsWithin } from '@rangewatch/statistics';
import type { PageContext } from '../../../http/page-context.ts';

/** Which kinds of rows a bounded table has, and why not the others; nothing where it has all. */
export function HeldKinds({ page, of }: { page: PageContext; of: Jurisdiction }) {
  const { t, locale } = page;
  const held = dimensionsWithin(of);
  const others = AUTHORITY_DIMENSIONS.filter((dimension) => !held.includes(dimension));
  if (others.length === 0) return null;
  const nameOf = (dimension: AuthorityDimension) =>
    dimension === 'range' && held.includes(dimension)
      ? t('exact.heldRange')
      : t(`exact.dimension.${dimension}`);
  const named = (dimensions: readonly AuthorityDimension[]) =>
    dimensions.map(nameOf).join(locale === 'en' ? ', ' : '、');
  return <p class="govuk-body">{t('exact.held', { held: named(held), others: named(others) })}</p>;
}
