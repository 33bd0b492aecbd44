import { parse } from 'csv-parse/sync';
import type { DataResource } from './test-data-package.ts';

type Schema = NonNullable<DataResource['schema']>;
type Field = Schema['fields'][number];
type Values = readonly (string | null)[];

/** What in a CSV is not as its resource says, read by its own dialect; a line for each fault. */
export function tableFaults(
  bytes: Uint8Array,
  { dialect = {}, encoding, schema }: DataResource,
): string[] {
  if (!schema) return ['no schema'];
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  const [header = [], ...records]: string[][] = parse(text, {
    delimiter: dialect.delimiter ?? ',',
    quote: dialect.quoteChar ?? '"',
    record_delimiter: dialect.lineTerminator ?? '\r\n',
  });
  const { fields, missingValues = [''] } = schema;
  const rows = records.map((cells) =>
    cells.map((cell) => (missingValues.includes(cell) ? null : cell)),
  );
  return [
    ...(fields.map(({ name }) => name).join() === header.join() ? [] : [`header ${header.join()}`]),
    ...rows.flatMap((row) => rowFaults(fields, row)),
    ...keyFaults(schema, rows),
  ];
}

function rowFaults(fields: readonly Field[], row: Values): string[] {
  return fields.flatMap((field, index) => {
    const value = row[index] ?? null;
    if (value === null) return field.constraints?.required ? [`${field.name} is blank`] : [];
    return isOfType(field, value) && isAllowed(field, value) ? [] : [`${field.name}: ${value}`];
  });
}

function isOfType({ type }: Field, value: string): boolean {
  if (type === 'integer') return /^[+-]?\d+$/.test(value);
  if (type === 'boolean')
    return ['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0'].includes(value);
  return type === 'date' ? isDate(value) : true;
}

function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isAllowed({ constraints = {} }: Field, value: string): boolean {
  const { enum: values, minimum } = constraints as { enum?: readonly string[]; minimum?: number };
  if (values && !values.includes(value)) return false;
  return minimum === undefined || Number(value) >= minimum;
}

/** A primary key has no blank; two blanks are the same in a unique one. */
function keyFaults(
  { fields, primaryKey, uniqueKeys = [] }: Schema,
  rows: readonly Values[],
): string[] {
  return [...(primaryKey ? [primaryKey] : []), ...uniqueKeys].flatMap((key) => {
    const at = key.map((name) => fields.findIndex((field) => field.name === name));
    const found = rows.map((row) => JSON.stringify(at.map((index) => row[index])));
    const twice = found.filter((text, index) => found.indexOf(text) !== index);
    const blank = key === primaryKey ? found.filter((text) => text.includes('null')) : [];
    return [...twice, ...blank].map((text) => `${key.join()} of ${text}`);
  });
}
