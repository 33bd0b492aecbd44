import { type Problem, problemMessage } from '@rangewatch/schema';
import { builder } from '../../graphql/builder.ts';
import { NumberKindEnum } from '../../graphql/enum-types.ts';
import { ErrorInterface, FieldProblemType } from '../../graphql/error-types.ts';

/** What JSON look-ups say of such a text, by the same names. */
export interface NotANumber {
  readonly __typename: 'NotANumber';
  readonly input: string;
  readonly kind: 'withheld' | 'malformed';
  readonly problem: Problem;
}

export const NotANumberType = builder.objectRef<NotANumber>('NotANumber').implement({
  description: 'A text that is no number: the caller showed none, or it cannot be read as one.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    input: t.exposeString('input', { description: 'As it was asked for.' }),
    kind: t.expose('kind', { type: NumberKindEnum, description: '`withheld` or `malformed`.' }),
    problem: t.expose('problem', { type: FieldProblemType }),
    message: t.string({
      resolve: ({ problem }, _args, { client }) => problemMessage(problem, client.locale),
    }),
  }),
});
