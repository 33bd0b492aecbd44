import type { Reading } from '@rangewatch/numbering';
import type { PageContext } from '../../http/page-context.ts';

/** Where a text leads by its likeliest reading; null when it names neither number nor range. */
export function readingHref(reading: Reading, page: PageContext): string | null {
  if (reading.type === 'number') return page.href('number', { number: reading.number.number });
  if (reading.type === 'range') return page.href('range', { range: reading.range });
  return null;
}
