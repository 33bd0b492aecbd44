import type { Readers } from '@rangewatch/database/readers';
import type { Contribution, Writers } from '@rangewatch/database/writers';
import type { Campaign, CampaignFact } from '@rangewatch/schema';
import { loadKeys } from '@rangewatch/service';
import { factOf } from './fact-of.ts';

/** The rest waits for the next look: a person works from the oldest on. */
const MOST_LISTED = 100;

/** A campaign that waits, and accepted ones it may be. */
export interface HeldCampaign extends Campaign {
  readonly similar: readonly Pick<Campaign, 'campaignId' | 'title'>[];
}

export interface OpenedContribution extends Omit<Contribution, 'sealedValue'> {
  readonly fact: CampaignFact | null;
}

export interface HeldTexts {
  readonly campaigns: readonly HeldCampaign[];
  readonly contributions: readonly OpenedContribution[];
}

export async function readHeldTexts(
  writers: Writers,
  readers: Pick<Readers, 'similarCampaigns'>,
  keysDir: string,
): Promise<HeldTexts> {
  const campaigns: HeldCampaign[] = [];
  for (const campaign of await writers.listHeldCampaigns()) {
    const similar = await readers.similarCampaigns(campaign);
    const names = similar.map(({ campaignId, title }) => ({ campaignId, title }));
    campaigns.push({ ...campaign, similar: names });
  }
  const held = await writers.listHeldContributions(MOST_LISTED);
  // What nobody has sent needs no key.
  if (held.length === 0) return { campaigns, contributions: [] };
  const { seal } = await loadKeys(keysDir);
  const contributions = held.map(({ sealedValue, ...rest }) => ({
    ...rest,
    fact: factOf({ sealedValue, ...rest }, seal),
  }));
  return { campaigns, contributions };
}
