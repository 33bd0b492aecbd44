import { builder, type QueryFields } from '../../graphql/builder.ts';
import { RateLimitedType } from '../../graphql/error-types.ts';
import { refuseLookUp } from '../../graphql/limit-look-ups.ts';
import { readNumber } from '../../look-up/read-number.ts';
import { NumberRangeType, rangeNode } from '../range/NumberRange.ts';
import { CallerNumberType, numberNode } from './CallerNumber.ts';
import { NotANumberType } from './NotANumber.ts';

const NumberResult = builder.unionType('NumberResult', {
  description: 'The beginning of a number leads to its range.',
  types: [CallerNumberType, NotANumberType, NumberRangeType, RateLimitedType],
});

export const numberField = (t: QueryFields) =>
  t.field({
    type: NumberResult,
    description: 'A number in any form a person writes it.',
    args: { number: t.arg.string({ required: true }) },
    resolve: async (_root, { number: input }, context) => {
      const limited = await refuseLookUp(context);
      if (limited) return limited;
      const read = readNumber(input, context.services.numbering);
      if (read.type === 'number') return numberNode(read.number, input, read.otherReadings);
      const [range, ...others] = read.type === 'range' ? read.ranges : [];
      if (range) return rangeNode(range, input, others);
      const kind = read.type === 'withheld' ? 'withheld' : 'malformed';
      return {
        __typename: 'NotANumber',
        input,
        kind,
        problem: { path: 'number', ...read.problem },
      } as const;
    },
  });
