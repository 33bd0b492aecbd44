import { CATEGORIES, categoryName } from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import type { ReportAnswers } from '../answers.ts';
import { kept, type Step } from '../step.ts';
import { firstUnfinished } from '../unfinished.ts';

/** Every question that must be answered before the optional last one. */
export function isComplete(answers: ReportAnswers): boolean {
  if (firstUnfinished(answers) !== null || answers.givenTo === null) return false;
  const { givenTo, exposures, countAsPerson } = answers;
  if (givenTo === 'unknown') return true;
  const isDescribed = exposures.every(({ on, route, grade }) => on && route && grade);
  return countAsPerson !== null && (givenTo === 'none' || (exposures.length > 0 && isDescribed));
}

/** What they wanted; may be left open. */
export const categoryStep: Step = {
  isReady: isComplete,

  view({ request: { page }, answers, sent, errors }) {
    const { t, locale } = page;
    return {
      title: t('report.category.title'),
      fields: (
        <RadioField
          t={t}
          name="category"
          isPageHeading
          label={t('report.category.title')}
          errors={errors}
          value={kept(sent, 'category', answers.category)}
          options={[
            ...CATEGORIES.map((category) => ({
              value: category,
              text: categoryName(category, locale),
            })),
            { value: '', text: t('report.category.none') },
          ]}
        />
      ),
    };
  },

  take({ answers }, form) {
    const category = CATEGORIES.find((name) => name === form.get('category')) ?? null;
    return { ok: true, answers: { ...answers, category }, next: { step: 'check' } };
  },
};
