import type { Request, RequestHandler, Response } from 'express';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { ApiServices } from '../api-services.ts';
import { clientOf } from '../http/client.ts';
import { describeError } from '../http/log-error.ts';
import type { TokenDeps } from '../http/active-access.ts';
import { checkToken } from '../http/token-holder.ts';
import { requestIdOf } from '../http/request-log.ts';
import { apiSchema } from './build-schema.ts';
import { documentLimits } from './document-limits.ts';
import { executionGuard } from './execution-guard.ts';
import { NodeBudget } from './node-budget.ts';
import type { RequestContext } from './request-context.ts';
import { rootFieldRule } from './root-field-rule.ts';

export const GRAPHQL_PATH = '/graphql';

/** GraphQL over HTTP. Introspection stays on: the API is for others to build with. */
export function graphqlHandler(services: ApiServices, tokens: TokenDeps): RequestHandler {
  const { limits } = services;
  const yoga = createYoga<{ req: Request; res: Response }, RequestContext>({
    schema: apiSchema(),
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ req, res }) => ({
      services,
      client: clientOf(res),
      requestId: requestIdOf(res),
      budget: new NodeBudget(limits.nodes),
      checkToken: (scope) =>
        checkToken(req.get('authorization') ?? '', scope, clientOf(res), tokens),
    }),
    plugins: [
      documentLimits(),
      limitRootFields(services),
      executionGuard(limits.deadlineMs),
    ].flat(),
    maxRequestBodySize: limits.bodyBytes,
    batching: false,
    multipart: false,
    cors: false,
    // Its page loads scripts from another host.
    graphiql: false,
    landingPage: false,
    logging: silentBut(services),
  });
  return async (req, res) => {
    await yoga(req, res, { req, res });
  };
}

function limitRootFields({ limits }: ApiServices): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(rootFieldRule(limits));
    },
  };
}

const quiet = (): void => undefined;

/** What fails outside an execution; clients' own mistakes are not logged. */
function silentBut({ logger }: ApiServices) {
  const error = (...found: unknown[]): void =>
    logger.error({ errors: found.map((one) => describeError(one)) }, 'unexpected error');
  return { debug: quiet, info: quiet, warn: quiet, error };
}
