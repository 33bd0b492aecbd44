import {
  fillTemplate,
  LOOK_UP_FIELDS,
  type OpenDataPackage,
  type ReleaseManifest,
  sourceName,
} from '@rangewatch/schema';
import { CSV_DIALECT, tableSchema } from '../field-schema.ts';
import type { OpenDataHeader } from './open-data-header.ts';
import words from './words/data-package.json' with { type: 'json' };

type FileEntry = ReleaseManifest['files'][number];
/** Besides what we read again ourselves, what the standard wants. */
type Described<T> = T & Readonly<Record<string, unknown>>;
type Resource = Described<OpenDataPackage['resources'][number]>;

export const CSV_FILE = 'look-up.csv';
export const PARQUET_FILE = 'look-up.parquet';
export const README_FILE = 'README.md';

/** Where the official file comes from. */
const FTC_ADDRESS = 'https://www.ftc.gov/policy-notices/open-government/data-sets/do-not-call-data';

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
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'rangewatch-look-up',
    title: words.title,
    description: `${containsSample ? words.sample : ''}${fillTemplate(words.description, { week: asOf })}`,
    version: asOf,
    method: policy.method,
    containsSample,
    keywords: words.keywords,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    sources: [
      { title: words.own_source },
      { title: `${sourceName('ftc_dnc', 'en')} (${words.public_domain})`, path: FTC_ADDRESS },
    ],
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
