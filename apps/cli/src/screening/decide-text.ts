import type { Contribution, Writers } from '@rangewatch/database/writers';
import { objectionStateName } from '@rangewatch/schema';
import { loadKeys } from '@rangewatch/service';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { factOf } from './fact-of.ts';

export type Decision = 'accepted' | 'rejected';

/** Decides about a campaign, or about what somebody added to one. */
export async function decideText(
  session: Session,
  writers: Writers,
  id: string,
  decision: Decision,
  typedReason: string,
): Promise<void> {
  const reason = typedReason.trim();
  if (reason === '') throw new CliFailure('screen_reason_missing', {}, EXIT.usage);
  const contribution = await writers.findContribution(id);
  if (contribution)
    return await decideContribution(session, writers, contribution, decision, reason);
  const isKnown = await writers.screenCampaign(id, decision, reason, new Date());
  if (!isKnown) throw new CliFailure('screen_unknown', { campaignId: id });
  session.result({ ok: true, campaignId: id, decision, reason }, [
    session.say(`screen_${decision}`, { campaignId: id }),
  ]);
}

async function decideContribution(
  session: Session,
  writers: Writers,
  contribution: Contribution,
  decision: Decision,
  reason: string,
): Promise<void> {
  const { contributionId } = contribution;
  const fact =
    decision === 'accepted' && contribution.sealedValue
      ? factOf(contribution, (await loadKeys(session.config.keysDir)).seal)
      : null;
  // Without what was written, accepting would reject it.
  const isOpen = decision === 'rejected' || fact !== null;
  const outcome = isOpen
    ? await writers.decideContribution({ contributionId, fact, reason, decidedAt: new Date() })
    : ({ status: 'already_decided', state: contribution.state } as const);
  if (outcome.status === 'unknown')
    throw new CliFailure('screen_unknown', { campaignId: contributionId });
  if (outcome.status === 'already_decided') {
    const state = objectionStateName(outcome.state, session.locale);
    throw new CliFailure('screen_already_decided', { contributionId, state });
  }
  const { campaignId } = outcome;
  session.result({ ok: true, contributionId, campaignId, decision, reason }, [
    session.say(`screen_contribution_${decision}`, { contributionId, campaignId }),
  ]);
}
