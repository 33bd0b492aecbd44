import { formatCount } from '@rangewatch/schema';
import { authorityCount, authorityTable, figureText } from '@rangewatch/statistics/signal-words';
import { bandText } from '../../assessment/band-text.ts';
import type { PageContext } from '../../http/page-context.ts';

interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** `3.06 (2.51–3.72)`. */
export function intervalText(
  { t, locale }: PageContext,
  ratio: number,
  { lower, upper }: Interval,
): string {
  return t('authority.interval', {
    ratio: figureText(ratio, locale),
    lower: figureText(lower, locale),
    upper: figureText(upper, locale),
  });
}

/** The same, or that there is none. */
export function estimateText(
  page: PageContext,
  estimate: (Interval & { readonly value: number }) | null,
): string {
  return estimate === null
    ? page.t('authority.notEstimable')
    : intervalText(page, estimate.value, estimate);
}

/** Exact from five persons and at nobody, `1–4` between. */
export function personsText(persons: number, page: PageContext): string {
  return bandText(authorityCount(persons), page);
}

/** A count that may be left out. */
export function knownText(persons: number | null, { t, locale }: PageContext): string {
  return persons === null ? t('authority.tooFew') : formatCount(persons, locale);
}

export interface ShownCells {
  /** In the order given; null: in the residual. */
  readonly cells: readonly (number | null)[];
  readonly other: number | null;
}

/** One classification of persons in its own order, with what may not stand by itself added up. Nobody stays nobody. */
export function shownCells(persons: readonly number[]): ShownCells {
  const { shown, other } = authorityTable(
    persons.map((count, index) => ({ key: String(index), persons: count })),
  );
  const byKey = new Map(shown.map((cell) => [cell.key, cell.persons]));
  const isEverythingShown = persons.every(
    (count, index) => count === 0 || byKey.has(String(index)),
  );
  return {
    cells: persons.map((_, index) => byKey.get(String(index)) ?? (isEverythingShown ? 0 : null)),
    other,
  };
}
