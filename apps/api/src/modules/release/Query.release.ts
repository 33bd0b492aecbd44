import { isWeek, weekProblem } from '@rangewatch/schema';
import { builder, type QueryFields } from '../../graphql/builder.ts';
import {
  InvalidInputType,
  invalidInput,
  NotFoundType,
  RateLimitedType,
} from '../../graphql/error-types.ts';
import { refuseLookUp } from '../../graphql/limit-look-ups.ts';
import { ReleaseType, releaseNode } from './Release.ts';

const ReleaseResult = builder.unionType('ReleaseResult', {
  types: [ReleaseType, NotFoundType, InvalidInputType, RateLimitedType],
});

export const releaseField = (t: QueryFields) =>
  t.field({
    type: ReleaseResult,
    description: 'A published week; without a revision, its newest.',
    args: { week: t.arg.string({ required: true }), revision: t.arg.int() },
    resolve: async (_root, { week, revision: asked }, context) => {
      const limited = await refuseLookUp(context);
      if (limited) return limited;
      if (!isWeek(week)) return invalidInput(weekProblem(week));
      const revision = asked ?? undefined;
      const { readers } = context.services;
      const release = await readers.findRelease(week, revision);
      if (release) return releaseNode(release);
      const code = revision === undefined ? 'week_unknown' : 'release_unknown';
      return { __typename: 'NotFound' as const, code } as const;
    },
  });
