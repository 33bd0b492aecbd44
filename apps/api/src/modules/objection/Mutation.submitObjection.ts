import { objectionInput } from '@rangewatch/schema';
import type { HeldObjection } from '@rangewatch/service';
import { builder, type MutationFields } from '../../graphql/builder.ts';
import {
  InvalidInputType,
  invalidInput,
  type RateLimited,
  RateLimitedType,
} from '../../graphql/error-types.ts';
import { inputFromZod } from '../../graphql/input-from-zod.ts';

interface Held extends HeldObjection {
  readonly __typename: 'ObjectionHeld';
}

const ObjectionHeld = builder.objectRef<Held>('ObjectionHeld').implement({
  description: 'A person will decide. Until then nothing about the number changes.',
  fields: (t) => ({
    receiptCode: t.exposeString('receiptCode', {
      description:
        '26 characters with which whoever objected, and nobody else, can ask for the answer.',
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    range: t.exposeString('range', {
      description: 'The number or range as it was read; a number is the range with no open digit.',
    }),
    repeated: t.exposeBoolean('repeated', {
      description: 'The same objection had been received before: this is its receipt.',
    }),
  }),
});

const SubmitObjectionResult = builder.unionType('SubmitObjectionResult', {
  types: [ObjectionHeld, InvalidInputType, RateLimitedType],
});

export const submitObjectionField = (t: MutationFields) =>
  t.field({
    type: SubmitObjectionResult,
    description:
      'Disputes what is shown about a number or range. No account and no contact are asked for. Sending the same key and content again gives the same receipt.',
    args: { input: t.arg({ type: inputFromZod(objectionInput), required: true }) },
    resolve: async (_root, { input }, { services, client }) => {
      const { reporterSecret } = client;
      if (!reporterSecret.ok) return invalidInput(reporterSecret.problem);
      const refusal = await services.objectionLimiter.take(client.networkPrefix, 1);
      if (refusal) return { __typename: 'RateLimited', ...refusal } satisfies RateLimited;
      const sender = { reporterSecret: reporterSecret.value };
      const outcome = await services.objections.submitObjection(input, sender);
      if (outcome.status === 'rejected') return invalidInput(...outcome.problems);
      return { __typename: 'ObjectionHeld' as const, ...outcome };
    },
  });
