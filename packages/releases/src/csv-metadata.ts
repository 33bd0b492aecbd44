import { LOCALES, type ReleaseTable, type TableField } from '@rangewatch/schema';
import { codeLine } from './codes/code-name.ts';
import { LICENCE_ADDRESS } from './package-parts.ts';
import { csvFileName } from './release-files.ts';
import { fieldsIn, keyColumns } from './table-row.ts';

/** `ranges.csv-metadata.json`: what the columns of one CSV are (CSV on the Web, w3.org/TR/tabular-metadata). */
export function csvMetadataText(table: ReleaseTable): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: csvFileName(table),
    'dc:license': { '@id': LICENCE_ADDRESS },
    dialect: { encoding: 'utf-8', header: true, quoteChar: '"', doubleQuote: true },
    tableSchema: {
      columns: fieldsIn(table).map(column),
      // A blank may be part of a key, which CSVW does not allow.
      ...(hasNoBlankKey(table) && { primaryKey: keyColumns(table) }),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function hasNoBlankKey(table: ReleaseTable): boolean {
  const blank = new Set(
    fieldsIn(table)
      .filter(({ isNullable }) => isNullable)
      .map(({ name }) => name),
  );
  return keyColumns(table).every((name) => !blank.has(name));
}

function column({ name, type, titles, isNullable, values }: TableField) {
  return {
    name,
    // The header cell itself; what it means stands in every language beside it.
    titles: name,
    'dc:title': LOCALES.map((locale) => ({ '@value': titles[locale], '@language': locale })),
    ...(values && {
      'dc:description': LOCALES.map((locale) => ({
        '@value': values.map((value) => codeLine(name, value, locale)).join('\n'),
        '@language': locale,
      })),
    }),
    datatype: datatypeOf(type, values),
    required: !isNullable,
    null: '',
  };
}

function datatypeOf(type: TableField['type'], values: TableField['values']) {
  if (type === 'integer') return { base: 'integer', minimum: 0 };
  if (type === 'date') return 'date';
  return values === null ? 'string' : { base: 'string', format: values.join('|') };
}
