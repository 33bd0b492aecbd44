import { parseCampaignDraft, problem } from '@rangewatch/schema';
import type { DeskDeps, Sender } from '../report/desk-deps.ts';
import { idempotencyHashes } from '../report/idempotency.ts';
import { randomId } from '../report/random-id.ts';
import { deriveReporterSecret } from '../report/reporter-secret.ts';
import type { Rejected } from '../report/submit-outcome.ts';

const CAMPAIGN_ID_LENGTH = 16;

export interface RegisteredCampaign {
  readonly status: 'registered';
  readonly campaignId: string;
  /** The same campaign had been registered before under this key. */
  readonly repeated: boolean;
}

/** Puts a campaign on record. Its texts are held until a person accepts them; reports may name it at once. */
export async function registerCampaign(
  input: unknown,
  sender: Sender,
  { writers, keys, clock, random }: DeskDeps,
): Promise<RegisteredCampaign | Rejected> {
  const parsed = parseCampaignDraft(input);
  if (!parsed.ok) return { status: 'rejected', problems: parsed.problems };
  const draft = parsed.value;
  const secret =
    sender.reporterSecret ?? deriveReporterSecret(keys.idempotency, draft.idempotencyKey);
  const outcome = await writers.registerCampaign({
    campaignId: randomId('c', CAMPAIGN_ID_LENGTH, random),
    draft,
    ...idempotencyHashes(keys.idempotency, secret, 'campaign', draft),
    registeredAt: clock(),
    isSample: false,
  });
  if (outcome.status === 'key_reused') {
    return { status: 'rejected', problems: [problem('idempotency_key_reused', 'idempotencyKey')] };
  }
  const { status, campaignId } = outcome;
  return { status: 'registered', campaignId, repeated: status === 'repeated' };
}
