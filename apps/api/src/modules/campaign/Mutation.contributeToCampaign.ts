import { contributionInput } from '@rangewatch/schema';
import { builder, type MutationFields } from '../../graphql/builder.ts';
import {
  InvalidInputType,
  invalidInput,
  type RateLimited,
  RateLimitedType,
} from '../../graphql/error-types.ts';
import { inputFromZod } from '../../graphql/input-from-zod.ts';
import { campaignIdOf } from './campaign-id.ts';

const ContributionHeld = builder
  .objectRef<{ __typename: 'ContributionHeld'; repeated: boolean }>('ContributionHeld')
  .implement({
    description: 'A person will look at it; it is shown once they have accepted it.',
    fields: (t) => ({
      repeated: t.exposeBoolean('repeated', {
        description: 'The same waits already: nothing was stored a second time.',
      }),
    }),
  });

const ContributeToCampaignResult = builder.unionType('ContributeToCampaignResult', {
  types: [ContributionHeld, InvalidInputType, RateLimitedType],
});

export const contributeToCampaignField = (t: MutationFields) =>
  t.field({
    type: ContributeToCampaignResult,
    description:
      'Adds one fact to a campaign page. No account is asked for, and nothing is shown before a person has accepted it.',
    args: { input: t.arg({ type: inputFromZod(contributionInput), required: true }) },
    resolve: async (_root, { input }, { services, client }) => {
      const { reporterSecret } = client;
      if (!reporterSecret.ok) return invalidInput(reporterSecret.problem);
      const refusal = await services.contributionLimiter.take(client.networkPrefix, 1);
      if (refusal) return { __typename: 'RateLimited', ...refusal } satisfies RateLimited;
      const sender = { reporterSecret: reporterSecret.value };
      const campaignId = campaignIdOf(input.campaignId);
      const outcome = await services.contributions.contribute({ ...input, campaignId }, sender);
      if (outcome.status === 'rejected') return invalidInput(...outcome.problems);
      return { __typename: 'ContributionHeld' as const, repeated: outcome.repeated };
    },
  });
