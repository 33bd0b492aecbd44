import type { Writers } from '@rangewatch/database/writers';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';

export interface MergeOptions {
  readonly into: string;
  readonly reason: string;
}

/** Makes two campaigns one: the address of the first leads to the second, and so does whoever named it. */
export async function mergeCampaigns(
  session: Session,
  writers: Writers,
  campaignId: string,
  { into, reason: typedReason }: MergeOptions,
): Promise<void> {
  const reason = typedReason.trim();
  if (reason === '') throw new CliFailure('screen_reason_missing', {}, EXIT.usage);
  const names = { campaignId, intoCampaignId: into };
  const outcome = await writers.mergeCampaign({ ...names, reason, mergedAt: new Date() });
  switch (outcome.status) {
    case 'unknown':
      throw new CliFailure('screen_unknown', { campaignId });
    case 'into_unknown':
      throw new CliFailure('screen_merge_into_unknown', { campaignId: into });
    case 'same':
      throw new CliFailure('screen_merge_same', { campaignId }, EXIT.usage);
    case 'mixed':
      throw new CliFailure('screen_merge_mixed', names);
    case 'merged': {
      const { exposureCount } = outcome;
      session.result({ ok: true, ...names, exposureCount, reason }, [
        session.say('screen_merged', { ...names, count: exposureCount }),
      ]);
    }
  }
}
