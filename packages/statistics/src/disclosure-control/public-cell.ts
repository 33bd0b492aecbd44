import type { NumberRange } from '@rangewatch/numbering';
import type { Week } from '@rangewatch/schema';

/** Where those are counted who were called from none of a campaign's published nodes. */
export const OTHER_NODE = 'other' as const;

/** A published node of a campaign, or what is left. */
export type PublicNode = NumberRange | typeof OTHER_NODE;

/** What one public count of a campaign is of: the persons first called from a node in a week. */
export interface PublicCell {
  readonly campaign: string;
  readonly node: PublicNode;
  readonly week: Week;
}

/** Parts that name a cell, for keys of maps and of noise. */
export function partsOfCell({ campaign, node, week }: PublicCell): readonly string[] {
  return [campaign, node, week];
}
