import { builder, type QueryFields } from '../../graphql/builder.ts';
import {
  InvalidInputType,
  invalidInput,
  NotFoundType,
  RateLimitedType,
} from '../../graphql/error-types.ts';
import { refuseLookUp } from '../../graphql/limit-look-ups.ts';
import { ObjectionType, objectionNode } from './Objection.ts';

const ObjectionResult = builder.unionType('ObjectionResult', {
  types: [ObjectionType, InvalidInputType, NotFoundType, RateLimitedType],
});

export const objectionField = (t: QueryFields) =>
  t.field({
    type: ObjectionResult,
    description: 'An objection, for whoever holds its receipt.',
    args: {
      receiptCode: t.arg.string({
        required: true,
        description: 'In any case, with or without spaces and dashes.',
      }),
    },
    resolve: async (_root, { receiptCode }, context) => {
      const limited = await refuseLookUp(context);
      if (limited) return limited;
      const outcome = await context.services.objections.objectionStatus(receiptCode);
      if (outcome.status === 'found') return objectionNode(outcome.objection);
      const isUnknown = outcome.problems.some(({ code }) => code === 'objection_unknown');
      if (isUnknown) return { __typename: 'NotFound' as const, code: 'objection_unknown' as const };
      return invalidInput(...outcome.problems);
    },
  });
