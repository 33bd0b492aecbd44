import { expect, test } from 'vitest';
import { parseActSubject } from './authority-act.ts';
import {
  CASE_STATES,
  CASE_STEPS,
  caseStepFault,
  closeCaseInput,
  forwardCaseInput,
  openCaseInput,
  stateAfter,
} from './authority-case.ts';
import { answerFault, evidenceDecisionInput, evidenceRequestState } from './evidence-request.ts';
import { parseWith } from './problem.ts';
import { isRowInBounds, parseRowInput } from './subject-row.ts';

const KEY = '0123456789abcdef';
const words = (text: string) => parseWith(forwardCaseInput, { idempotencyKey: KEY, words: text });
const reasonOf = (reason: string) =>
  parseWith(evidenceDecisionInput, { decision: 'approved', reason });

test('a case is opened once, forwarded at most once, and closed once', () => {
  const allowed = [null, ...CASE_STATES].flatMap((state) =>
    CASE_STEPS.filter((step) => caseStepFault(state, step) === null).map((step) => [
      state,
      stateAfter(step),
    ]),
  );
  expect(allowed).toEqual([
    [null, 'open'],
    ['open', 'forwarded'],
    ['open', 'closed'],
    ['forwarded', 'closed'],
  ]);
  expect(caseStepFault(null, 'case_closed')).toBe('case_unknown');
  expect(caseStepFault('forwarded', 'case_opened')).toBe('case_open_already');
  expect(caseStepFault('forwarded', 'case_forwarded')).toBe('case_forwarded_already');
  expect(caseStepFault('closed', 'case_closed')).toBe('case_closed_already');
});

test('what people will read is one paragraph without personal data', () => {
  expect(words('  We asked\r\n the   carrier. ')).toMatchObject({
    value: { words: 'We asked the carrier.' },
  });
  for (const [text, code] of [
    [' \n ', 'required'],
    ['x'.repeat(501), 'too_long'],
    ['请联系 13812345678', 'holds_personal_data'],
    ['\u202egnp.exe', 'control_characters'],
    ...'\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff'
      .split('')
      .map((sign) => [`a${sign}b`, 'control_characters'] as const),
  ] as const)
    expect([text, words(text)]).toMatchObject([text, { problems: [{ path: 'words', code }] }]);
  expect(words('क्\u200dष 👩\u200d🔧')).toMatchObject({ ok: true });
});

test('a case is about a row of a week, and closed with an outcome', () => {
  const input = { idempotencyKey: KEY, week: '2026-W33', words: 'We look into it.' };
  const parse = (about: string) => parseRowInput(openCaseInput, { ...input, about });
  expect(parse('range:861701234****')).toMatchObject({
    value: { subject: { kind: 'range', range: '861701234****' }, week: '2026-W33' },
  });
  for (const about of ['', 'number:1', 'campaign:a b'])
    expect(parse(about)).toMatchObject({ problems: [{ path: 'about', code: 'row_malformed' }] });
  expect(parseRowInput(openCaseInput, { ...input, about: '', words: '' })).toMatchObject({
    problems: [{ path: 'about' }, { path: 'words' }],
  });
  const { week: _, ...close } = input;
  expect(parseWith(closeCaseInput, { ...close, outcome: 'proved' })).toMatchObject({
    problems: [{ path: 'outcome', code: 'not_in_list' }],
  });
});

test('a request is answered by a second person who may agree, in time and once', () => {
  const now = new Date('2026-11-28T00:00:00Z');
  const later = new Date('2026-11-29T00:00:00Z');
  const request = {
    state: 'waiting',
    expiresAt: later,
    requestedBy: 'p1',
    isRequesterActive: true,
  } as const;
  const second = { personId: 'p2', role: 'approver' } as const;
  expect(answerFault(request, second, now)).toBeNull();
  expect(answerFault(request, null, now)).toBe('approver_needed');
  expect(answerFault(request, { ...second, role: 'reader' }, now)).toBe('approver_needed');
  expect(answerFault(request, { ...second, personId: 'p1' }, now)).toBe('own_request');
  expect(answerFault(request, second, later)).toBe('request_expired');
  expect(answerFault({ ...request, state: 'approved' }, second, now)).toBe('request_answered');
  expect(answerFault({ ...request, isRequesterActive: false }, second, now)).toBe(
    'requester_ended',
  );
  expect(evidenceRequestState({ ...request, state: 'approved' }, later)).toBe('approved');
});

test('a reason may be as short as one is in Chinese, and is counted as it will stand', () => {
  expect(reasonOf('与案件有关，同意。')).toMatchObject({ ok: true });
  expect(reasonOf(' 与案件  有关 ')).toMatchObject({ value: { reason: '与案件 有关' } });
  expect(reasonOf(' 同意 \n ')).toMatchObject({
    problems: [{ path: 'reason', code: 'too_short', params: { minimum: 5 } }],
  });
});

test.each([
  ['range:865921621234', true],
  ['range:86592*******', true],
  ['range:85221234567', false],
  ['range:862162081234', false],
  // In several provinces, in none, and not a number of any.
  ['range:8659********', false],
  ['range:861701234****', false],
  ['range:CN:95588', false],
  ['campaign:lottery', true],
])('whether %s lies in Fujian is told by the row alone', (about, isWithin) => {
  const subject = parseActSubject(about);
  if (!subject) throw new Error('no row');
  const categories = ['gambling'] as const;
  expect(isRowInBounds(subject, { provinces: ['CN-FJ', 'CN-ZJ'], categories })).toBe(isWithin);
  expect(isRowInBounds(subject, { provinces: null, categories })).toBe(true);
});
