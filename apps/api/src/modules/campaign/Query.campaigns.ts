import { LONGEST_CAMPAIGN_SEARCH } from '@rangewatch/schema';
import { builder, type QueryFields } from '../../graphql/builder.ts';
import { listPage } from '../../graphql/list-page.ts';
import { CampaignType, campaignNode } from './Campaign.ts';

const CampaignConnection = builder.connectionObject({
  type: CampaignType,
  name: 'CampaignConnection',
});

export const campaignsField = (t: QueryFields) =>
  t.field({
    type: CampaignConnection,
    description: 'Campaigns whose texts were checked, newest first.',
    args: {
      first: t.arg.int({ required: true, defaultValue: 20, description: '1 to 50.' }),
      after: t.arg.string(),
      search: t.arg.string({ description: 'Part of the title or the organiser’s name.' }),
    },
    resolve: (_root, { first, after, search: typed }, context) => {
      const search = typed?.trim().slice(0, LONGEST_CAMPAIGN_SEARCH) ?? '';
      return listPage(
        `campaigns:${search}`,
        { first, after: after ?? null },
        context,
        async (query) => {
          const page = await context.services.readers.listCampaigns({ ...query, search });
          return { ...page, items: page.items.map(campaignNode) };
        },
      );
    },
  });
