import { LOCALES, type TableField } from '@rangewatch/schema';
import { codeName } from './codes/code-name.ts';

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
    ...categoriesOf(name, values),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** The values with what they mean, where each has a name of its own; `label` is the standard's, the others are beside it. */
function categoriesOf(column: string, values: TableField['values']) {
  if (!values) return {};
  const categories = values.map((value) => ({
    value,
    ...Object.fromEntries(
      LOCALES.map((locale) => [
        locale === 'en' ? 'label' : `label:${locale}`,
        codeName(column, value, locale),
      ]),
    ),
  }));
  return categories.some(({ value }) => codeName(column, value, 'en') === null)
    ? {}
    : { categories };
}
