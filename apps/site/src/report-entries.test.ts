import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answers, answerForm, ONE_CALL } from './testing/answer-form.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

describeEachEngine('numbers and times of a report', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  const answer = (answers: Answers) => answerForm(site, answers);

  test('takes several numbers, withheld ones and exact times, and lets go of one again', async () => {
    await answer([
      ['/report', { withheld: '1', medium: 'call' }, '/report/when'],
      [
        '/report/when',
        { day: 'other', otherDay: '2026-11-20', time: 'exact', clock: '09:05' },
        '/report/count',
      ],
      ['/report/count', { count: '1' }, '/report/calls'],
      ['/report/calls', { more: 'yes' }, '/report?at=1'],
      ['/report?at=1', { number: '95588', medium: 'message' }, '/report/when?at=1'],
      ['/report/when?at=1', { day: '2026-11-22', time: 'unknown' }, '/report/count?at=1'],
      ['/report/count?at=1', { count: '2' }, '/report/calls'],
      ['/report/calls', { remove: '1' }, '/report/calls'],
      ['/report/calls', { more: 'no' }, '/report/given'],
      ['/report/given', { given: 'none' }, '/report/person'],
      ['/report/person', { person: 'no' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input).toMatchObject({
      exposedToNone: true,
      calls: [{ callerNumber: null, startedAt: '2026-11-20T01:05:00.000Z', day: null }],
    });
    expect(gateway.reports[0]?.input.calls).toHaveLength(1);
  });

  test('goes back from the list past an entry that is not finished', async () => {
    await answer([
      ...ONE_CALL.slice(0, 3),
      ['/report/calls', { more: 'yes' }, '/report?at=1'],
      ['/report?at=1', { number: '95588' }, '/report/when?at=1'],
    ]);
    expect(await site.text('/report/calls')).toContain('govuk-back-link" href="/report/count"');
  });

  test('drops no time or day that was written', async () => {
    await answer(ONE_CALL.slice(0, 1));
    const refused: [Record<string, string>, string][] = [
      [{ day: '2026-11-23', otherDay: '2026-11-20', time: 'unknown' }, 'href="#otherDay"'],
      [{ day: '2026-11-23', time: 'afternoon', clock: 'two' }, 'href="#clock"'],
    ];
    for (const [fields, expected] of refused) {
      const response = await site.post('/report/when', fields);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(expected);
    }
    await answer([
      [
        '/report/when',
        { day: '2026-11-22', otherDay: '2026-11-22', time: 'afternoon', clock: '14:05' },
        '/report/count',
      ],
      ...ONE_CALL.slice(2),
      ['/report/given', { given: 'unknown' }, '/report/category'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input.calls).toMatchObject([
      { startedAt: '2026-11-22T06:05:00.000Z', day: null },
    ]);
  });

  test('leads on from a second entry that was left half told, and lets go of it', async () => {
    await answer([
      ...ONE_CALL.slice(0, 3),
      ['/report/calls', { more: 'yes' }, '/report?at=1'],
      ['/report?at=1', { number: '021 5555 1234', medium: 'call' }, '/report/when?at=1'],
    ]);
    expect(await site.text('/report/calls')).toContain('Not finished yet');
    const early = await site.fetch('/report/given');
    expect(early.headers.get('location')).toBe('/report/when?at=1');
    await answer([
      ['/report/calls', { remove: '1' }, '/report/calls'],
      ['/report/calls', { more: 'no' }, '/report/given'],
    ]);
  });

  test('adds the number of a page it was opened from to a report begun before', async () => {
    await answer(ONE_CALL);
    const link = '/report?number=8617012349999';
    const opened = await site.fetch(link);
    expect(opened.headers.get('location')).toBe('/report?at=1&number=8617012349999');
    expect(await site.text('/report?at=1&number=8617012349999')).toContain('170 1234 9999');
  });
});
