import {
  fillTemplate,
  formatWeek,
  LOCALES,
  type ReleaseManifest,
  type ReleaseTable,
} from '@rangewatch/schema';
import { CSV_DIALECT, tableSchema } from './field-schema.ts';
import { mediaTypeOf } from './media-type.ts';
import { csvFileName, jsonFileName, parquetFileName } from './release-files.ts';
import type { ReleaseHeader } from './release-header.ts';
import { fieldsIn, keyColumns, TABLES } from './table-row.ts';
import {
  PACKAGE_LICENCES,
  PACKAGE_PROFILE,
  PACKAGE_SOURCES,
  SAMPLE_NOTICE,
} from './package-parts.ts';
import words from './words/release-package.json' with { type: 'json' };

type FileEntry = ReleaseManifest['files'][number];

const TABLE_OF: ReadonlyMap<string, ReleaseTable> = new Map(
  TABLES.flatMap((table) =>
    [csvFileName(table), jsonFileName(table), parquetFileName(table)].map((name) => [name, table]),
  ),
);

/** `datapackage.json` of a weekly release (Data Package 2, datapackage.org), the same bytes for the same header and files. */
export function releasePackageText(header: ReleaseHeader, files: readonly FileEntry[]): string {
  const { week, revision, status, scheduledAt, revisedOn, containsSample, policy } = header;
  const text = (key: 'title' | 'description', locale: 'en' | 'zh-Hans' | 'zh-Hant'): string =>
    fillTemplate(words[key][locale], { week: formatWeek(week, locale) });
  const described = Object.fromEntries(
    LOCALES.filter((locale) => locale !== 'en').flatMap((locale) => [
      [`title:${locale}`, text('title', locale)],
      [`description:${locale}`, text('description', locale)],
    ]),
  );
  const descriptor = {
    $schema: PACKAGE_PROFILE,
    name: `rangewatch-${week.toLowerCase()}-r${revision}`,
    title: text('title', 'en'),
    description: `${containsSample ? SAMPLE_NOTICE : ''}${text('description', 'en')}`,
    ...described,
    version: `${week}/r${revision}`,
    created: scheduledAt.toISOString(),
    week,
    revision,
    status,
    revisedOn,
    method: policy.method,
    containsSample,
    keywords: words.keywords,
    licenses: PACKAGE_LICENCES,
    sources: PACKAGE_SOURCES,
    resources: files.map(resource),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resource({ name, bytes, sha256, rows }: FileEntry): Readonly<Record<string, unknown>> {
  const format = name.split('.').at(-1) ?? '';
  const file = {
    name: name.toLowerCase().replaceAll('.', '-'),
    path: name,
    format,
    mediatype: mediaTypeOf(name),
    bytes,
    hash: `sha256:${sha256}`,
  };
  const table = TABLE_OF.get(name);
  if (!table) return file;
  const schema = tableSchema(fieldsIn(table), keyColumns(table));
  const text = format === 'csv' ? { encoding: 'utf-8', dialect: CSV_DIALECT } : {};
  return { ...file, ...text, rowCount: rows, type: 'table', schema };
}
