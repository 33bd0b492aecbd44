import {
  fillTemplate,
  LOOK_UP_FIELDS,
  type OpenDataPackage,
  type ReleaseManifest,
} from '@rangewatch/schema';
import { CSV_DIALECT, tableSchema } from '../field-schema.ts';
import type { OpenDataHeader } from './open-data-header.ts';
import {
  PACKAGE_LICENCES,
  PACKAGE_PROFILE,
  PACKAGE_SOURCES,
  SAMPLE_NOTICE,
} from '../package-parts.ts';
import words from './words/data-package.json' with { type: 'json' };

type FileEntry = ReleaseManifest['files'][number];
/** Besides what we read again ourselves, what the standard wants. */
type Described<T> = T & Readonly<Record<string, unknown>>;
type Resource = Described<OpenDataPackage['resources'][number]>;

export const CSV_FILE = 'look-up.csv';
export const PARQUET_FILE = 'look-up.parquet';
export const README_FILE = 'README.md';

/** `datapackage.json` (Data Package 2, datapackage.org), the same bytes for the same header and files. */
export function dataPackageText(header: OpenDataHeader, files: readonly FileEntry[]): string {
  return `${JSON.stringify(dataPackage(header, files), null, 2)}\n`;
}

function dataPackage(
  header: OpenDataHeader,
  files: readonly FileEntry[],
): Described<OpenDataPackage> {
  const { asOf, containsSample, policy } = header;
  return {
    $schema: PACKAGE_PROFILE,
    name: 'rangewatch-look-up',
    title: words.title,
    description: `${containsSample ? SAMPLE_NOTICE : ''}${fillTemplate(words.description, { week: asOf })}`,
    version: asOf,
    method: policy.method,
    containsSample,
    keywords: words.keywords,
    licenses: PACKAGE_LICENCES,
    sources: PACKAGE_SOURCES,
    resources: files.map(resource),
  };
}

function resource({ name, bytes, sha256, rows }: FileEntry): Resource {
  const file = { path: name, bytes, hash: `sha256:${sha256}` };
  if (name === README_FILE) {
    return { name: 'readme', ...file, format: 'md', mediatype: 'text/markdown' };
  }
  const table = {
    ...file,
    rowCount: rows,
    type: 'table',
    schema: tableSchema(LOOK_UP_FIELDS, ['range', 'source']),
  };
  if (name === PARQUET_FILE) {
    const mediatype = 'application/vnd.apache.parquet';
    return { name: 'look-up-parquet', format: 'parquet', mediatype, ...table };
  }
  const text = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect: CSV_DIALECT };
  return { name: 'look-up-csv', ...text, ...table };
}
