import { describe, expect, test } from 'vitest';
import { OLDEST_CALL_DAYS } from './calendar-day.ts';
import { PROBLEM_CODES, type ProblemCode } from './problem.ts';
import { parseReportDraft } from './report-draft.ts';

// A Thursday noon in Shanghai.
const context = {
  now: new Date('2026-08-20T04:00:00Z'),
  timeZone: 'Asia/Shanghai',
  defaultCountry: 'CN',
};
const idempotencyKey = 'k'.repeat(22);
const call = { day: '2026-08-19', callerNumber: '170 1234 5678' };
const exposure = { campaignId: 'c1', exposedOn: '2026-08-01', route: 'typed' };

const report = (fields: object): object => ({ idempotencyKey, calls: [call], ...fields });
const withCall = (fields: object): object =>
  report({ calls: [call, { day: '2026-08-19', ...fields }] });
const withNumber = (callerNumber: unknown): object => withCall({ callerNumber });
const withExposure = (fields: object): object =>
  report({ exposures: [{ ...exposure, ...fields }] });

function problemsOf(input: unknown): { path: string; code: ProblemCode }[] {
  const parsed = parseReportDraft(input, context);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => ({ path, code }));
}

describe('a report that can be taken', () => {
  test('keeps what was said and fills in what was left out', () => {
    expect(parseReportDraft(report({}), context)).toEqual({
      ok: true,
      value: {
        idempotencyKey,
        calls: [
          {
            callerNumber: '8617012345678',
            medium: 'call',
            day: '2026-08-19',
            week: '2026-W34',
            startedAt: null,
            dayPart: null,
            hour: null,
            callCount: 1,
            countIsApproximate: false,
            answered: null,
            turnedAway: false,
            phoneLabel: '1',
            recordedFrom: 'typed',
          },
        ],
        exposures: [],
        exposedToNone: false,
        countAsPerson: false,
        consentBy: 'self',
        onBehalf: false,
        phones: [],
        addsTo: null,
        supersedes: null,
        category: null,
        homeProvince: null,
      },
    });
  });

  test('"about 17, in the afternoon of", a withheld number, and a message', () => {
    const parsed = parseReportDraft(
      report({
        calls: [
          { ...call, callCount: 17, countIsApproximate: true, dayPart: 'afternoon' },
          { day: '2026-08-19', callerNumber: null },
          { day: '2026-08-19', callerNumber: '95588', medium: 'message' },
        ],
      }),
      context,
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        calls: [
          { callCount: 17, countIsApproximate: true, dayPart: 'afternoon' },
          { callerNumber: null },
          { callerNumber: 'CN:95588', medium: 'message' },
        ],
      },
    });
  });

  test('an exact time falls on the day and week of the deployment, not of UTC', () => {
    const parsed = parseReportDraft(
      report({ calls: [{ startedAt: '2026-08-16T16:30:00Z' }] }),
      context,
    );
    expect(parsed).toMatchObject({ value: { calls: [{ day: '2026-08-17', week: '2026-W34' }] } });
  });

  test('grade A without calls, and a phone label without its blanks', () => {
    const parsed = parseReportDraft(
      { idempotencyKey, exposures: [{ ...exposure, evidenceGrade: 'A', phoneLabel: ' work ' }] },
      context,
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: { exposures: [{ evidenceGrade: 'A', phoneLabel: 'work' }] },
    });
  });

  test('what an exposure does not say is absent, so that its content stays what it was', () => {
    const said = { dayPrecision: 'week', consentShown: 'shown', consentWords: ' for marketing ' };
    const parsed = parseReportDraft(
      report({ exposures: [exposure, { ...exposure, ...said }] }),
      context,
    );
    expect(parsed.ok && parsed.value.exposures).toStrictEqual([
      { ...exposure, evidenceGrade: 'C', phoneLabel: '1' },
      {
        ...exposure,
        evidenceGrade: 'C',
        phoneLabel: '1',
        ...said,
        consentWords: 'for marketing',
      },
    ]);
  });

  test('the oldest day and the present moment are still taken', () => {
    const oldest = { day: '2023-08-21' };
    const present = { startedAt: context.now.toISOString() };
    expect(OLDEST_CALL_DAYS).toBe(1095);
    expect(problemsOf(report({ calls: [oldest, present] }))).toEqual([]);
  });
});

