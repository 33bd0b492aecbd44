import type { ObjectRef } from '@pothos/core';
import type * as z from 'zod';
import { type ApiTypes, builder } from './builder.ts';
import { fieldType, unwrap } from './input-from-zod.ts';

type Shape = Record<string, unknown>;

const made = new Map<string, ObjectRef<ApiTypes, Shape>>();

/**
 * The GraphQL object type of a zod object: names, types, what may be null and descriptions are read from the
 * schema of the input, and so is the name, with `Fact` in the place of `Input`.
 * @throws RangeError for a schema without `id`
 */
export function objectFromZod<T extends z.ZodObject>(schema: T): ObjectRef<ApiTypes, z.output<T>> {
  const { id, description } = schema.meta() ?? {};
  if (!id) throw new RangeError('an object schema needs an id');
  const name = id.replace(/Input$/, 'Fact');
  const known = made.get(name) ?? implement(name, description, schema);
  made.set(name, known);
  return known as unknown as ObjectRef<ApiTypes, z.output<T>>;
}

function implement(name: string, description: string | undefined, schema: z.ZodObject) {
  return builder.objectRef<Shape>(name).implement({
    ...(description === undefined ? {} : { description }),
    fields: (t) =>
      Object.fromEntries(
        Object.entries(schema.shape).map(([field, fieldSchema]) => {
          const { description: told } = (fieldSchema as z.ZodType).meta() ?? {};
          const { schema: inner, isRequired } = unwrap(fieldSchema);
          const options = {
            type: fieldType(inner) as 'String',
            nullable: !isRequired,
            resolve: (value: Shape) => value[field] as string,
            ...(told === undefined ? {} : { description: told }),
          };
          return [field, t.field(options)];
        }),
      ),
  });
}
