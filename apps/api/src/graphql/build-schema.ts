import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { mutationFields, queryFields } from '../modules/modules.ts';
import { builder } from './builder.ts';
import { countNodes } from './count-nodes.ts';
import { defineScalars } from './scalars.ts';

let built: GraphQLSchema | null = null;

/** The one schema of the process: what differs between two servers comes with the request. */
export function apiSchema(): GraphQLSchema {
  built ??= buildSchema();
  return built;
}

/** The schema as text, sorted, as it is committed in `schema.graphql`. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}

function buildSchema(): GraphQLSchema {
  defineScalars();
  builder.queryType({ fields: queryFields });
  builder.mutationType({ fields: mutationFields });
  return countNodes(builder.toSchema());
}
