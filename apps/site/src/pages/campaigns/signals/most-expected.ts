import type { PublicCampaignSignal } from '@rangewatch/schema';

const LOWER_EDGE: Readonly<Record<PublicCampaignSignal['band'], number | null>> = {
  below2: null,
  '2to5': 2,
  '5to10': 5,
  above10: 10,
};

/**
 * The most people that would be expected, as the band gives it: (O + ½) / (E + ½) is at least its lower edge, with O
 * taken where its noise favours the campaign. 410 ± 19 at least ten times as many: at most 39. Made of nothing but what
 * is public, so that the drawing says no more than the words. Null where the band has no lower edge.
 */
export function mostExpected({
  called,
  band,
}: Pick<PublicCampaignSignal, 'called' | 'band'>): number | null {
  const edge = LOWER_EDGE[band];
  if (edge === null) return null;
  const least = Math.max(0, called.about - called.halfWidth);
  return Math.ceil(Math.max(0, (least + 0.5) / edge - 0.5));
}
