import {
  dayOfInstant,
  EVIDENCE_GRADES,
  EXPOSURE_ROUTES,
  exposureRouteName,
  isCalendarDay,
} from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { type ReportAnswers, withExposure } from '../answers.ts';
import { exposureProblems, fieldErrors } from '../check-answers.ts';
import { kept, refused, type Step, type StepAddress } from '../step.ts';

/** Grade A is for what was recorded here before the first call; this form begins with a call. */
const GRADES = EVIDENCE_GRADES.filter((grade) => grade !== 'A');

const hasCampaign = (answers: ReportAnswers, at: number): boolean =>
  answers.exposures[at] !== undefined;

/** On which day the number was given. */
export const givenOnStep: Step = {
  isReady: hasCampaign,

  view({ request: { page }, answers, address, deps, sent, errors }) {
    const { t } = page;
    const exposure = answers.exposures[address.at ?? 0];
    return {
      title: t('report.givenOn.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.givenOn.title')}</h1>
          <p class="govuk-body rw-user-text">{exposure?.title}</p>
          <TextField
            t={t}
            name="on"
            type="date"
            width="short"
            label={t('report.givenOn.label')}
            hint={t('report.givenOn.hint')}
            errors={errors}
            max={dayOfInstant(deps.clock(), deps.timeZone)}
            value={kept(sent, 'on', exposure?.on)}
          />
        </>
      ),
    };
  },

  take(state, form) {
    const { request, answers, address } = state;
    const at = address.at ?? 0;
    const on = form.get('on') ?? '';
    const exposure = answers.exposures[at];
    if (!exposure || !isCalendarDay(on))
      return refused('on', request.page.t('report.when.missing'));
    const errors = fieldErrors(
      exposureProblems({ ...exposure, on }, state),
      { exposedOn: 'on' },
      state,
    );
    if (errors.length > 0) return { ok: false, errors };
    return {
      ok: true,
      answers: withExposure(answers, at, { on }),
      next: after('given-how', address),
    };
  },
};

/** At which step the number was given. */
export const givenHowStep: Step = {
  isReady: (answers, at) => Boolean(answers.exposures[at]?.on),

  view({ request: { page }, answers, address, sent, errors }) {
    const { t, locale } = page;
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
    // What is recorded here before any call needs no other record.
    if (answers.isUncalled)
      return {
        ok: true,
        answers: withExposure(answers, at, { route, grade: 'A' }),
        next: afterExposure(answers, address),
      };
    return {
      ok: true,
      answers: withExposure(answers, at, { route }),
      next: after('evidence', address),
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
      next: afterExposure(answers, address),
    };
  },
};

/** Where the form goes on once a campaign is described. */
function afterExposure(answers: ReportAnswers, { isChange }: StepAddress): StepAddress {
  return { step: isChange || answers.countAsPerson !== null ? 'check' : 'phones' };
}

function after(step: 'given-how' | 'evidence', { at, isChange }: StepAddress): StepAddress {
  return { step, at: at ?? 0, isChange: isChange ?? false };
}
