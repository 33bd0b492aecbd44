import type { BlockListEntries, BlockListHead } from '../block-list.ts';
import { cardsOf, EMPTY_CARD, renderCard } from '../vcards.ts';

/**
 * vCard 3.0 for phones that block contacts. Address books know no wildcards: ranges are written out. A card's NOTE
 * says what the list is and what it leaves out; of a list that fills no card, one without numbers says so.
 */
export async function* renderVcard(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  const { numberCount, rangeCount } = head.contents;
  if (numberCount + rangeCount === 0) yield renderCard(EMPTY_CARD, head);
  for await (const card of cardsOf(entries)) yield renderCard(card, head);
}
