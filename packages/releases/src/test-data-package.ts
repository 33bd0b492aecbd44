import * as z from 'zod';

/**
 * What the Data Package 2.0 profile (datapackage.org/profiles/2.0/datapackage.json) and the sentences of the standard with
 * MUST ask of a descriptor, as far as ours has such properties; written from them by hand, so it knows nothing of our own
 * writers. Properties it does not name are allowed by the standard.
 */

const texts = z.array(z.string()).min(1).refine(isDistinct);

/** Values with labels, each once. */
const categories = z
  .array(z.looseObject({ value: z.string(), label: z.string().min(1).optional() }))
  .min(1)
  .refine((all) => isDistinct(all.map(({ value }) => value)), 'a value twice')
  .refine((all) => isDistinct(all.flatMap(({ label }) => label ?? [])), 'a label twice');

const tableField = z.discriminatedUnion('type', [
  fieldOf('string', { enum: texts, pattern: z.string() }),
  fieldOf('integer', { minimum: z.union([z.string(), z.int()]) }),
  fieldOf('boolean'),
  fieldOf('date', { enum: texts, minimum: z.iso.date() }),
]);

/** `enum` may name no value that has no category. */
function hasItsCategories({ constraints, ...field }: z.output<typeof tableField>): boolean {
  const named = categories.optional().safeParse(field['categories']);
  const { data = null } = named;
  const values = constraints && 'enum' in constraints ? constraints.enum : undefined;
  if (!data || !Array.isArray(values)) return named.success;
  return values.every((value) => data.some((one) => one.value === value));
}

const tableSchema = z
  .looseObject({
    fields: z.array(tableField.refine(hasItsCategories, 'categories')).min(1),
    primaryKey: texts.optional(),
    uniqueKeys: z.array(texts).min(1).optional(),
    missingValues: z.array(z.string()).optional(),
  })
  .refine(({ fields }) => isDistinct(fields.map(({ name }) => name)), 'a name twice')
  .refine(
    ({ fields, primaryKey = [], uniqueKeys = [] }) =>
      [...primaryKey, ...uniqueKeys.flat()].every((key) => fields.some(({ name }) => name === key)),
    'a key that is no field',
  );

const dialect = z.looseObject({
  header: z.boolean().optional(),
  delimiter: z.string().optional(),
  lineTerminator: z.string().optional(),
  quoteChar: z.string().length(1).optional(),
  doubleQuote: z.boolean().optional(),
});

const dataResource = z
  .looseObject({
    name: z.string().min(1),
    path: z.string().refine(isPath),
    type: z.literal('table').optional(),
    format: z.string().optional(),
    mediatype: z.string().regex(/^.+\/.+$/),
    encoding: z.string().optional(),
    bytes: z.int().min(0),
    hash: z.string().regex(/^[^:]+:[a-fA-F0-9]+$/),
    dialect: dialect.optional(),
    schema: tableSchema.optional(),
  })
  .refine((resource) => !('data' in resource), 'data beside a path')
  .refine(({ type, schema }) => (type === 'table') === (schema !== undefined), 'half a table');

export const dataPackage = z
  .looseObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: z.string().regex(/^[a-z0-9._-]+$/),
    title: z.string(),
    description: z.string(),
    version: z.string(),
    created: z.iso.datetime().optional(),
    keywords: z.array(z.string()).min(1),
    licenses: z
      .array(
        z.looseObject({ name: z.string().regex(/^[-\w.]+$/), path: z.string().refine(isPath) }),
      )
      .min(1),
    sources: z.array(
      z.looseObject({ title: z.string(), path: z.string().refine(isPath).optional() }),
    ),
    resources: z.array(dataResource).min(1),
  })
  .refine(({ resources }) => isDistinct(resources.map(({ name }) => name)), 'a name twice');

export type DataResource = z.output<typeof dataResource>;

function fieldOf<Type extends string>(
  type: Type,
  allowed: Readonly<Record<string, z.ZodType>> = {},
) {
  const optional = Object.entries(allowed).map(([name, constraint]) => [
    name,
    constraint.optional(),
  ]);
  return z.looseObject({
    name: z.string().min(1),
    type: z.literal(type),
    description: z.string(),
    // What the profile does not allow for a type would be passed over by its readers: a rule that nobody keeps.
    constraints: z
      .strictObject({
        required: z.boolean().optional(),
        unique: z.boolean().optional(),
        ...Object.fromEntries(optional),
      })
      .optional(),
  });
}

/** A file beside or below the descriptor, or an address; nothing outside its folder. */
function isPath(path: string): boolean {
  if (/^(?:https?|ftps?):\/\//.test(path)) return URL.canParse(path);
  return /^[^./~]/.test(path) && !/^file:|\\|:\/\//.test(path) && !path.split('/').includes('..');
}

function isDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
