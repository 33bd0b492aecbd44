import { isWeek, type Release, type ReleaseManifest } from '@rangewatch/schema';
import { builder } from '../../graphql/builder.ts';
import { ReleaseStatusEnum, RevisionReasonEnum } from '../../graphql/enum-types.ts';

const ReleaseFile = builder.objectRef<ReleaseManifest['files'][number]>('ReleaseFile').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    bytes: t.exposeInt('bytes'),
    sha256: t.exposeString('sha256'),
    rows: t.exposeInt('rows'),
  }),
});

const RevisionReasonType = builder
  .objectRef<ReleaseManifest['revisionReasons'][number]>('RevisionReasonCount')
  .implement({
    fields: (t) => ({
      reason: t.expose('reason', { type: RevisionReasonEnum }),
      reportCount: t.exposeInt('reportCount', {
        nullable: true,
        description: 'Lower edge of its band; null below the lowest.',
      }),
    }),
  });

export interface ReleaseNode extends Release {
  readonly __typename: 'Release';
}

export function releaseNode(release: Release): ReleaseNode {
  return { __typename: 'Release', ...release };
}

const RELEASE_ID = /^(\d{4}-W\d{2})\/r(\d{1,6})$/;

export const ReleaseType = builder.node(builder.objectRef<ReleaseNode>('Release'), {
  description: 'A week made public, unchanged ever after; what changed later is the next revision.',
  id: { resolve: ({ week, revision }) => `${week}/r${revision}` },
  async loadOne(id, { services }) {
    const [, week = '', revision = ''] = RELEASE_ID.exec(id) ?? [];
    if (!isWeek(week)) return null;
    const release = await services.readers.findRelease(week, Number(revision));
    return release && releaseNode(release);
  },
  fields: (t) => ({
    week: t.exposeString('week', { description: 'ISO week, `2026-W34`.' }),
    revision: t.exposeInt('revision'),
    publishedAt: t.expose('publishedAt', { type: 'DateTime' }),
    status: t.field({ type: ReleaseStatusEnum, resolve: ({ manifest }) => manifest.status }),
    method: t.string({
      description: 'The rules the figures were made with.',
      resolve: ({ manifest }) => manifest.method,
    }),
    containsSample: t.boolean({
      description: 'It holds invented reports.',
      resolve: ({ manifest }) => manifest.containsSample,
    }),
    revisionReasons: t.field({
      type: [RevisionReasonType],
      description: 'Why this revision exists; none for the first.',
      resolve: ({ manifest }) => manifest.revisionReasons,
    }),
    files: t.field({ type: [ReleaseFile], resolve: ({ manifest }) => manifest.files }),
    manifestSha256: t.exposeString('manifestSha256'),
  }),
});
