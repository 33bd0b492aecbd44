import { CATEGORIES, categoryName } from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { kept, type Step } from '../step.ts';
import { isComplete } from '../completeness.ts';

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
