import {
  ensureWeek,
  fillTemplate,
  formatWeek,
  type Locale,
  type Release,
  revisionReasonName,
} from '@rangewatch/schema';
import type { Briefing } from '../briefing/briefing-json.ts';
import { summarySentences } from '../briefing/content/summary-sentences.ts';
import {
  archiveAddress,
  briefingPageAddress,
  keyAddress,
  releaseAddress,
} from '../catalogue/file-address.ts';
import { README_WORDS } from '../readme-words.ts';
import { type MailPart, partsHtml, partsText } from './mail-parts.ts';
import en from './words/mail.en.json' with { type: 'json' };
import hans from './words/mail.zh-Hans.json' with { type: 'json' };
import hant from './words/mail.zh-Hant.json' with { type: 'json' };

const WORDS: Readonly<Record<Locale, typeof en>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

export interface NoticeMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailContext {
  readonly locale: Locale;
  readonly siteUrl: string;
  /** Null where it cannot be read: then the mail gives no figures, and leads to them. */
  readonly briefing: Briefing | null;
  /** Whether the zip file is there: it is made a little after its folder. */
  readonly hasArchive: boolean;
  readonly authorityName: string;
}

/** What came out, the week in short, and where it is. Nothing in it is fetched, so nobody learns who reads it. */
export function noticeMail(release: Release, context: MailContext): NoticeMail {
  const { locale } = context;
  const week = formatWeek(ensureWeek(release.week), locale);
  const { subject: first, subjectRevised } = WORDS[locale];
  const { revision } = release;
  const values = { week, revision, status: statusOf(release, locale) };
  const subject = fillTemplate(revision === 1 ? first : subjectRevised, values);
  const parts = partsOf(release, context);
  return { subject, text: partsText(parts), html: partsHtml(subject, parts, locale) };
}

function partsOf(release: Release, context: MailContext): readonly MailPart[] {
  const { locale, briefing, authorityName: authority } = context;
  const words = WORDS[locale];
  const { revision, manifest } = release;
  const week = formatWeek(ensureWeek(release.week), locale);
  const values = { week, revision, status: statusOf(release, locale), authority };
  const published = fillTemplate(words.published, values) + reasonsOf(release, locale);
  const points = briefing ? [...summarySentences(briefing.figures, locale), words.caution] : [];
  return [
    { text: published },
    ...(manifest.containsSample ? [{ text: README_WORDS[locale].sample }] : []),
    points.length === 0 ? { text: words.caution } : { text: words.short, points },
    { text: linksOf(release, context) },
    {
      text: fillTemplate(words.verify, { key: keyAddress(context.siteUrl) }),
      commands: README_WORDS[locale].checking,
    },
    { text: fillTemplate(words.end, values) },
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

/** Pages in the reader's language. */
function linksOf(release: Release, { locale, siteUrl, hasArchive }: MailContext): string {
  const words = WORDS[locale];
  const pages = `${siteUrl}/${locale}`;
  const links = fillTemplate(words.links, {
    briefing: briefingPageAddress(release, pages),
    files: releaseAddress(release, pages),
  });
  if (!hasArchive) return links;
  return `${links}\n${fillTemplate(words.archive, { archive: archiveAddress(release, siteUrl) })}`;
}
