import type { SignalCampaignRecord } from '@rangewatch/database/readers';

/** Under which name a campaign is judged: its own on record, or the partner's with the partner's name. */
export interface CampaignLabels {
  /** By campaign number. */
  labelOf(campaignNo: number): string;
  /** The campaigns that are judged under a label: ours and those of partners that were matched to it. */
  campaignsOf(label: string): readonly SignalCampaignRecord[];
  /** Campaigns on record that anybody said they gave their number to, in code-point order. */
  onRecord(): readonly string[];
}

export function campaignLabels(campaigns: readonly SignalCampaignRecord[]): CampaignLabels {
  const byLabel = Map.groupBy(campaigns, label);
  const labels = new Map(campaigns.map((one) => [one.campaignNo, label(one)]));
  return {
    labelOf: (campaignNo) => labels.get(campaignNo) ?? '',
    campaignsOf: (name) => byLabel.get(name) ?? [],
    onRecord: () =>
      [...new Set(campaigns.flatMap(({ campaignId }) => campaignId ?? []))].toSorted(),
  };
}

function label({ source, campaignRef, campaignId }: SignalCampaignRecord): string {
  return campaignId ?? `${source}|${campaignRef}`;
}
