import { LOCALES, type Locale, partedBeforeWeek } from '@rangewatch/schema';
import type { ReleaseHeader } from '../release-header.ts';
import { revisionLines } from '../revision-lines.ts';
import { briefingTitle } from './briefing-title.ts';
import { phrase } from './briefing-words.ts';
import { type BriefingSection } from './content/briefing-section.ts';
import { briefingSections } from './content/briefing-sections.ts';
import type { BriefingFigures } from './figures/briefing-figures.ts';
import { escaped } from './html/escaped.ts';
import { sectionAnchor, sectionHtml } from './html/section-html.ts';
import { STYLE } from './html/style.ts';

const FIRST_LOCALE = LOCALES[0];
/** Two small charts beside each other are as wide as a phone. */
const COLUMNS = { categories: 2, series: 2 };
/** Even if something were not escaped, nothing would be fetched and no script run. */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The weekly briefing as one page for a browser or a printer: every language one after the other,
 * nothing fetched, no script. The same header and figures give the same bytes.
 */
export function briefingHtml(header: ReleaseHeader, figures: BriefingFigures): string {
  return [
    '<!doctype html>',
    `<html lang="${FIRST_LOCALE}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(CONTENT_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(briefingTitle(header, FIRST_LOCALE))}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    languageLinks(),
    '<main>',
    ...LOCALES.map((locale) => articleHtml(header, figures, locale)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function languageLinks(): string {
  const links = LOCALES.map(
    (locale) =>
      `<li><a href="#${locale}" lang="${locale}" hreflang="${locale}">${escaped(phrase('language', locale))}</a></li>`,
  );
  const label = LOCALES.map((locale) => phrase('languages_label', locale)).join(' / ');
  return `<nav class="languages" aria-label="${escaped(label)}"><ul>${links.join('')}</ul></nav>`;
}

function articleHtml(header: ReleaseHeader, figures: BriefingFigures, locale: Locale): string {
  const sections = briefingSections(header, figures, locale, COLUMNS);
  const [revision = '', ...changes] = revisionLines(header, locale);
  return [
    `<article id="${locale}" lang="${locale}" aria-labelledby="${locale}-title">`,
    `<h1 id="${locale}-title">${titleHtml(briefingTitle(header, locale))}</h1>`,
    `<p class="revision">${escaped(revision)}</p>`,
    ...changes.map((text, at) =>
      changeHtml(text, header.containsSample && at === changes.length - 1),
    ),
    contentsHtml(sections, locale),
    ...sections.map((section) => sectionHtml(section, locale)),
    '</article>',
  ].join('\n');
}

function titleHtml(title: string): string {
  const [text, week] = partedBeforeWeek(title);
  return `${escaped(text)}<span class="week">${escaped(week)}</span>`;
}

function changeHtml(text: string, isSampleNotice: boolean): string {
  return `<p class="${isSampleNotice ? 'sample' : 'revision'}">${escaped(text)}</p>`;
}

function contentsHtml(sections: readonly BriefingSection[], locale: Locale): string {
  const links = sections.map(
    (section) =>
      `<li><a href="#${sectionAnchor(section, locale)}">${escaped(section.heading)}</a></li>`,
  );
  const label = escaped(phrase('contents_label', locale));
  return `<nav aria-label="${label}"><ul>${links.join('')}</ul></nav>`;
}
