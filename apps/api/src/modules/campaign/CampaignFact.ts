import {
  buildCampaignPage,
  type CampaignFact,
  FACT_FIELDS,
  FACT_SCHEMAS,
  type FactChange,
  type FactField,
  type ShownFact,
} from '@rangewatch/schema';
import { builder } from '../../graphql/builder.ts';
import { FactFieldEnum } from '../../graphql/enum-types.ts';
import { objectFromZod } from '../../graphql/object-from-zod.ts';
import type { RequestContext } from '../../graphql/request-context.ts';

/** One field for each kind of fact; exactly one of them holds something. */
const CampaignFactType = builder.objectRef<CampaignFact>('CampaignFact').implement({
  description: 'One fact of a campaign page: the field that `field` names holds it.',
  fields: (t) => ({
    field: t.expose('field', { type: FactFieldEnum }),
    ...Object.fromEntries(
      FACT_FIELDS.map((field: FactField) => [
        field,
        t.field({
          type: objectFromZod(FACT_SCHEMAS[field]),
          nullable: true,
          resolve: (fact) => (fact.field === field ? fact.value : null) as never,
        }),
      ]),
    ),
  }),
});

const ShownFactType = builder.objectRef<ShownFact>('CampaignPageFact').implement({
  description: 'Added by people, checked for its wording by a person, not verified.',
  fields: (t) => ({
    fact: t.expose('fact', { type: CampaignFactType }),
    acceptedOn: t.expose('acceptedOn', { type: 'Date' }),
  }),
});

const FactChangeType = builder.objectRef<FactChange>('CampaignPageChange').implement({
  description: 'A line of the change log.',
  fields: (t) => ({
    before: t.expose('before', {
      type: CampaignFactType,
      nullable: true,
      description: 'What stood there; null for nothing.',
    }),
    fact: t.expose('fact', { type: CampaignFactType }),
    receivedOn: t.expose('receivedOn', { type: 'Date' }),
    acceptedOn: t.expose('acceptedOn', { type: 'Date' }),
  }),
});

async function readPage(campaignId: string, { services }: RequestContext) {
  return buildCampaignPage(await services.readers.acceptedFacts(campaignId), services.timeZone);
}

interface CampaignKey {
  readonly campaignId: string;
}

/** Fields of a campaign that hold what people added. */
export const pageFields = {
  facts: {
    type: [ShownFactType] as [typeof ShownFactType],
    description: 'What people added to its page, one of each thing.',
    resolve: async ({ campaignId }: CampaignKey, _args: object, context: RequestContext) => [
      ...(await readPage(campaignId, context)).facts,
    ],
  },
  changes: {
    type: [FactChangeType] as [typeof FactChangeType],
    description: 'What was added or changed on its page, newest first; names no contributor.',
    resolve: async ({ campaignId }: CampaignKey, _args: object, context: RequestContext) => [
      ...(await readPage(campaignId, context)).changes,
    ],
  },
};
