import { receiptCodeFromBytes, type ReportInput } from '@rangewatch/schema';
import { bytesOf } from '@rangewatch/testkit';
import type { CampaignInput, ReportGateway, Sender } from '../report-gateway/report-gateway.ts';

export const RECEIPT_CODE = receiptCodeFromBytes(bytesOf('receipt'));

export interface FakeGateway extends ReportGateway {
  readonly reports: { readonly input: ReportInput; readonly sender: Sender }[];
  readonly campaigns: CampaignInput[];
  /** While true, nothing gets through. */
  isDown: boolean;
}

/** Takes everything and remembers it. */
export function createFakeGateway(): FakeGateway {
  const gateway: FakeGateway = {
    reports: [],
    campaigns: [],
    isDown: false,
    async submitReport(input, sender) {
      if (gateway.isDown) return { kind: 'unavailable' };
      gateway.reports.push({ input, sender });
      return { kind: 'accepted', value: { receiptCode: RECEIPT_CODE } };
    },
    async registerCampaign(input) {
      if (gateway.isDown) return { kind: 'unavailable' };
      gateway.campaigns.push(input);
      return { kind: 'accepted', value: { campaignId: 'new-campaign' } };
    },
    async withdrawReport(receiptCode) {
      if (gateway.isDown) return { kind: 'unavailable' };
      if (receiptCode === RECEIPT_CODE) return { kind: 'accepted', value: { isWithdrawn: true } };
      return {
        kind: 'refused',
        problems: [{ path: 'receiptCode', code: 'report_unknown', params: {} }],
      };
    },
  };
  return gateway;
}
