import {
  ensureWeek,
  fillTemplate,
  formatCount,
  formatWeek,
  type Locale,
  type Release,
  type ReleaseTable,
  revisionReasonName,
} from '@rangewatch/schema';
import { escaped } from '../briefing/html/escaped.ts';
import { releaseAddress, weekPageAddress } from '../catalogue/file-address.ts';
import { README_WORDS } from '../readme-words.ts';
import { BRIEFING_HTML_FILE, csvFileName } from '../release-files.ts';
import en from './words/mail.en.json' with { type: 'json' };
import hans from './words/mail.zh-Hans.json' with { type: 'json' };
import hant from './words/mail.zh-Hant.json' with { type: 'json' };

const WORDS: Readonly<Record<Locale, typeof en>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };
/** How many rows these have is what a reader looks for first. */
const COUNTED = ['campaigns', 'signals', 'numbers'] as const satisfies readonly ReleaseTable[];
const ADDRESS = /https?:\/\/\S+/g;

export interface NoticeMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailContext {
  readonly locale: Locale;
  readonly siteUrl: string;
  /** The newest release of the week before; null: there is none to compare with. */
  readonly previous: Release | null;
  readonly authorityName: string;
}

/** A few lines that say what came out, what is in it, and where it is. Nothing in it is fetched, so nobody learns who reads it. */
export function noticeMail(release: Release, context: MailContext): NoticeMail {
  const { locale } = context;
  const week = formatWeek(ensureWeek(release.week), locale);
  const subject = fillTemplate(WORDS[locale].subject, { week, status: statusOf(release, locale) });
  const lines = linesOf(release, context);
  return { subject, text: `${lines.join('\n\n')}\n`, html: htmlOf(subject, lines, locale) };
}

function linesOf(release: Release, context: MailContext): readonly string[] {
  const { locale, siteUrl, authorityName: authority } = context;
  const words = WORDS[locale];
  const week = formatWeek(ensureWeek(release.week), locale);
  const { revision, manifest } = release;
  const folder = releaseAddress(release, siteUrl);
  const briefing = `${folder}/${BRIEFING_HTML_FILE}`;
  const values = { week, revision, status: statusOf(release, locale), authority };
  return [
    fillTemplate(words.published, values) + reasonsOf(release, locale),
    ...(manifest.containsSample ? [README_WORDS[locale].sample] : []),
    figuresOf(release, context),
    fillTemplate(words.links, { briefing, table: weekPageAddress(release, siteUrl) }),
    fillTemplate(words.verify, { folder }),
    fillTemplate(words.end, values),
  ];
}

function statusOf({ manifest }: Release, locale: Locale): string {
  return WORDS[locale][manifest.status];
}

function reasonsOf({ manifest }: Release, locale: Locale): string {
  const names = manifest.revisionReasons.map(({ reason }) => revisionReasonName(reason, locale));
  if (names.length === 0) return '';
  const { reasons, and } = WORDS[locale];
  return fillTemplate(reasons, { reasons: names.join(and) });
}

function figuresOf(release: Release, { locale, previous }: MailContext): string {
  const words = WORDS[locale];
  const figures = COUNTED.map((table) => {
    const count = rowsOf(release, table);
    const before = previous && rowsOf(previous, table);
    return fillTemplate(words[table], {
      count: formatCount(count, locale),
      before: before === null ? '' : beforeText(before, locale),
    });
  });
  return fillTemplate(words.figures, { figures: figures.join(words.between) });
}

function beforeText(before: number, locale: Locale): string {
  return fillTemplate(WORDS[locale].before, { count: formatCount(before, locale) });
}

function rowsOf({ manifest }: Release, table: ReleaseTable): number {
  return manifest.files.find(({ name }) => name === csvFileName(table))?.rows ?? 0;
}

function htmlOf(subject: string, lines: readonly string[], locale: Locale): string {
  const paragraphs = lines.map((line) => `<p>${linked(line).replaceAll('\n', '<br>')}</p>`);
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<title>${escaped(subject)}</title></head>`,
    `<body style="font-family:sans-serif;line-height:1.5;max-width:40em">`,
    ...paragraphs,
    '</body></html>',
  ].join('\n');
}

function linked(line: string): string {
  return escaped(line).replaceAll(ADDRESS, (url) => `<a href="${url}">${url}</a>`);
}
