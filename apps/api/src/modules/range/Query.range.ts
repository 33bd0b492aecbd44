import { builder, type QueryFields } from '../../graphql/builder.ts';
import { InvalidInputType, invalidInput, RateLimitedType } from '../../graphql/error-types.ts';
import { refuseLookUp } from '../../graphql/limit-look-ups.ts';
import { readRange } from '../../look-up/read-range.ts';
import { NumberRangeType, rangeNode } from './NumberRange.ts';

const RangeResult = builder.unionType('RangeResult', {
  types: [NumberRangeType, InvalidInputType, RateLimitedType],
});

export const rangeField = (t: QueryFields) =>
  t.field({
    type: RangeResult,
    description: 'A range as people write it: `8617012******`, `CN:955**`, `+86 170 1234 ****`.',
    args: { range: t.arg.string({ required: true }) },
    resolve: async (_root, { range: input }, context) => {
      const limited = await refuseLookUp(context);
      if (limited) return limited;
      const read = readRange(input, context.services.numbering);
      if (read.ok) return rangeNode(read.range, input, read.otherReadings);
      return invalidInput({ path: 'range', ...read.problem });
    },
  });
