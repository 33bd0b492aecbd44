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

/** The objects one request may still resolve, counted where they arise: no variable or fragment gets around it. */
export class NodeBudget {
  readonly #limit: number;
  #used = 0;
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @throws HttpProblem `too_many_objects` */
  take(count: number): void {
    this.#used += count;
    if (this.#used > this.#limit) throw new HttpProblem('too_many_objects', { limit: this.#limit });
  }
}

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
