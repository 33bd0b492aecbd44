import {
  addDays,
  type CalendarDay,
  DAY_PARTS,
  dayOfInstant,
  dayPartName,
  formatDay,
  isCalendarDay,
} from '@rangewatch/schema';
import { RadioField, SelectField } from '../../../forms/choice-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { timeZoneName } from '../../../locale/time-zone-name.ts';
import type { CallAnswer } from '../answers.ts';
import { withCall } from '../answers.ts';
import { clockZones } from '../clock-zones.ts';
import { callProblems, fieldErrors } from '../check-answers.ts';
import { timeZoneText } from '../time-zone-text.ts';
import { kept, refused, type Step, type StepState } from '../step.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** On which day, and roughly or exactly when. */
export const whenStep: Step = {
  isReady: (answers, at) => answers.calls[at] !== undefined,

  view(state) {
    const { request, answers, address, sent, errors } = state;
    const { t, locale } = request.page;
    const { today, yesterday } = recentDays(state);
    const call = answers.calls[address.at ?? 0];
    const isOther = call?.day && call.day !== today && call.day !== yesterday;
    return {
      title: t('report.when.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.when.title')}</h1>
          <RadioField
            t={t}
            name="day"
            label={t('report.when.day')}
            errors={errors}
            value={kept(sent, 'day', isOther ? 'other' : call?.day)}
            options={[
              { value: today, text: t('report.when.today'), hint: formatDay(today, locale) },
              {
                value: yesterday,
                text: t('report.when.yesterday'),
                hint: formatDay(yesterday, locale),
              },
              {
                value: 'other',
                text: t('report.when.other'),
                reveals: <OtherDay state={state} day={isOther ? call.day : ''} />,
              },
            ]}
          />
          <TimeFields state={state} call={call} />
        </>
      ),
    };
  },

  take(state, form) {
    const { answers, address, request } = state;
    const at = address.at ?? 0;
    const call = answers.calls[at];
    if (!call) return refused('day', request.page.t('report.when.missing'));
    const day = dayIn(form);
    if (!day)
      return refused(
        form.get('day') === 'other' ? 'otherDay' : 'day',
        request.page.t('report.when.missing'),
      );
    if (isOtherThanChosen(form)) return refused('otherDay', request.page.t('report.when.twoDays'));
    const clock = form.get('clock') ?? '';
    if ((clock || form.get('time') === 'exact') && !CLOCK.test(clock)) {
      return refused('clock', request.page.t('report.when.clockMissing'));
    }
    const { zone: _earlier, ...rest } = call;
    const timed: CallAnswer = { ...rest, day, time: timeIn(form), ...zoneIn(form, state) };
    const field = form.get('day') === 'other' ? 'otherDay' : 'day';
    const errors = fieldErrors(
      callProblems(timed, state),
      { day: field, startedAt: 'clock' },
      state,
    );
    if (errors.length > 0) return { ok: false, errors };
    const next = address.isChange ? ({ step: 'check' } as const) : ({ step: 'count', at } as const);
    return { ok: true, answers: withCall(answers, at, timed), next };
  },
};

function OtherDay({ state, day }: { state: StepState; day: CalendarDay | '' }) {
  const { t } = state.request.page;
  return (
    <TextField
      t={t}
      name="otherDay"
      type="date"
      width="short"
      label={t('report.when.otherDay')}
      hint={t('report.when.otherDayHint')}
      errors={state.errors}
      max={recentDays(state).today}
      value={kept(state.sent, 'otherDay', day)}
    />
  );
}

function TimeFields({ state, call }: { state: StepState; call: CallAnswer | undefined }) {
  const { request, sent, errors } = state;
  const { t, locale } = request.page;
  const time = call?.time ?? null;
  const known = time === null ? 'unknown' : 'clock' in time ? 'exact' : time.part;
  return (
    <RadioField
      t={t}
      name="time"
      label={t('report.when.time')}
      errors={errors}
      value={kept(sent, 'time', call?.day ? known : null)}
      options={[
        ...DAY_PARTS.map((part) => ({ value: part, text: dayPartName(part, locale) })),
        {
          value: 'exact',
          text: t('report.when.exact'),
          reveals: <ClockFields state={state} call={call} />,
        },
        { value: 'unknown', text: t('report.when.unknown') },
      ]}
    />
  );
}

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
        label={t('report.when.clock')}
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
          label={t('report.when.zone')}
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

function recentDays({ deps }: StepState): { today: CalendarDay; yesterday: CalendarDay } {
  const today = dayOfInstant(deps.clock(), deps.timeZone);
  return { today, yesterday: addDays(today, -1) };
}

function dayIn(form: URLSearchParams): CalendarDay | null {
  const chosen = form.get('day') ?? '';
  const day = chosen === 'other' || chosen === '' ? (form.get('otherDay') ?? '') : chosen;
  return isCalendarDay(day) ? day : null;
}

/** One day was ticked and another one written. */
function isOtherThanChosen(form: URLSearchParams): boolean {
  const chosen = form.get('day') ?? '';
  const written = form.get('otherDay') ?? '';
  return chosen !== '' && chosen !== 'other' && written !== '' && written !== chosen;
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
