import { RadioField } from '../../../forms/choice-field.tsx';
import { FOR_WHOM, type ForWhom, type ReportAnswers } from '../answers.ts';
import { kept, refused, type Step } from '../step.ts';
import { firstUnfinished } from '../unfinished.ts';

/** Whose phone rang: many who are called most cannot fill in a form themselves. */
export const forWhomStep: Step = {
  isReady: (answers) => firstUnfinished(answers) === null,

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
            hint: value === 'self' ? null : t(`report.forWhom.${value}Hint`),
          }))}
        />
      ),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const forWhom = FOR_WHOM.find((value) => value === form.get('forWhom'));
    if (!forWhom) return refused('forWhom', page.t('report.forWhom.missing'));
    const changed = withForWhom(answers, forWhom);
    if (!address.isChange) return { ok: true, answers: changed, next: { step: 'given' } };
    const isAskedAgain = changed.countAsPerson === null && answers.countAsPerson !== null;
    const next = isAskedAgain
      ? ({ step: 'person', isChange: true } as const)
      : ({ step: 'check' } as const);
    return { ok: true, answers: changed, next };
  },
};

/** Consent was given by whom the phone belongs to, or by a guardian: of somebody else it is asked anew. */
function withForWhom(answers: ReportAnswers, forWhom: ForWhom): ReportAnswers {
  const isKept = answers.countAsPerson === false || answers.forWhom === forWhom;
  if (isKept) return { ...answers, forWhom };
  return { ...answers, forWhom, countAsPerson: null, consentBy: 'self', homeProvince: null };
}
