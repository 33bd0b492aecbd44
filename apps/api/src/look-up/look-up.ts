import type { Readers } from '@rangewatch/database/readers';
import {
  type CallerNumber,
  childRanges,
  ensureNumberRange,
  type NumberRange,
  rangeParts,
} from '@rangewatch/numbering';
import type { Campaign } from '@rangewatch/schema';
import {
  type Assessment,
  assessCampaign,
  assessChildren,
  assessRange,
  type CampaignAssessment,
  type ChildAssessment,
  type Disclosure,
  PUBLIC_POLICY,
} from '@rangewatch/statistics';

/** What is on record, as far as anyone may know it. Exact counts end here. */
export interface LookUp {
  /** Null when nothing is known and when too little is: the two look the same. */
  assessNumber(number: CallerNumber): Promise<Assessment | null>;
  assessRange(range: NumberRange): Promise<Assessment | null>;
  /** The ten narrower ranges, in order; none for a number. */
  assessChildren(range: NumberRange): Promise<readonly ChildAssessment[]>;
  assessCampaign(campaign: Campaign): Promise<CampaignAssessment | null>;
}

export function createLookUp(readers: Readers, jitterKey: Uint8Array): LookUp {
  const disclosure: Disclosure = { policy: PUBLIC_POLICY, jitterKey };
  const assess = async (range: NumberRange) =>
    assessRange(await readers.rangeFacts(range), rangeParts(range), disclosure);
  return {
    assessNumber: (number) => assess(ensureNumberRange(number)),
    assessRange: assess,
    async assessChildren(range) {
      const children = childRanges(range);
      return assessChildren(await readers.rangeTotals(children), children, disclosure);
    },
    async assessCampaign({ campaignId }) {
      return assessCampaign(await readers.campaignCounts(campaignId), disclosure);
    },
  };
}
