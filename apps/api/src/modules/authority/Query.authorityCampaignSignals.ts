import { builder, type QueryFields } from '../../graphql/builder.ts';
import { NotFoundType, RateLimitedType, TokenRefusedType } from '../../graphql/error-types.ts';
import { refuseLookUp } from '../../graphql/limit-look-ups.ts';
import { campaignIdOf } from '../campaign/campaign-id.ts';
import { AuthorityCampaignSignalsType } from './AuthorityCampaignSignals.ts';

const AuthorityCampaignSignalsResult = builder.unionType('AuthorityCampaignSignalsResult', {
  types: [AuthorityCampaignSignalsType, TokenRefusedType, NotFoundType, RateLimitedType],
});

export const authorityCampaignSignalsField = (t: QueryFields) =>
  t.field({
    type: AuthorityCampaignSignalsResult,
    description:
      'The exact figures of a campaign, for the token of an authority or the session of a person there. Each look is entered in the ledger.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      const limited = await refuseLookUp(context);
      if (limited) return limited;
      const checked = await context.checkToken('authority');
      if (!checked.ok) return { __typename: 'TokenRefused' as const, problem: checked.problem };
      const { tokenId } = checked.holder;
      const signals = await context.services.lookIntoSignals(campaignIdOf(id), tokenId);
      if (signals) return { __typename: 'AuthorityCampaignSignals' as const, ...signals };
      return { __typename: 'NotFound' as const, code: 'campaign_unknown' as const };
    },
  });
