import { type Connection, inTransaction } from '../../connection.ts';
import type { ContributionWriters } from './contribution-writers.ts';
import { decideContribution } from './decide-contribution.ts';
import { findContribution, listHeldContributions } from './find-contributions.ts';
import { mergeCampaign } from './merge-campaign.ts';
import { submitContribution } from './submit-contribution.ts';

export function createContributionWriters(connection: Connection): ContributionWriters {
  const { db } = connection;
  return {
    submitContribution: (contribution) =>
      inTransaction(db, (tx) => submitContribution(tx, contribution)),
    findContribution: (contributionId) => findContribution(db, contributionId),
    listHeldContributions: (limit) => listHeldContributions(db, limit),
    decideContribution: (decision) => decideContribution(connection, decision),
    mergeCampaign: (merger) => inTransaction(db, (tx) => mergeCampaign(tx, merger)),
  };
}