const CODE = '0123456789ABCDEFGHJKMNPQRS';
const REFUSED: [ProblemCode, string, unknown][] = [
  ['malformed_receipt_code', 'addsTo', report({ addsTo: 'short' })],
  ['adds_and_supersedes', 'supersedes', report({ addsTo: CODE, supersedes: CODE })],
  ['phone_named_twice', 'phones.1.label', report({ phones: [{ label: 'a' }, { label: ' a ' }] })],
  [
    'none_and_campaign',
    'phones.0.exposedToNone',
    report({ phones: [{ label: '1', exposedToNone: true }], exposures: [exposure] }),
  ],
  ['required', '', null],
  ['wrong_type', '', 5],
  ['required', 'idempotencyKey', { calls: [call] }],
  ['too_short', 'idempotencyKey', report({ idempotencyKey: 'short' })],
  ['too_long', 'idempotencyKey', report({ idempotencyKey: 'k'.repeat(65) })],
  ['wrong_type', 'calls', report({ calls: 'many' })],
  ['too_many', 'calls', report({ calls: Array.from({ length: 1001 }, () => call) })],
  ['too_many', 'exposures', report({ exposures: Array.from({ length: 31 }, () => exposure) })],
  ['too_small', 'calls.1.callCount', withCall({ callCount: 0 })],
  ['too_big', 'calls.1.callCount', withCall({ callCount: 501 })],
  ['wrong_type', 'calls.1.callCount', withCall({ callCount: 1.5 })],
  ['wrong_type', 'calls.1.answered', withCall({ answered: 'yes' })],
  ['not_in_list', 'calls.1.medium', withCall({ medium: 'fax' })],
  ['not_in_list', 'category', report({ category: 'nonsense' })],
  ['not_in_list', 'homeProvince', report({ homeProvince: 'CN-XX' })],
  ['unknown_field', 'calls.1', withCall({ phone: '13800138000' })],
  ['unknown_field', '', report({ name: 'somebody' })],
  ['malformed_day', 'calls.1.day', withCall({ day: '2026-02-30' })],
  ['malformed_day', 'calls.1.day', withCall({ day: '0000-01-01' })],
  ['malformed_day', 'exposures.0.exposedOn', withExposure({ exposedOn: '1 August' })],
  [
    'malformed_instant',
    'calls.1.startedAt',
    withCall({ day: null, startedAt: '2026-08-17 14:03' }),
  ],
  ['in_the_future', 'calls.1.day', withCall({ day: '2026-08-21' })],
  [
    'in_the_future',
    'calls.1.startedAt',
    withCall({ day: null, startedAt: '2026-08-20T04:00:01Z' }),
  ],
  [
    'in_the_future',
    'calls.1.startedAt',
    withCall({ day: null, startedAt: '9999-12-31T23:59:59Z' }),
  ],
  ['in_the_future', 'exposures.0.exposedOn', withExposure({ exposedOn: '2026-08-21' })],
  ['too_long_ago', 'calls.1.day', withCall({ day: '2023-08-20' })],
  ['too_long_ago', 'calls.1.day', withCall({ day: '0001-01-01' })],
  ['too_long_ago', 'calls.1.startedAt', withCall({ day: null, startedAt: '2023-08-20T15:59:59Z' })],
  [
    'too_long_ago',
    'calls.1.startedAt',
    withCall({ day: null, startedAt: '0000-01-01T00:00:00+14:00' }),
  ],
  ['call_needs_a_time', 'calls.1', withCall({ day: null })],
  ['call_has_two_times', 'calls.1', withCall({ startedAt: '2026-08-19T04:00:00Z' })],
  ['required', 'exposures.0.campaignId', withExposure({ campaignId: '' })],
  ['required', 'exposures.0.phoneLabel', withExposure({ phoneLabel: '   ' })],
  ['label_holds_a_number', 'exposures.0.phoneLabel', withExposure({ phoneLabel: '138 0013 8000' })],
  ['nothing_reported', 'calls', { idempotencyKey }],
  ['guardian_for_own_phone', 'consentBy', report({ consentBy: 'guardian' })],
  ['too_long', 'exposures.0.consentWords', withExposure({ consentWords: 'x'.repeat(501) })],
  ['not_in_list', 'exposures.0.dayPrecision', withExposure({ dayPrecision: 'month' })],
  ['grade_a_needs_no_call', 'exposures.0.evidenceGrade', withExposure({ evidenceGrade: 'A' })],
  ['none_and_campaign', 'exposedToNone', report({ exposures: [exposure], exposedToNone: true })],
  ['number_empty', 'calls.1.callerNumber', withNumber(' ')],
  ['number_withheld', 'calls.1.callerNumber', withNumber('未知号码')],
  ['number_without_digits', 'calls.1.callerNumber', withNumber('hello')],
  ['number_letters', 'calls.1.callerNumber', withNumber('170 中 5678')],
  ['number_several', 'calls.1.callerNumber', withNumber('17012345678、13800138000')],
  ['scope_unknown', 'calls.1.callerNumber', withNumber('HK:21234567')],
  ['number_area_code_missing', 'calls.1.callerNumber', withNumber('62770334')],
  ['range_not_whole', 'calls.1.callerNumber', withNumber('17012340000-17012345678')],
  ['number_too_short', 'calls.1.callerNumber', withNumber('1701234')],
  ['number_too_long', 'calls.1.callerNumber', withNumber('170123456789')],
  ['number_wrong_length', 'calls.1.callerNumber', withNumber('140 1234 56789')],
  ['number_not_in_plan', 'calls.1.callerNumber', withNumber('123456789')],
  ['number_country_unassigned', 'calls.1.callerNumber', withNumber('+999 123 456')],
  ['range_not_a_number', 'calls.1.callerNumber', withNumber('1701234****')],
  ['range_wildcard_in_middle', 'calls.1.callerNumber', withNumber('170****5678')],
  ['input_unreadable', 'calls.1.callerNumber', withNumber('📞17012345678')],
  ['too_long', 'calls.1.callerNumber', withNumber('1'.repeat(1_000_000))],
];

