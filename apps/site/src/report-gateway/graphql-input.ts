import type * as z from 'zod';

/**
 * An input as GraphQL variables: the same fields, with values of enums by their GraphQL names, in which `CN-FJ` is
 * `CN_FJ`. Which values are of enums, the schema says.
 */
export function graphqlInput(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return graphqlInput(def.innerType, value);
    case 'array':
      return (value as readonly unknown[]).map((item) => graphqlInput(def.element, item));
    case 'object':
      return Object.fromEntries(
        Object.entries(value).map(([name, field]) => {
          const fieldSchema = def.shape[name];
          return [name, fieldSchema ? graphqlInput(fieldSchema, field) : field];
        }),
      );
    case 'enum':
      return typeof value === 'string' ? value.replaceAll('-', '_') : value;
    default:
      return value;
  }
}
