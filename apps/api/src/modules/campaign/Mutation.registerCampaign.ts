import { campaignInput } from '@rangewatch/schema';
import { builder, type MutationFields } from '../../graphql/builder.ts';
import {
  InvalidInputType,
  invalidInput,
  type RateLimited,
  RateLimitedType,
} from '../../graphql/error-types.ts';
import { inputFromZod } from '../../graphql/input-from-zod.ts';

const CampaignRegistered = builder
  .objectRef<{ __typename: 'CampaignRegistered'; campaignId: string; repeated: boolean }>(
    'CampaignRegistered',
  )
  .implement({
    description: 'The campaign is on record; its texts are shown once a person has checked them.',
    fields: (t) => ({
      campaignId: t.exposeString('campaignId', { description: 'Reports may name it at once.' }),
      repeated: t.exposeBoolean('repeated', {
        description: 'It had been registered before under this key.',
      }),
    }),
  });

const RegisterCampaignResult = builder.unionType('RegisterCampaignResult', {
  types: [CampaignRegistered, InvalidInputType, RateLimitedType],
});

export const registerCampaignField = (t: MutationFields) =>
  t.field({
    type: RegisterCampaignResult,
    description:
      'Puts a campaign on record. Sending the same key and content again answers the same.',
    args: { input: t.arg({ type: inputFromZod(campaignInput), required: true }) },
    resolve: async (_root, { input }, { services, client }) => {
      const { reporterSecret } = client;
      if (!reporterSecret.ok) return invalidInput(reporterSecret.problem);
      const refusal = await services.campaignLimiter.take(client.networkPrefix, 1);
      if (refusal) return { __typename: 'RateLimited', ...refusal } satisfies RateLimited;
      const sender = { reporterSecret: reporterSecret.value };
      const outcome = await services.desk.registerCampaign(input, sender);
      if (outcome.status === 'rejected') return invalidInput(...outcome.problems);
      const { campaignId, repeated } = outcome;
      return { __typename: 'CampaignRegistered' as const, campaignId, repeated };
    },
  });
