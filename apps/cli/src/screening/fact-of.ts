import type { Contribution } from '@rangewatch/database/writers';
import type { CampaignFact } from '@rangewatch/schema';
import { openFact, SealBroken } from '@rangewatch/service';
import { CliFailure } from '../failure.ts';

/**
 * What somebody wrote; null once it was decided.
 * @throws CliFailure when the deployment's key is not the one it was sealed under.
 */
export function factOf(contribution: Contribution, sealKey: Uint8Array): CampaignFact | null {
  try {
    return openFact(sealKey, contribution);
  } catch (error) {
    const { contributionId } = contribution;
    if (error instanceof SealBroken) throw new CliFailure('screen_sealed', { contributionId });
    throw error;
  }
}
