import type { InputFieldRef, InputRef, InputType } from '@pothos/core';
import { calendarDay } from '@rangewatch/schema';
import type * as z from 'zod';
import { type ApiTypes, builder } from './builder.ts';
import { enumWithValues } from './enum-types.ts';

/** One field of an input: its type beneath optional, nullable and default, and what those say. */
interface InputField {
  readonly schema: z.core.$ZodTypes;
  readonly isRequired: boolean;
  readonly defaultValue: unknown;
}

type FieldType = InputType<ApiTypes> | [InputType<ApiTypes>];

const made = new Map<unknown, InputRef<object>>();

/**
 * The GraphQL input type of a zod object: names, required fields, defaults, enums and descriptions are
 * read from the schema, which goes on checking the values. The name is the schema's `id`.
 * @throws RangeError for a schema without `id`, or with something inputs cannot be: at start-up, not at a request.
 */
export function inputFromZod<T extends z.ZodObject>(schema: T): InputRef<z.input<T>> {
  const known = made.get(schema.def);
  if (known) return known as InputRef<z.input<T>>;
  const { id, description } = schema.meta() ?? {};
  if (!id) throw new RangeError('an input schema needs an id');
  const ref = builder.inputType(id, {
    ...(description === undefined ? {} : { description }),
    fields: (t) => {
      const fields: Record<string, InputFieldRef<ApiTypes, unknown>> = {};
      for (const [name, field] of Object.entries(schema.shape)) {
        fields[name] = t.field(fieldOptions(field as z.ZodType)) as InputFieldRef<
          ApiTypes,
          unknown
        >;
      }
      return fields;
    },
  }) as unknown as InputRef<z.input<T>>;
  made.set(schema.def, ref);
  return ref;
}

function fieldOptions(schema: z.ZodType) {
  const { schema: inner, isRequired, defaultValue } = unwrap(schema);
  const { description } = schema.meta() ?? {};
  return {
    type: fieldType(inner),
    required: isRequired,
    ...(description === undefined ? {} : { description }),
    ...(defaultValue === undefined ? {} : { defaultValue }),
  } as { type: 'String'; required: boolean };
}

export function unwrap(schema: z.core.$ZodType): InputField {
  const found = schema as z.core.$ZodTypes;
  const { def } = found._zod;
  switch (def.type) {
    case 'default':
      return { ...unwrap(def.innerType), isRequired: false, defaultValue: def.defaultValue };
    case 'optional':
    case 'nullable':
      return { ...unwrap(def.innerType), isRequired: false };
    default:
      return { schema: found, isRequired: true, defaultValue: undefined };
  }
}

export function fieldType(schema: z.core.$ZodTypes): FieldType {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return stringType(def);
    case 'number':
      return 'Int';
    case 'boolean':
      return 'Boolean';
    case 'enum':
      return enumWithValues(Object.values(def.entries).map(String));
    case 'array':
      return [fieldType(unwrap(def.element).schema) as InputType<ApiTypes>];
    case 'object':
      return inputFromZod(schema as unknown as z.ZodObject);
    default:
      throw new RangeError(`an input cannot be of zod type ${def.type}`);
  }
}

/** `meta` copies a schema but keeps its definition, by which a calendar day is known. */
function stringType(def: z.core.$ZodStringDef): 'Date' | 'DateTime' | 'String' {
  if (def.checks !== undefined && def.checks === calendarDay.def.checks) return 'Date';
  return 'format' in def && def.format === 'datetime' ? 'DateTime' : 'String';
}
