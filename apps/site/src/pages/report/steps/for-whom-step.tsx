import { RadioField } from '../../../forms/choice-field.tsx';
import { FOR_WHOM } from '../answers.ts';
import { kept, refused, type Step } from '../step.ts';
import { isGivenAnswered } from '../completeness.ts';

/** Whose phone rang: many who are called most cannot fill in a form themselves. */
export const forWhomStep: Step = {
  isReady: isGivenAnswered,

  view({ request: { page }, answers, sent, errors }) {
    const { t } = page;
    return {
      title: t('report.forWhom.title'),
      fields: (
        <RadioField
          t={t}
          name="forWhom"
          isPageHeading
          label={t('report.forWhom.title')}
          errors={errors}
          value={kept(sent, 'forWhom', answers.forWhom ?? 'self')}
          options={FOR_WHOM.map((value) => ({
            value,
            text: t(`report.forWhom.${value}`),
            hint: value === 'relative' ? t('report.forWhom.relativeHint') : null,
          }))}
        />
      ),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const forWhom = FOR_WHOM.find((value) => value === form.get('forWhom'));
    if (!forWhom) return refused('forWhom', page.t('report.forWhom.missing'));
    return {
      ok: true,
      answers: { ...answers, forWhom },
      next: { step: address.isChange || answers.isUncalled ? 'check' : 'category' },
    };
  },
};
