import { type ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { HttpProblem } from '../http/http-problem.ts';
import { logUnexpected } from '../http/log-error.ts';
import { httpRefusal } from './bad-request.ts';
import type { RequestContext } from './request-context.ts';

/** Stops an execution at its deadline or when the client is gone, and masks what nobody expected. */
export function executionGuard(deadlineMs: number): Plugin<RequestContext> {
  return {
    onExecute({ args }) {
      const { contextValue } = args;
      const deadline = new AbortController();
      const stop = (): void =>
        deadline.abort(httpRefusal(new HttpProblem('too_slow'), contextValue));
      const timer = setTimeout(stop, deadlineMs).unref();
      // The executor starts no resolver once this fires; the types of its arguments do not know it.
      Object.assign(args, {
        signal: AbortSignal.any([contextValue.request.signal, deadline.signal]),
      });
      return {
        onExecuteDone({ result, setResult }) {
          clearTimeout(timer);
          if (!isAsyncIterable(result)) setResult(maskResult(result, contextValue));
        },
      };
    },
  };
}

function maskResult(result: ExecutionResult, context: RequestContext): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => maskError(error, context)) };
}

/** Only what was said on purpose reaches a client. */
function maskError(error: GraphQLError, context: RequestContext): GraphQLError {
  const cause = originOf(error);
  if (cause instanceof GraphQLError) return error;
  const { requestId, services } = context;
  logUnexpected(services.logger, requestId, cause);
  const masked = httpRefusal(new HttpProblem('internal', { requestId }), context);
  const { nodes, path } = error;
  return new GraphQLError(masked.message, { nodes, path, extensions: masked.extensions });
}

function originOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  return error.originalError === undefined ? error : originOf(error.originalError);
}
