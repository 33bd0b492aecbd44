import type { TableField } from '@rangewatch/schema';

/** Blank is never zero: what a missing value is written as. */
const MISSING_VALUES = [''];

/** How our CSV files are written, for a data package. */
export const CSV_DIALECT = {
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  lineTerminator: '\r\n',
} as const;

/** A table schema of Data Package 2 (datapackage.org/standard/table-schema). A key that may be blank is unique, not primary. */
export function tableSchema(
  fields: readonly TableField[],
  key: readonly string[],
): Readonly<Record<string, unknown>> {
  const mayBeBlank = fields.some(({ name, isNullable }) => isNullable && key.includes(name));
  const keys = mayBeBlank ? { uniqueKeys: [key] } : { primaryKey: key };
  return { fields: fields.map(fieldSchema), ...keys, missingValues: MISSING_VALUES };
}

function fieldSchema({ name, type, titles, isNullable, values }: TableField) {
  const constraints = {
    ...(isNullable ? {} : { required: true }),
    ...(values ? { enum: values } : {}),
    ...(type === 'integer' ? { minimum: 0 } : {}),
  };
  return {
    name,
    type,
    description: titles.en,
    'description:zh-Hans': titles['zh-Hans'],
    'description:zh-Hant': titles['zh-Hant'],
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
