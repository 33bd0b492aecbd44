import { CATEGORIES, type Jurisdiction, PROVINCES } from '@rangewatch/schema';
import type { AuthorityRow } from './tables/authority-rows.ts';

type JurisdictionRow = Pick<AuthorityRow, 'provinces_json' | 'categories_json'>;

export function jurisdictionRow({ provinces, categories }: Jurisdiction): JurisdictionRow {
  return {
    provinces_json: provinces && JSON.stringify(provinces),
    categories_json: categories && JSON.stringify(categories),
  };
}

export function jurisdictionOf({ provinces_json, categories_json }: JurisdictionRow): Jurisdiction {
  return {
    provinces: knownIn(PROVINCES, provinces_json),
    categories: knownIn(CATEGORIES, categories_json),
  };
}

/** What a list names that no longer exists gives access to nothing. */
function knownIn<T extends string>(known: readonly T[], json: string | null): readonly T[] | null {
  if (json === null) return null;
  const named: unknown = JSON.parse(json);
  return known.filter((item) => Array.isArray(named) && named.includes(item));
}
