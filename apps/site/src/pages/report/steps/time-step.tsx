import { DAY_PARTS, dayPartName } from '@rangewatch/schema';
import { RadioField, SelectField } from '../../../forms/choice-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { timeZoneName } from '../../../locale/time-zone-name.ts';
import { type CallAnswer, withCall } from '../answers.ts';
import { whenText } from '../call-summary.ts';
import { callProblems, fieldErrors } from '../check-answers.ts';
import { clockZones } from '../clock-zones.ts';
import { kept, refused, type Step, type StepState } from '../step.ts';
import { timeZoneText } from '../time-zone-text.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Roughly or exactly when on that day. */
export const timeStep: Step = {
  isReady: (answers, at) => Boolean(answers.calls[at]?.day),

  view(state) {
    const { request, answers, address, sent, errors } = state;
    const { t, locale } = request.page;
    const call = answers.calls[address.at ?? 0];
    const time = call?.time ?? null;
    const known = time === null ? 'unknown' : 'clock' in time ? 'exact' : time.part;
    const isAnswered = time !== null || (call?.count ?? null) !== null;
    return {
      title: t('report.time.title'),
      fields: (
        <RadioField
          t={t}
          name="time"
          label={t('report.time.title')}
          {...(call && { hint: whenText({ ...call, time: null }, request.page) })}
          isPageHeading
          errors={errors}
          value={kept(sent, 'time', isAnswered ? known : null)}
          options={[
            ...DAY_PARTS.map((part) => ({ value: part, text: dayPartName(part, locale) })),
            {
              value: 'exact',
              text: t('report.time.exact'),
              reveals: <ClockFields state={state} call={call} />,
            },
            { value: 'unknown', text: t('report.time.unknown') },
          ]}
        />
      ),
    };
  },

  take(state, form) {
    const { answers, address, request } = state;
    const { t } = request.page;
    const at = address.at ?? 0;
    const call = answers.calls[at];
    const clock = form.get('clock') ?? '';
    if (!call || (!form.get('time') && clock === ''))
      return refused('time', t('report.time.missing'));
    if ((clock || form.get('time') === 'exact') && !CLOCK.test(clock))
      return refused('clock', t('report.time.clockMissing'));
    const { zone: _earlier, ...rest } = call;
    const timed: CallAnswer = { ...rest, time: timeIn(form), ...zoneIn(form, state) };
    const errors = fieldErrors(
      callProblems(timed, state),
      { day: 'time', startedAt: clock ? 'clock' : 'time' },
      state,
    );
    if (errors.length > 0) return { ok: false, errors };
    const next = address.isChange ? ({ step: 'check' } as const) : ({ step: 'count', at } as const);
    return { ok: true, answers: withCall(answers, at, timed), next };
  },
};

/** The time by the clock, and by which clock where a country has several. */
function ClockFields({ state, call }: { state: StepState; call: CallAnswer | undefined }) {
  const { request, deps, sent, errors } = state;
  const { t, locale } = request.page;
  const time = call?.time ?? null;
  const zones = clockZones(deps);
  return (
    <>
      <TextField
        t={t}
        name="clock"
        type="time"
        width="short"
        label={t('report.time.clock')}
        {...(zones.length === 1 && {
          hint: t('timeZone.note', { zone: timeZoneText(request.page, deps) }),
        })}
        errors={errors}
        value={kept(sent, 'clock', time && 'clock' in time ? time.clock : '')}
      />
      {zones.length > 1 && (
        <SelectField
          t={t}
          name="zone"
          label={t('report.time.zone')}
          errors={errors}
          value={kept(sent, 'zone', call?.zone ?? deps.timeZone)}
          options={zones.map((zone) => ({
            value: zone,
            text: timeZoneName(zone, deps.clock(), locale),
          }))}
        />
      )}
    </>
  );
}

/** A clock time, once written, says more than the part of the day beside it. */
function timeIn(form: URLSearchParams): CallAnswer['time'] {
  const chosen = form.get('time');
  const clock = form.get('clock') ?? '';
  if (CLOCK.test(clock)) return { clock };
  const part = DAY_PARTS.find((name) => name === chosen);
  return part ? { part } : null;
}

/** Nothing where the time is by the deployment's clock. */
function zoneIn(form: URLSearchParams, { deps }: StepState): Pick<CallAnswer, 'zone'> {
  const zone = clockZones(deps).find((known) => known === form.get('zone'));
  return zone && zone !== deps.timeZone ? { zone } : {};
}
