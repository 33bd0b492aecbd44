import type * as z from 'zod';
import type { Localised } from './locale.ts';

/** A column's type with its title in every language: headers and descriptions of files derive from it. */
export function titled<T extends z.ZodType>(type: T, en: string, hans: string, hant: string): T {
  return type.meta({ titles: { en, 'zh-Hans': hans, 'zh-Hant': hant } satisfies Localised });
}

/** The title of a column of a table. @throws RangeError for a column without one. */
export function columnTitles(
  shape: Readonly<Record<string, { meta(): unknown }>>,
  column: string,
): Localised {
  const meta = shape[column]?.meta() as { readonly titles?: Localised } | undefined;
  if (!meta?.titles) throw new RangeError(`no titles for ${column}`);
  return meta.titles;
}
