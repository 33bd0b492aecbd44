import { problem } from '@rangewatch/schema';
import { tooManyRequests } from './bad-request.ts';
import type { RateLimited } from './error-types.ts';
import type { RequestContext } from './request-context.ts';

/** Takes one look-up from the network's allowance; null when it had one. */
export async function refuseLookUp(context: RequestContext): Promise<RateLimited | null> {
  const { services, client } = context;
  const refusal = await services.lookUpLimiter.take(client.networkPrefix, 1);
  return refusal && { __typename: 'RateLimited', ...refusal };
}

/** The same where no result type can say it: for each object of a list. @throws GraphQLError */
export async function ensureLookUps(context: RequestContext, objects: number): Promise<void> {
  const { services, client } = context;
  const refusal = await services.lookUpLimiter.take(client.networkPrefix, objects);
  if (refusal) {
    throw tooManyRequests(problem('too_many_requests'), refusal.retryAfterSeconds, context);
  }
}
