import { fillTemplate, formatCount, LOCALES, type Locale } from '@rangewatch/schema';
import type { OpenDataHeader } from './open-data-header.ts';
import en from './words/readme.en.json' with { type: 'json' };
import hans from './words/readme.zh-Hans.json' with { type: 'json' };
import hant from './words/readme.zh-Hant.json' with { type: 'json' };

type Words = typeof en;
const WORDS: Readonly<Record<Locale, Words>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

/** What a reader must know before using the figures, in every language one after the other; Markdown. */
export function openDataReadme(header: OpenDataHeader, rowCount: number): string {
  return LOCALES.map((locale) => section(header, rowCount, locale)).join('\n');
}

function section(header: OpenDataHeader, rowCount: number, locale: Locale): string {
  const words = WORDS[locale];
  const { asOf, containsSample, policy } = header;
  const { method, numberMinReporters, rangeMinReporters, rangeMinNumbers } = policy;
  const thresholds = { numberMinReporters, rangeMinReporters, rangeMinNumbers };
  const paragraphs = [
    `## ${words.heading}`,
    ...(containsSample ? [words.sample] : []),
    fillTemplate(words.what, { rows: formatCount(rowCount, locale), week: asOf, method }),
    words.points.map((point) => `- ${fillTemplate(point, thresholds)}`).join('\n'),
    words.licence,
    words.check,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
