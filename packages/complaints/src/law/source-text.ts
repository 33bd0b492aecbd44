import { ensureCalendarDay, formatDay, type Locale } from '@rangewatch/schema';
import { sayIn } from '../words.ts';
import { chineseNumeral } from './chinese-numeral.ts';
import type { Law, LawSentence } from './law-sentence.ts';

/** Which article of which law, as that country cites it: 《刑法》第二百五十三条之一. */
export function citation({ law, article }: LawSentence, locale: Locale): string {
  const say = sayIn(locale);
  const name = law.name[locale];
  if (article === null) return say('law.whole', { law: name });
  if (law.code !== null) return say('law.section', { law: name, code: law.code, article });
  return locale === 'en'
    ? say(article.includes(',') ? 'law.articles' : 'law.article', { law: name, article })
    : say('law.article', { law: name, article: chineseArticles(article, locale) });
}

/** The day since which it is in force, and who published it where no page of the text is known. */
export function inForce({ inForceSince, text }: Law, locale: Locale): string {
  const say = sayIn(locale);
  const since = formatDay(ensureCalendarDay(inForceSince), locale);
  const force = say('law.since', { since });
  return 'url' in text ? force : say('law.published', { force, published: text.published[locale] });
}

/** Sentences with where each stands, for paper: the address of a law is written out once. */
export function lawTexts(sentences: readonly LawSentence[], locale: Locale): readonly string[] {
  return sentences.map((sentence, at) => {
    const isFirst = sentences.findIndex(({ law }) => law === sentence.law) === at;
    return lawText(sentence, isFirst, locale);
  });
}

function lawText(sentence: LawSentence, hasAddress: boolean, locale: Locale): string {
  const { law, text } = sentence;
  const say = sayIn(locale);
  const values = {
    text: text[locale],
    citation: citation(sentence, locale),
    force: inForce(law, locale),
  };
  return hasAddress && 'url' in law.text
    ? say('law.lineWithUrl', { ...values, url: law.text.url })
    : say('law.line', values);
}

/** `45, 47` is 第四十五条、第四十七条; the first article put in after 253 is 第二百五十三条之一. */
function chineseArticles(articles: string, locale: Locale): string {
  const sign = locale === 'zh-Hant' ? '條' : '条';
  return articles
    .split(', ')
    .map((article) => {
      const [number = 0, inserted] = article.split('-').map(Number);
      const after = inserted === undefined ? '' : `之${chineseNumeral(inserted)}`;
      return `第${chineseNumeral(number)}${sign}${after}`;
    })
    .join('、');
}
