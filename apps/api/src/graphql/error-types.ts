import { type Problem, type ProblemCode, problem, problemMessage } from '@rangewatch/schema';
import type { HttpProblem } from '../http/http-problem.ts';
import { builder } from './builder.ts';

/** Failures a client must expect are members of a result union; what they say is in the reader's language. */
export const ErrorInterface = builder.interfaceRef<object>('Error').implement({
  description: 'Something that can go wrong without anything being broken.',
  fields: (t) => ({
    message: t.string({
      description: 'For people, in the language of `Accept-Language`: zh-Hans, zh-Hant or en.',
      resolve: () => {
        throw new Error('each error says its own message');
      },
    }),
  }),
});

const ProblemParameter = builder
  .objectRef<{ name: string; value: string }>('ProblemParameter')
  .implement({
    description: 'A limit or part of the input that a problem’s sentence names.',
    fields: (t) => ({ name: t.exposeString('name'), value: t.exposeString('value') }),
  });

export const FieldProblemType = builder.objectRef<Problem>('FieldProblem').implement({
  description: 'One thing wrong with an input.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'Where: `calls.0.callerNumber`; empty for the whole input.',
    }),
    code: t.exposeString('code', { description: 'What, for programs.' }),
    message: t.string({
      description: 'What, and what to do about it, for people.',
      resolve: (found, _args, { client }) => problemMessage(found, client.locale),
    }),
    parameters: t.field({
      type: [ProblemParameter],
      resolve: ({ params }) =>
        Object.entries(params).map(([name, value]) => ({ name, value: String(value) })),
    }),
  }),
});

export interface InvalidInput {
  readonly __typename: 'InvalidInput';
  readonly problems: readonly Problem[];
}

export function invalidInput(...problems: readonly Problem[]): InvalidInput {
  return { __typename: 'InvalidInput', problems };
}

export const InvalidInputType = builder.objectRef<InvalidInput>('InvalidInput').implement({
  description: 'The input cannot be accepted as it is.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    message: t.string({
      resolve: ({ problems }, _args, { client }) =>
        problems.map((found) => problemMessage(found, client.locale)).join(' '),
    }),
    problems: t.field({ type: [FieldProblemType], resolve: ({ problems }) => [...problems] }),
  }),
});

export interface NotFound {
  readonly __typename: 'NotFound';
  readonly code: ProblemCode;
}

export const NotFoundType = builder.objectRef<NotFound>('NotFound').implement({
  description: 'There is no such thing on record, or it is not public.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    message: t.string({
      resolve: ({ code }, _args, { client }) => problemMessage(problem(code), client.locale),
    }),
  }),
});

export interface RateLimited {
  readonly __typename: 'RateLimited';
  readonly retryAfterSeconds: number;
}

export const RateLimitedType = builder.objectRef<RateLimited>('RateLimited').implement({
  description: 'Many requests came from one network.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    message: t.string({
      resolve: (_limited, _args, { client }) =>
        problemMessage(problem('too_many_requests'), client.locale),
    }),
    retryAfterSeconds: t.exposeInt('retryAfterSeconds'),
  }),
});

export interface TokenRefused {
  readonly __typename: 'TokenRefused';
  readonly problem: HttpProblem;
}

export const TokenRefusedType = builder.objectRef<TokenRefused>('TokenRefused').implement({
  description: 'It takes a token, another one, or one with another scope.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    message: t.string({
      resolve: ({ problem: found }, _args, { client }) => found.sentence(client.locale),
    }),
    code: t.string({
      description: '`token_missing`, `token_unknown` or `token_scope`.',
      resolve: ({ problem: found }) => found.code,
    }),
  }),
});
