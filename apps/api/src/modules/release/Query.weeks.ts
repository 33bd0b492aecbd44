import { builder, type QueryFields } from '../../graphql/builder.ts';
import { listPage } from '../../graphql/list-page.ts';
import { ReleaseType, releaseNode } from './Release.ts';

const ReleaseConnection = builder.connectionObject({
  type: ReleaseType,
  name: 'ReleaseConnection',
});

export const weeksField = (t: QueryFields) =>
  t.field({
    type: ReleaseConnection,
    description: 'The newest release of each published week, newest week first.',
    args: {
      first: t.arg.int({ required: true, defaultValue: 20, description: '1 to 50.' }),
      after: t.arg.string(),
    },
    resolve: (_root, { first, after }, context) =>
      listPage('weeks', { first, after: after ?? null }, context, async (query) => {
        const page = await context.services.readers.listReleases(query);
        return { ...page, items: page.items.map(releaseNode) };
      }),
  });
