import { authorityFilter } from '@rangewatch/schema';

const KEYS = [...Object.keys(authorityFilter.shape), 'page', 'revision'];

/** What the form and the links of the page ask for, without what was left open. */
export function readExactQuery(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    KEYS.flatMap((key) => {
      const value = query.get(key) ?? '';
      return value === '' ? [] : [[key, value]];
    }),
  );
}

/** The same for another page, or for all rows as a file. */
export function queryWith(
  query: URLSearchParams,
  page: number | null,
): Readonly<Record<string, string | number | null>> {
  return { ...Object.fromEntries(query), page };
}
