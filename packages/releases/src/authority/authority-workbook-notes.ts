import {
  AUTHORITY_FIELDS,
  type AuthorityFilter,
  categoryName,
  ensureWeek,
  fillTemplate,
  formatWeek,
  type Jurisdiction,
  type Locale,
  provinceName,
  type ReleaseManifest,
} from '@rangewatch/schema';
import { codeLines } from '../codes/code-lines.ts';
import { README_WORDS } from '../readme-words.ts';
import { revisionLines } from '../revision-lines.ts';
import { AUTHORITY_CSV_FILE, AUTHORITY_JSON_FILE } from './authority-text.ts';
import en from './words/authority-workbook.en.json' with { type: 'json' };
import hans from './words/authority-workbook.zh-Hans.json' with { type: 'json' };
import hant from './words/authority-workbook.zh-Hant.json' with { type: 'json' };

const WORDS: Readonly<Record<Locale, typeof en>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

/** Whose table it is, of which release, and which of its rows. */
export interface AuthorityWorkbookHeader extends Jurisdiction {
  readonly manifest: ReleaseManifest;
  readonly authorityName: string;
  readonly seesSignals: boolean;
  /** What the rows were narrowed by. */
  readonly filter: AuthorityFilter;
}

/** The first lines: which release this is, whether it is invented, and for whom it was cut. */
export function openingLines(header: AuthorityWorkbookHeader, locale: Locale): string[] {
  const { manifest, authorityName: authority, seesSignals, filter } = header;
  const words = WORDS[locale];
  const week = formatWeek(ensureWeek(manifest.week), locale);
  const narrowed = filterText(filter);
  const revision = { ...manifest, scheduledAt: new Date(manifest.scheduledAt) };
  return [
    fillTemplate(words.title, { week }),
    ...revisionLines(revision, locale),
    fillTemplate(words.for, { authority, bounds: boundsText(header, locale) }),
    ...(narrowed === '' ? [] : [fillTemplate(words.narrowed, { filter: narrowed })]),
    ...(seesSignals ? [] : [words.no_signals]),
  ];
}

/** What the columns are, how cells are made, and what they do not say. */
export function methodLines(locale: Locale): string[] {
  const words = WORDS[locale];
  const { files_heading: filesHeading, column } = README_WORDS[locale];
  const files = `${AUTHORITY_CSV_FILE}, ${AUTHORITY_JSON_FILE}: ${words.table}`;
  const columns = AUTHORITY_FIELDS.map(
    ({ name, titles }) => `  ${fillTemplate(column, { name, title: titles[locale] })}`,
  );
  return [
    ...section(words.exact_heading, words.exact),
    ...section(words.signal_heading, words.signal),
    ...section(words.limits_heading, words.limits),
    '',
    words.noted,
    '',
    filesHeading,
    files,
    ...columns,
    '',
    ...codeLines([{ name: AUTHORITY_CSV_FILE, fields: AUTHORITY_FIELDS }], locale),
  ];
}

function section(heading: string, items: readonly string[]): string[] {
  return ['', heading, ...items.map((item) => `- ${item}`)];
}

function boundsText({ provinces, categories }: Jurisdiction, locale: Locale): string {
  const { unbounded, between, joined } = WORDS[locale];
  const names = [
    provinces?.map((province) => provinceName(province, locale)),
    categories?.map((category) => categoryName(category, locale)),
  ];
  const bounds = names.flatMap((list) => (list ? [list.join(joined)] : []));
  return bounds.length === 0 ? unbounded : bounds.join(between);
}

/** As it was asked for, in the words of the columns: `place = CN-FJ, trend = rising`. */
function filterText(filter: AuthorityFilter): string {
  const asked = AUTHORITY_FIELDS.flatMap(({ name }) => {
    const value = Object.entries(filter).find(([key]) => key === name)?.[1];
    return value === undefined ? [] : [`${name} = ${value}`];
  });
  return asked.join(', ');
}
