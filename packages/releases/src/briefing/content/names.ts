import {
  type Category,
  categoryName,
  type Locale,
  type Source,
  sourceName,
} from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';

/** A source as it begins a sentence or a cell. */
export function sourceTitle(source: Source, locale: Locale): string {
  return capitalised(sourceName(source, locale));
}

/** A category as it begins a cell. */
export function categoryTitle(category: Category | null, locale: Locale): string {
  if (category === null) return capitalised(phrase('category_none', locale));
  return capitalised(categoryName(category, locale));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
