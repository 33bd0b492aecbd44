import {
  type CalendarDay,
  DAY_PRECISIONS,
  type DayPrecision,
  dayOfInstant,
  isCalendarDay,
} from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { withExposure } from '../answers.ts';
import { askFor } from '../ask-for.ts';
import { exposureProblems, fieldErrors } from '../check-answers.ts';
import { kept, refused, type Step, type StepState } from '../step.ts';

/** Each way to know the day has its own field, shown with it. */
const DAY_FIELDS = { day: 'on', week: 'onAbout' } as const;

/** On which day the number was given, and how exactly that is known. */
export const givenOnStep: Step = {
  isReady: (answers, at) => answers.exposures[at] !== undefined,

  view({ request: { page }, answers, address, deps, sent, errors }) {
    const t = askFor(answers, page.t);
    const exposure = answers.exposures[address.at ?? 0];
    const precision = exposure?.precision ?? 'day';
    const day = precision === 'unknown' ? null : exposure?.on;
    const chosen = kept(sent, 'precision', precision);
    return {
      title: t('report.givenOn.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.givenOn.title')}</h1>
          <p class="govuk-body rw-user-text">{exposure?.title}</p>
          <RadioField
            t={t}
            name="precision"
            label={t('report.givenOn.precision')}
            errors={errors}
            value={chosen}
            options={DAY_PRECISIONS.map((value) => ({
              value,
              text: t(`report.givenOn.precision.${value}`),
              reveals: value !== 'unknown' && (
                <TextField
                  t={t}
                  name={DAY_FIELDS[value]}
                  type="date"
                  width="short"
                  label={t('report.givenOn.label')}
                  hint={t('report.givenOn.hint')}
                  errors={errors}
                  max={dayOfInstant(deps.clock(), deps.timeZone)}
                  value={kept(sent, DAY_FIELDS[value], value === precision ? day : null)}
                />
              ),
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
    const written = writtenDay(form, precision);
    const field = precision === 'unknown' ? 'on' : DAY_FIELDS[precision];
    if (precision === 'unknown' && written !== '') return refused(field, t('report.givenOn.both'));
    const on = precision === 'unknown' ? latestDay(state) : written;
    if (!exposure || !isCalendarDay(on)) return refused(field, t('report.givenOn.missing'));
    const errors = fieldErrors(
      exposureProblems({ ...exposure, on }, state),
      { exposedOn: field },
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

/** The day beside what was chosen; a day in the other field is one too where nothing hides that field. */
function writtenDay(form: URLSearchParams, precision: DayPrecision): string {
  const [exact, about] = [form.get(DAY_FIELDS.day) ?? '', form.get(DAY_FIELDS.week) ?? ''];
  return precision === 'week' ? about || exact : exact || about;
}

/** A day that is not remembered is kept as the latest it can have been. */
function latestDay({ deps }: StepState): CalendarDay {
  return dayOfInstant(deps.clock(), deps.timeZone);
}
