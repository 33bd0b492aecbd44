import { builder, type QueryFields } from '../../graphql/builder.ts';
import { NotFoundType, RateLimitedType } from '../../graphql/error-types.ts';
import { refuseLookUp } from '../../graphql/limit-look-ups.ts';
import { CampaignType, campaignNode } from './Campaign.ts';
import { campaignIdOf } from './campaign-id.ts';

const CampaignResult = builder.unionType('CampaignResult', {
  types: [CampaignType, NotFoundType, RateLimitedType],
});

export const campaignField = (t: QueryFields) =>
  t.field({
    type: CampaignResult,
    description:
      'A campaign by its own id or its global id. Not found while its texts are being checked.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      const limited = await refuseLookUp(context);
      if (limited) return limited;
      const campaign = await context.services.readers.findCampaign(campaignIdOf(id));
      if (campaign) return campaignNode(campaign);
      return { __typename: 'NotFound' as const, code: 'campaign_unknown' as const };
    },
  });
