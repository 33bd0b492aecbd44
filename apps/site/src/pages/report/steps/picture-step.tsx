import { dayOfInstant } from '@rangewatch/schema';
import { TickField } from '../../../forms/choice-field.tsx';
import { CALL_LIMITS } from '../../../forms/field-limits.ts';
import { TextField } from '../../../forms/text-field.tsx';
import { callsOfLine, fieldName, lineAnswer } from '../picture-lines.ts';
import { timeZoneText } from '../time-zone-text.ts';
import { refused, type Step, type StepState } from '../step.ts';

/** The rows of a call list as they were read from a picture: each is looked over, corrected and ticked by hand. */
export const pictureStep: Step = {
  isReady: ({ pictured }) => pictured !== null,

  view(state) {
    const { t } = state.request.page;
    const rows = state.answers.pictured ?? [];
    return {
      title: t('report.log.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.log.title')}</h1>
          <div class="govuk-inset-text">
            <p class="govuk-body">{t('report.picture.notice')}</p>
            <p class="govuk-body">{t('report.picture.days')}</p>
            <p class="govuk-body">
              {t('timeZone.note', { zone: timeZoneText(state.request.page, state.deps) })}
            </p>
          </div>
          {rows.map((_, at) => (
            <PictureLineFields state={state} at={at} />
          ))}
        </>
      ),
    };
  },

  take(state, form) {
    const { answers, request } = state;
    const sent = { ...state, sent: form };
    const lines = (answers.pictured ?? []).flatMap((row, at) =>
      lineAnswer(row, at, form).isUnwanted ? [callsOfLine(row, at, sent)] : [],
    );
    if (lines.length === 0)
      return refused(fieldName('unwanted', 0), request.page.t('report.picture.none'));
    const errors = lines.flatMap((line) => line.errors);
    if (errors.length > 0) return { ok: false, errors };
    const logged = [...answers.logged, ...lines.flatMap(({ calls }) => calls)];
    return { ok: true, answers: { ...answers, logged, pictured: null }, next: { step: 'calls' } };
  },
};

function PictureLineFields({ state, at }: { state: StepState; at: number }) {
  const { request, answers, deps, sent, errors } = state;
  const { t } = request.page;
  const row = answers.pictured?.[at];
  if (!row) return null;
  const line = lineAnswer(row, at, sent);
  return (
    <fieldset class="govuk-fieldset rw-group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        {t('report.picture.line', { line: at + 1 })}
      </legend>
      {row.label && <p class="govuk-hint">{t('report.picture.label', { label: row.label })}</p>}
      <TickField
        name={fieldName('unwanted', at)}
        label={t('report.picture.unwanted')}
        isTicked={line.isUnwanted}
      />
      <TextField
        t={t}
        name={fieldName('number', at)}
        label={t('report.picture.number')}
        {...(row.number === null ? { hint: t('report.picture.withheld') } : {})}
        errors={errors}
        inputMode="tel"
        maxLength={CALL_LIMITS.callerNumber.maxLength}
        value={line.number}
      />
      <TextField
        t={t}
        name={fieldName('day', at)}
        type="date"
        width="short"
        label={t('report.picture.day')}
        errors={errors}
        max={dayOfInstant(deps.clock(), deps.timeZone)}
        value={line.day}
      />
      <TextField
        t={t}
        name={fieldName('clock', at)}
        type="time"
        width="short"
        label={t('report.picture.time')}
        errors={errors}
        value={line.clock}
      />
      <TextField
        t={t}
        name={fieldName('count', at)}
        inputMode="numeric"
        width="short"
        label={t('report.picture.times')}
        errors={errors}
        value={line.count}
      />
    </fieldset>
  );
}
