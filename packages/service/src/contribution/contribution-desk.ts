import type { Writers } from '@rangewatch/database/writers';
import { dayOfInstant, parseContributionDraft, problem } from '@rangewatch/schema';
import type { Keys } from '../keys.ts';
import type { DeskDeps, Sender } from '../report/desk-deps.ts';
import { idempotencyHashes } from '../report/idempotency.ts';
import { randomId } from '../report/random-id.ts';
import { deriveReporterSecret } from '../report/reporter-secret.ts';
import { SEAL_IV_BYTES } from '../report/sealed-box.ts';
import { keyReused, type Rejected } from '../report/submit-outcome.ts';
import { sealFact } from './sealed-fact.ts';

const CONTRIBUTION_ID_LENGTH = 16;

export interface ContributionDeskDeps extends Pick<DeskDeps, 'clock' | 'random' | 'timeZone'> {
  readonly writers: Pick<Writers, 'submitContribution'>;
  readonly keys: Pick<Keys, 'idempotency' | 'seal'>;
}

export interface HeldContribution {
  readonly status: 'held';
  /** The same waits already. */
  readonly repeated: boolean;
}

/** Where people add what they know to a campaign's page. Nothing is shown before a person has accepted it. */
export interface ContributionDesk {
  contribute(input: unknown, sender: Sender): Promise<HeldContribution | Rejected>;
}

export function createContributionDesk(deps: ContributionDeskDeps): ContributionDesk {
  return { contribute: (input, sender) => contribute(input, sender, deps) };
}

async function contribute(
  input: unknown,
  sender: Sender,
  { writers, keys, clock, random, timeZone }: ContributionDeskDeps,
): Promise<HeldContribution | Rejected> {
  const receivedAt = clock();
  const parsed = parseContributionDraft(input, { today: dayOfInstant(receivedAt, timeZone) });
  if (!parsed.ok) return { status: 'rejected', problems: parsed.problems };
  const draft = parsed.value;
  const secret =
    sender.reporterSecret ?? deriveReporterSecret(keys.idempotency, draft.idempotencyKey);
  const contributionId = randomId('a', CONTRIBUTION_ID_LENGTH, random);
  const outcome = await writers.submitContribution({
    contributionId,
    campaignId: draft.campaignId,
    field: draft.fact.field,
    sealedValue: sealFact(keys.seal, contributionId, draft.fact, random(SEAL_IV_BYTES)),
    ...idempotencyHashes(keys.idempotency, secret, 'contribution', draft),
    receivedAt,
  });
  if (outcome.status === 'key_reused') return keyReused();
  if (outcome.status === 'campaign_unknown') {
    return { status: 'rejected', problems: [problem('campaign_unknown', 'campaignId')] };
  }
  return { status: 'held', repeated: outcome.status === 'repeated' };
}
