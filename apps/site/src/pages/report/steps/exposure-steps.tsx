import { EVIDENCE_GRADES, EXPOSURE_ROUTES, exposureRouteName } from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { afterExposure } from '../after-exposure.ts';
import { withExposure } from '../answers.ts';
import { askFor } from '../ask-for.ts';
import { kept, refused, type Step } from '../step.ts';

/** Grade A is for what was recorded here before the first call; this form begins with a call. */
const GRADES = EVIDENCE_GRADES.filter((grade) => grade !== 'A');

/** At which step the number was given. */
export const givenHowStep: Step = {
  isReady: (answers, at) => Boolean(answers.exposures[at]?.on),

  view({ request: { page }, answers, address, sent, errors }) {
    const { locale } = page;
    const t = askFor(answers, page.t);
    return {
      title: t('report.givenHow.title'),
      fields: (
        <RadioField
          t={t}
          name="route"
          isPageHeading
          label={t('report.givenHow.title')}
          errors={errors}
          value={kept(sent, 'route', answers.exposures[address.at ?? 0]?.route)}
          options={EXPOSURE_ROUTES.map((route) => ({
            value: route,
            text: exposureRouteName(route, locale),
          }))}
        />
      ),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const route = EXPOSURE_ROUTES.find((name) => name === form.get('route'));
    if (!route) return refused('route', page.t('report.givenHow.missing'));
    const at = address.at ?? 0;
    const isChange = address.isChange ?? false;
    return {
      ok: true,
      // What is recorded here before any call needs no other record.
      answers: withExposure(answers, at, answers.isUncalled ? { route, grade: 'A' } : { route }),
      next: { step: 'consent', at, isChange },
    };
  },
};

/** Whether something written shows it. */
export const evidenceStep: Step = {
  isReady: (answers, at) => Boolean(answers.exposures[at]?.route),

  view({ request: { page }, answers, address, sent, errors }) {
    const { t } = page;
    return {
      title: t('report.evidence.title'),
      fields: (
        <RadioField
          t={t}
          name="grade"
          isPageHeading
          label={t('report.evidence.title')}
          hint={t('report.evidence.hint')}
          errors={errors}
          value={kept(sent, 'grade', answers.exposures[address.at ?? 0]?.grade)}
          options={GRADES.map((grade) => ({ value: grade, text: t(`report.evidence.${grade}`) }))}
        />
      ),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const grade = GRADES.find((name) => name === form.get('grade'));
    if (!grade) return refused('grade', page.t('report.evidence.missing'));
    return {
      ok: true,
      answers: withExposure(answers, address.at ?? 0, { grade }),
      next: afterExposure('evidence', answers, address),
    };
  },
};
