import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerForm, type Answers, ONE_CALL } from './testing/answer-form.ts';
import { createFakeGateway, type FakeGateway, RECEIPT_CODE } from './testing/fake-gateway.ts';
import { registerCampaign } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

describeEachEngine('report form', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    await registerCampaign(database(), 'lottery', { title: 'Spring lottery' });
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
  });
  afterEach(() => site.close());

  const answer = (answers: Answers) => answerForm(site, answers);
  const refuses = async (path: string, fields: Record<string, string>, expected: string) => {
    const response = await site.post(path, fields);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(expected);
  };

  test('takes a report from the first question to the receipt', async () => {
    await answer([
      ...ONE_CALL,
      ['/report/given', { given: 'unknown' }, '/report/category'],
      ['/report/category', { category: 'home_improvement' }, '/report/check'],
    ]);
    const check = await site.text('/report/check');
    expect(check).toContain('170 1234 5678');
    expect(check).toContain('about 17 calls');
    const sent = await site.post('/report/check', {});
    expect(sent.headers.get('location')).toBe('/report/sent');
    expect(await site.text('/report/sent')).toContain(`/receipt?code=${RECEIPT_CODE}`);
    const [report] = gateway.reports;
    expect(report?.input).toMatchObject({
      category: 'home_improvement',
      exposedToNone: false,
      countAsPerson: false,
      calls: [
        {
          callerNumber: '170 1234 5678',
          day: '2026-11-23',
          dayPart: 'afternoon',
          callCount: 17,
          countIsApproximate: true,
        },
      ],
    });
    expect(report?.sender.reporterSecret).toMatch(/^[\w-]{22}$/);
  });

  test('asks about the phone of whoever it is filled in for, and consent of who can give it', async () => {
    await answer([...ONE_CALL, ['/report/for-whom', { forWhom: 'relative' }, '/report/given']]);
    expect(await site.text('/report/given')).toContain('the number of your relative');
    await answer([
      ['/report/given', { given: 'none' }, '/report/phones'],
      ['/report/phones', { more: 'no' }, '/report/person'],
    ]);
    const asked = await site.text('/report/person');
    expect(asked).toContain('Yes: I asked, and your relative agrees');
    expect(asked).not.toContain('value="guardian"');
    const guardian = await site.post('/report/person', { person: 'guardian' });
    expect(guardian.status).toBe(400);
    expect(await guardian.text()).toContain('you said it is not a child’s phone');
    await answer([
      ['/report/person', { person: 'yes' }, '/report/province'],
      ['/report/province', {}, '/report/category'],
      ['/report/category', {}, '/report/check'],
      ['/report/for-whom?change=1', { forWhom: 'child' }, '/report/person?change=1'],
    ]);
    expect(await site.text('/report/person?change=1')).not.toContain('value="yes"');
    const alone = await site.post('/report/person?change=1', { person: 'yes' });
    expect(await alone.text()).toContain('only a guardian can agree');
    await answer([
      ['/report/person?change=1', { person: 'guardian' }, '/report/province?change=1'],
      ['/report/province?change=1', {}, '/report/check'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input).toMatchObject({ onBehalf: true, consentBy: 'guardian' });
  });

  test('keeps how well a day is remembered and what consent text was shown', async () => {
    await answer([
      ...ONE_CALL,
      ['/report/given', { given: 'campaign' }, '/report/campaign'],
      ['/report/campaign', { campaign: 'lottery' }, '/report/given-on'],
    ]);
    const both = await site.post('/report/given-on', { on: '2026-11-01', precision: 'unknown' });
    expect(both.status).toBe(400);
    expect(await both.text()).toMatch(/value="2026-11-01"/);
    expect((await site.post('/report/given-on', { on: '', precision: 'week' })).status).toBe(400);
    await answer([
      ['/report/given-on', { on: '', precision: 'unknown' }, '/report/given-how'],
      ['/report/given-how', { route: 'typed' }, '/report/consent'],
    ]);
    const contradiction = { consentShown: 'not_shown', consentWords: 'for offers' };
    expect((await site.post('/report/consent', contradiction)).status).toBe(400);
    const named = await site.post('/report/consent', { consentWords: 'call me at 13800138000' });
    expect(named.status).toBe(400);
    expect(await named.text()).toContain('<strong class="rw-user-text">13800138000</strong>');
    await answer([
      ['/report/consent', { consentWords: ' for offers ' }, '/report/evidence'],
      ['/report/evidence', { grade: 'C' }, '/report/phones'],
      ['/report/phones', { more: 'no' }, '/report/person'],
      ['/report/person', { person: 'no' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    expect(await site.text('/report/check')).toContain('day not remembered');
    await site.post('/report/given-on?change=1', { on: '2026-11-01', precision: 'week' });
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input.exposures).toMatchObject([
      {
        exposedOn: '2026-11-01',
        dayPrecision: 'week',
        consentShown: 'shown',
        consentWords: 'for offers',
      },
    ]);
  });

  test('says by which clock times are read, where they are typed and where they are checked', async () => {
    await site.post('/report', { number: '170 1234 5678', medium: 'call' });
    await answer([['/report/when', { day: '2026-11-22' }, '/report/time']]);
    expect(await site.text('/report/time')).toContain('Times are in Beijing time (UTC+8).');
    await answer([
      ['/report/time', { time: 'exact', clock: '14:03' }, '/report/count'],
      ['/report/count', { count: '1' }, '/report/calls'],
      ['/report/calls', { more: 'no' }, '/report/for-whom'],
      ['/report/for-whom', { forWhom: 'self' }, '/report/given'],
      ['/report/given', { given: 'unknown' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    expect(await site.text('/report/check')).toContain(
      'Times of calls are in Beijing time (UTC+8).',
    );
  });

  test('takes times and counts out of a pasted list', async () => {
    const list = '170 1234 5678 (3) 2026-11-20 14:03\n021-61234567 2次';
    await answer([['/report/paste', { list, day: '2026-11-22', medium: 'call' }, '/report/calls']]);
    const html = await site.text('/report/calls');
    expect(html).toContain('20 Nov 2026 14:03, 1 call');
    expect(html).toContain('20 Nov 2026, 2 calls');
    expect(html).toContain('22 Nov 2026, 2 calls');
    const late = { list: '170 1234 5678 2026-11-24 14:03', day: '2026-11-22' };
    expect((await site.post('/report/paste', late)).status).toBe(400);
  });

  test('takes several numbers, withheld ones and exact times, and lets go of one again', async () => {
    await answer([
      ['/report', { withheld: '1', medium: 'call' }, '/report/when'],
      ['/report/when', { day: 'other', otherDay: '2026-11-20' }, '/report/time'],
      ['/report/time', { time: 'exact', clock: '09:05' }, '/report/count'],
      ['/report/count', { count: '1' }, '/report/calls'],
      ['/report/calls', { more: 'yes' }, '/report?at=1'],
      ['/report?at=1', { number: '95588', medium: 'message' }, '/report/when?at=1'],
      ['/report/when?at=1', { day: '2026-11-22' }, '/report/time?at=1'],
      ['/report/time?at=1', { time: 'unknown' }, '/report/count?at=1'],
      ['/report/count?at=1', { count: '2' }, '/report/calls'],
      ['/report/calls', { remove: '1' }, '/report/calls'],
      ['/report/calls', { more: 'no' }, '/report/for-whom'],
      ['/report/for-whom', { forWhom: 'self' }, '/report/given'],
      ['/report/given', { given: 'none' }, '/report/phones'],
      ['/report/phones', { more: 'no' }, '/report/person'],
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

  test('drops no time or day that was written', async () => {
    await answer(ONE_CALL.slice(0, 1));
    const twoDays = { day: '2026-11-23', otherDay: '2026-11-20' };
    await refuses('/report/when', twoDays, 'href="#otherDay"');
    await answer([['/report/when', { day: '2026-11-22' }, '/report/time']]);
    await refuses('/report/time', { time: 'afternoon', clock: 'two' }, 'href="#clock"');
    await refuses('/report/time', {}, 'href="#time"');
    await answer([
      ['/report/when', { day: '2026-11-22', otherDay: '2026-11-22' }, '/report/time'],
      ['/report/time', { time: 'afternoon', clock: '14:05' }, '/report/count'],
      ...ONE_CALL.slice(3),
      ['/report/given', { given: 'unknown' }, '/report/category'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input.calls).toMatchObject([
      { startedAt: '2026-11-22T06:05:00.000Z', day: null },
    ]);
  });

  test('takes a pasted list, says which entry cannot be read, and keeps it', async () => {
    const list = '170 1234 5678\n170-1234-5678\n021 6123 4567，hello 5';
    const refusedList = await site.post('/report/paste', {
      list,
      day: '2026-11-22',
      medium: 'call',
    });
    const html = await refusedList.text();
    expect(refusedList.status).toBe(400);
    expect(html).toContain('Line 3, “hello 5”');
    expect(html).toContain('021 6123 4567，hello 5');
    const tooOften = { list: '17012345678 9999次', day: '2026-11-22', medium: 'call' };
    expect(await (await site.post('/report/paste', tooOften)).text()).toContain('500');
    const tenThousand = { ...tooOften, list: '17012345678 昨天 14:03\r\n'.repeat(10_000) };
    const tooLong = await site.post('/report/paste', tenThousand);
    expect(tooLong.status).toBe(400);
    expect(await tooLong.text()).toContain('<textarea');
    await answer([
      [
        '/report/paste',
        { list: list.replace('，hello 5', '\n上海 骚扰电话'), day: '2026-11-22', medium: 'call' },
        '/report/calls',
      ],
    ]);
    expect(await site.text('/report/calls')).toContain('left out: 1 (上海 骚扰电话)');
    await answer([
      ['/report/calls', { more: 'no' }, '/report/for-whom'],
      ['/report/for-whom', { forWhom: 'self' }, '/report/given'],
      ['/report/given', { given: 'unknown' }, '/report/category'],
    ]);
    await site.post('/report/check', {});
    expect(gateway.reports[0]?.input.calls).toMatchObject([
      { callerNumber: '170 1234 5678', callCount: 2, day: '2026-11-22' },
      { callerNumber: '021 6123 4567', callCount: 1 },
    ]);
    await site.text('/report/sent');
    expect((await site.post('/report/paste', { list: '', day: '2026-11-22' })).status).toBe(400);
  });
});
