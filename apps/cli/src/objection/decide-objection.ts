import type { DecideOutcome, Writers } from '@rangewatch/database/writers';
import { describeRange } from '@rangewatch/numbering';
import { objectionStateName } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';

export interface DecisionOptions {
  readonly reason: string;
  readonly name?: string;
}

export async function decideObjection(
  session: Session,
  writers: Writers,
  objectionId: string,
  decision: 'accepted' | 'rejected',
  options: DecisionOptions,
): Promise<void> {
  const reason = options.reason.trim();
  if (reason === '') throw new CliFailure('objection_reason_missing', {}, EXIT.usage);
  const name = options.name?.trim() || null;
  const decidedAt = new Date();
  const outcome = await writers.decideObjection({ objectionId, decision, reason, name, decidedAt });
  if (outcome.status !== 'decided') throw notDecided(outcome, objectionId, session);
  const { range, isNumberKnown } = outcome;
  const values = { objectionId, number: describeRange(range).display };
  const key = isNumberKnown ? 'objection_accepted_known' : (`objection_${decision}` as const);
  session.result({ ok: true, objectionId, decision, reason, range, isNumberKnown }, [
    session.say(key, values),
  ]);
}

function notDecided(
  outcome: Exclude<DecideOutcome, { status: 'decided' }>,
  objectionId: string,
  { locale }: Session,
): CliFailure {
  if (outcome.status === 'unknown') return new CliFailure('objection_unknown', { objectionId });
  const state = objectionStateName(outcome.state, locale);
  return new CliFailure('objection_already_decided', { objectionId, state });
}
