import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { HttpProblem } from '../http/http-problem.ts';
import { httpRefusal } from './bad-request.ts';
import type { RequestContext } from './request-context.ts';

/** Makes every field that gives objects take them from the request's budget. */
export function countNodes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isCompositeType(getNamedType(field.type))) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = async (parent, args, context: RequestContext, info) => {
        const value: unknown = await resolve(parent, args, context, info);
        takeFrom(context, value);
        return value;
      };
    }
  }
  return schema;
}

function takeFrom(context: RequestContext, value: unknown): void {
  try {
    context.budget.take(Array.isArray(value) ? value.length : 1);
  } catch (error) {
    throw error instanceof HttpProblem ? httpRefusal(error, context) : error;
  }
}
