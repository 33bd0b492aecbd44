import { type CalendarDay, DAY_PRECISIONS, dayOfInstant, isCalendarDay } from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { withExposure } from '../answers.ts';
import { askFor } from '../ask-for.ts';
import { exposureProblems, fieldErrors } from '../check-answers.ts';
import { kept, refused, type Step, type StepState } from '../step.ts';

/** On which day the number was given, and how exactly that is known. */
export const givenOnStep: Step = {
  isReady: (answers, at) => answers.exposures[at] !== undefined,

  view({ request: { page }, answers, address, deps, sent, errors }) {
    const t = askFor(answers, page.t);
    const exposure = answers.exposures[address.at ?? 0];
    const precision = exposure?.precision ?? 'day';
    const day = precision === 'unknown' ? null : exposure?.on;
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
            value={kept(sent, 'on', day)}
          />
          <RadioField
            t={t}
            name="precision"
            label={t('report.givenOn.precision')}
            errors={errors}
            value={kept(sent, 'precision', precision)}
            options={DAY_PRECISIONS.map((value) => ({
              value,
              text: t(`report.givenOn.precision.${value}`),
            }))}
          />
        </>
      ),
    };
  },

  take(state, form) {
    const { request, answers, address } = state;
    const { t } = request.page;
    const at = address.at ?? 0;
    const exposure = answers.exposures[at];
    const precision =
      DAY_PRECISIONS.find((value) => value === (form.get('precision') ?? 'day')) ?? 'day';
    const written = form.get('on') ?? '';
    if (precision === 'unknown' && written !== '') return refused('on', t('report.givenOn.both'));
    const on = precision === 'unknown' ? latestDay(state) : written;
    if (!exposure || !isCalendarDay(on)) return refused('on', t('report.givenOn.missing'));
    const errors = fieldErrors(
      exposureProblems({ ...exposure, on }, state),
      { exposedOn: 'on' },
      state,
    );
    if (errors.length > 0) return { ok: false, errors };
    return {
      ok: true,
      answers: withExposure(answers, at, { on, precision }),
      next: { step: 'given-how', at, isChange: address.isChange ?? false },
    };
  },
};

/** A day that is not remembered is kept as the latest it can have been. */
function latestDay({ deps }: StepState): CalendarDay {
  return dayOfInstant(deps.clock(), deps.timeZone);
}
