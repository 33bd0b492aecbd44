import { numberPages, type Pdf, writePdf } from '@rangewatch/pdf';
import { LOCALES, type Locale } from '@rangewatch/schema';
import type { ReleaseHeader } from '../release-header.ts';
import { revisionLines } from '../revision-lines.ts';
import { briefingTitle } from './briefing-title.ts';
import { BRIEFING_WORDS, phrase } from './briefing-words.ts';
import { INK } from './charts/drawing.ts';
import { briefingSections } from './content/briefing-sections.ts';
import { summarySentences } from './content/summary-sentences.ts';
import type { BriefingFigures } from './figures/briefing-figures.ts';
import { MARGIN, type Structure, wholeWidth } from './pdf/paper.ts';
import { type InShort, writeInShort } from './pdf/write-in-short.ts';
import { writeSection } from './pdf/write-section.ts';
import { BODY, NOTICE, TITLE, writeText } from './pdf/write-text.ts';

const LANG = LOCALES[0];
/** Three small charts beside each other, with room for their table; a course over weeks has its table below. */
const COLUMNS = { categories: 3, series: 4 };

/**
 * The weekly briefing as a tagged PDF of two or three pages: in simplified Chinese, and in short in the
 * other languages. The same header and figures give the same bytes.
 */
export async function briefingPdf(
  header: ReleaseHeader,
  figures: BriefingFigures,
): Promise<Uint8Array> {
  const title = briefingTitle(header, LANG);
  const head = { title, lang: LANG, writtenOn: header.scheduledAt, margin: MARGIN, ink: INK };
  return writePdf(head, (document) => {
    const root = document.struct('Document', { lang: LANG });
    document.addStructure(root);
    writeOpening(document, root, header);
    const sections = briefingSections(header, figures, LANG, COLUMNS);
    for (const section of sections) writeSection(document, root, section, LANG);
    const others = LOCALES.filter((locale) => locale !== LANG);
    writeInShort(
      document,
      root,
      others.map((locale) => inShort(header, figures, locale)),
    );
    root.end();
    numberPages(document);
  });
}

function writeOpening(document: Pdf, root: Structure, header: ReleaseHeader): void {
  const whole = wholeWidth(document);
  writeText(document, root, briefingTitle(header, LANG), TITLE, whole, LANG);
  const lines = revisionLines(header, LANG);
  lines.forEach((text, at) => {
    const isSampleNotice = header.containsSample && at === lines.length - 1;
    writeText(document, root, text, isSampleNotice ? NOTICE : BODY, whole, LANG);
  });
}

/** With the caution about sample data, which no language may lack. */
function inShort(header: ReleaseHeader, figures: BriefingFigures, locale: Locale): InShort {
  const points = [
    ...(header.containsSample ? revisionLines(header, locale).slice(-1) : []),
    ...summarySentences(figures, locale),
    ...BRIEFING_WORDS[locale].notes.slice(1, 3),
    phrase('other_languages', locale),
  ];
  return { locale, title: briefingTitle(header, locale), points };
}
