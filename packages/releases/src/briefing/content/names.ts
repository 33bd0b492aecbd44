import { regionName } from '@rangewatch/numbering';
import {
  type Category,
  categoryName,
  type Locale,
  PROVINCES,
  provinceName,
  type Source,
  sourceName,
} from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';

/** A source as it begins a sentence or a cell. */
export function sourceTitle(source: Source, locale: Locale): string {
  return capitalised(sourceName(source, locale));
}

/** A category as it begins a cell. */
export function categoryTitle(category: Category | 'all' | null, locale: Locale): string {
  if (category === 'all') return phrase('category_all', locale);
  if (category === null) return capitalised(phrase('category_none', locale));
  return capitalised(categoryName(category, locale));
}

/** A province, or a state abroad; null: none can be said. */
export function placeTitle(place: string | null, locale: Locale): string {
  if (place === null) return phrase('place_unknown', locale);
  const province = PROVINCES.find((one) => one === place);
  return province ? provinceName(province, locale) : (regionName(place, locale) ?? place);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