/** Codes a report cannot meet: campaigns, objections, look-ups, the record and the doors give them. */
const ELSEWHERE: ProblemCode[] = [
  'country_unknown',
  'place_unknown',
  'already_received',
  'campaign_unknown',
  'control_characters',
  'idempotency_key_reused',
  'input_too_long',
  'clock_wrong',
  'malformed_cursor',
  'malformed_id',
  'malformed_json',
  'malformed_link',
  'malformed_bucket',
  'malformed_resume_code',
  'draft_unknown',
  'verification_off',
  'too_many_codes',
  'report_withdrawn',
  'malformed_week',
  'week_not_in_year',
  'number_not_canonical',
  'evidence_off',
  'evidence_empty',
  'evidence_kind_unknown',
  'evidence_unreadable',
  'evidence_too_large',
  'evidence_too_many',
  'evidence_total_too_large',
  'evidence_unknown',
  'objection_unknown',
  'one_fact_at_a_time',
  'period_ends_before_it_starts',
  'phone_unknown',
  'range_not_canonical',
  'range_too_wide',
  'range_without_prefix',
  'range_wrong_length',
  'release_unknown',
  'report_unknown',
  'source_needs_a_place',
  'too_few',
  'too_many_requests',
  'week_unknown',
  'holds_personal_data',
  'row_malformed',
  'row_out_of_bounds',
  'case_unknown',
  'case_open_already',
  'case_forwarded_already',
  'case_closed_already',
  'case_day_too_early',
  'request_unknown',
  'request_answered',
  'request_expired',
  'own_request',
  'approver_needed',
  'requester_ended',
];

describe('a report that cannot be taken', () => {
  test('the cases below are all there are', () => {
    const met = new Set([...REFUSED.map(([code]) => code), ...ELSEWHERE]);
    expect([...met].toSorted()).toEqual([...PROBLEM_CODES].toSorted());
  });

  test.each(REFUSED)('%s at "%s"', (code, path, input) => {
    expect(problemsOf(input)).toEqual([{ path, code }]);
  });

  test('no campaign and no call is a statement: the comparison group', () => {
    expect(problemsOf({ idempotencyKey, exposedToNone: true, countAsPerson: true })).toEqual([]);
  });

  test('a phone that was given to nobody is a statement too', () => {
    const phones = [{ label: 'spare', exposedToNone: true }];
    expect(problemsOf({ idempotencyKey, phones })).toEqual([]);
  });

  test('everything wrong is said at once', () => {
    const input = report({
      calls: [{ callerNumber: '1701234' }, { day: '2026-08-21' }],
      exposures: [{ ...exposure, evidenceGrade: 'A' }],
      exposedToNone: true,
    });
    expect(problemsOf(input)).toEqual([
      { path: 'calls.0', code: 'call_needs_a_time' },
      { path: 'calls.0.callerNumber', code: 'number_too_short' },
      { path: 'calls.1.day', code: 'in_the_future' },
      { path: 'exposedToNone', code: 'none_and_campaign' },
      { path: 'exposures.0.evidenceGrade', code: 'grade_a_needs_no_call' },
    ]);
  });
});
