import type { BlockListEntries, BlockListHead } from '../block-list.ts';
import { cardsOf, renderCard } from '../vcards.ts';

/**
 * vCard 3.0 for phones that block contacts. Address books know no wildcards: ranges of up to a hundred numbers are
 * written out, wider ones and service numbers are left out. A card's NOTE says what the list is.
 */
export async function* renderVcard(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  for await (const card of cardsOf(entries)) yield renderCard(card, head);
}
