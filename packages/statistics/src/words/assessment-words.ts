import { fillTemplate, type Locale } from '@rangewatch/schema';
import en from './assessment.en.json' with { type: 'json' };
import hans from './assessment.zh-Hans.json' with { type: 'json' };
import hant from './assessment.zh-Hant.json' with { type: 'json' };

export type AssessmentPhrase = keyof typeof en;
type Catalogue = Readonly<Record<AssessmentPhrase, string>>;

export const ASSESSMENT_WORDS: Readonly<Record<Locale, Catalogue>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};

/** One phrase of an assessment in one language, with its values put in. */
export function phrase(
  name: AssessmentPhrase,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillTemplate(ASSESSMENT_WORDS[locale][name], values);
}
