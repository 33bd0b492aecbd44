import { EnvelopArmor } from '@escape.tech/graphql-armor';
import type { GraphQLError } from 'graphql';
import { DOCUMENT_LIMITS } from '../limits.ts';

/** Gives a refusal the status 400 whatever the client accepts, and a code for programs. */
function asBadRequest(_context: unknown, error: GraphQLError): void {
  Object.assign(error.extensions, { code: 'document_too_large', http: { status: 400 } });
}

const onReject = [asBadRequest];

/** Size, depth, breadth and cost of a document, checked before anything is executed. */
export function documentLimits() {
  const { depth, aliases, directives, tokens, cost } = DOCUMENT_LIMITS;
  const armor = new EnvelopArmor({
    maxDepth: { n: depth, flattenFragments: true, onReject },
    maxAliases: { n: aliases, onReject },
    maxDirectives: { n: directives, onReject },
    maxTokens: { n: tokens, onReject },
    costLimit: { maxCost: cost, onReject },
    blockFieldSuggestion: { enabled: false },
  });
  return armor.protect().plugins;
}
