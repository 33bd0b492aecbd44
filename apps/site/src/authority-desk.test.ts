import { describeRange, ensureNumberRange } from '@rangewatch/numbering';
import { type CaseView, ensureWeek, type EvidenceRequestView, LOCALES } from '@rangewatch/schema';
import {
  buildNewCampaign,
  buildNewReport,
  describeEachEngine,
  publishPlainRelease,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CREDENTIAL } from './testing/fake-authorities.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { fillRecord, importComplaints } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const WEEK = ensureWeek('2026-W46');
const RANGE = 'range:861701234****';
const COUNTED = '865926123456';
const WORDS = 'We asked <b> the carrier.';
const AS_SHOWN = 'It says: “We asked &lt;b> the carrier.”';
const NEW_CASE = '/authority/cases/new';
const CASES = '/authority/cases';
const REQUESTS = '/authority/evidence-requests';

const OPEN_CASE: CaseView = {
  caseId: 'c1',
  about: RANGE,
  title: null,
  week: WEEK,
  revision: 2,
  state: 'open',
  outcome: null,
  acts: [{ step: 'case_opened', on: '2026-11-20', words: WORDS, by: 'Desk 3' }],
};
const WAITING: EvidenceRequestView = {
  requestId: 'q1',
  about: 'campaign:lottery',
  title: 'Spring lottery',
  week: WEEK,
  state: 'waiting',
  reason: 'To check what people were told.',
  requestedBy: 'Desk 1',
  requestedAt: '2026-11-20T04:00:00.000Z',
  expiresAt: '2026-12-04T04:00:00.000Z',
  isAnswerable: true,
  answer: null,
  fileCount: null,
  handedOver: null,
};

/** The hidden fields of the form on a page. */
const fieldsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&lt;', '<')],
    ),
  );

describeEachEngine('what people of authorities do about rows', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
    await fillRecord(database(), async (writers) => {
      await publishPlainRelease(writers, '2026-W45');
      await publishPlainRelease(writers, WEEK, { revision: 2 });
      for (const [id, title] of [
        ['lottery', 'Spring lottery'],
        ['winter', 'Winter lottery'],
      ] as const) {
        await writers.registerCampaign(
          buildNewCampaign({ id, title, organiserName: `Firm ${id}` }),
        );
        await writers.screenCampaign(id, 'accepted', 'as advertised', new Date(0));
      }
      const ann = { id: 'ann', reporter: 'ann', day: '2026-11-10', campaignIds: ['lottery'] };
      await writers.acceptReports([buildNewReport({ ...ann, numbers: ['8617012345678'] })]);
    });
  });
  afterEach(() => site.close());

  async function signIn(provinces: readonly 'CN-FJ'[] | null = null): Promise<void> {
    await site.post('/authority/sign-in', { credential: JSON.stringify(CREDENTIAL) });
    if (gateway.person)
      gateway.person = { ...gateway.person, provinces: provinces && [...provinces] };
  }
  async function preview(fields: object): Promise<[number, string]> {
    const answer = await site.post(NEW_CASE, { words: 'We look into it.', ...fields });
    return [answer.status, await answer.text()];
  }

  test('is for whoever is signed in, in every language', async () => {
    const paths = [
      CASES,
      NEW_CASE,
      `${CASES}/c1/close`,
      REQUESTS,
      `${REQUESTS}/new`,
      `${REQUESTS}/q1`,
    ];
    for (const path of paths) {
      const away = await site.fetch(path);
      expect([path, away.status, away.headers.get('location')]).toEqual([
        path,
        302,
        '/authority/sign-in',
      ]);
    }
    await signIn();
    gateway.desk.cases = [OPEN_CASE];
    gateway.desk.evidenceRequests = [WAITING];
    for (const locale of LOCALES)
      for (const path of paths) {
        const answer = await site.fetch(`/${locale}${path}`);
        expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([
          path,
          200,
          'no-store',
        ]);
        const html = await answer.text();
        expect(html).not.toMatch(/<script|undefined|\{\w+\}/);
      }
    expect((await site.fetch(`${CASES}/c9/close`)).status).toBe(404);
    expect((await site.fetch(`${CASES}/c1/reopen`)).status).toBe(404);
    expect((await site.fetch(`${REQUESTS}/q9`)).status).toBe(404);
    gateway.person = null;
    const over = await site.fetch(CASES);
    expect(over.headers.get('location')).toBe('/authority/sign-in');
  });

  test('opens a case once what people will read was seen and confirmed', async () => {
    await signIn();
    const form = await site.text(`${NEW_CASE}?about=${RANGE}&week=2026-W45`);
    expect(form).toMatch(/<option value="2026-W45" selected/);
    expect(form).toContain('value="+86 170 1234 ****"');
    const typed = { ...fieldsOf(form), about: '+86 170 1234', week: WEEK, words: ` ${WORDS}\r\n` };
    const preview = await (await site.post(NEW_CASE, typed)).text();
    expect(preview).toContain(AS_SHOWN);
    expect(preview).toContain('Office &lt;b> opened a case');
    expect(preview).toContain('(2026-W46), revision 2');
    expect(gateway.desk.sentToDesk).toEqual([]);
    const changed = await (
      await site.post(NEW_CASE, { ...fieldsOf(preview), next: 'change' })
    ).text();
    expect(changed).toContain('We asked &lt;b> the carrier.');
    const confirmed = await site.post(NEW_CASE, { ...fieldsOf(preview), next: 'confirm' });
    expect([confirmed.status, confirmed.headers.get('location')]).toEqual([
      303,
      `${CASES}?noted=1`,
    ]);
    await site.post(NEW_CASE, { ...fieldsOf(preview), next: 'confirm' });
    const [first, second] = gateway.desk.sentToDesk;
    expect(first).toMatchObject({ to: 'open', input: { about: RANGE, week: WEEK } });
    expect(second).toEqual(first);
    expect(site.logged.join('')).not.toContain('We asked');
  });

  test('shows the same preview of every row, whoever is counted in it, and refuses by the row alone', async () => {
    await signIn();
    await importComplaints(database(), ['17035551234']);
    await fillRecord(database(), async (writers) => {
      const numbers = [COUNTED];
      await writers.acceptReports([
        buildNewReport({ id: 'one', reporter: 'one', day: '2026-11-10', numbers }),
      ]);
      await publishPlainRelease(writers, WEEK, { revision: 3, ledgerSize: 2 });
    });
    // One reporter, nobody, and a row of official complaints only.
    const seed = crypto.randomUUID();
    const shown = [COUNTED, '865926125678', '17035551234'].map(async (number) => {
      const [status, html] = await preview({ about: `range:${number}`, week: WEEK, seed });
      return [
        status,
        html
          .replaceAll(number, '…')
          .replaceAll(describeRange(ensureNumberRange(number)).display, '…'),
      ];
    });
    const [first, ...others] = await Promise.all(shown);
    expect(first).toEqual([200, expect.stringContaining('is not told here')]);
    for (const other of others) expect(other).toEqual(first);
    await signIn(['CN-FJ']);
    for (const about of [COUNTED, '865926125678'])
      expect((await preview({ about: `range:${about}`, week: WEEK }))[0]).toBe(200);
    const refused = [400, expect.stringContaining('beyond the places of your authority')];
    for (const about of ['range:17035551234', 'range:862162081234', RANGE])
      expect(await preview({ about, week: WEEK })).toEqual(refused);
  });

  test('refuses before the preview what was done already, and lets what was sent twice through', async () => {
    await signIn();
    gateway.desk.cases = [
      OPEN_CASE,
      { ...OPEN_CASE, caseId: 'c2', state: 'forwarded', about: 'campaign:lottery' },
      { ...OPEN_CASE, caseId: 'c3', state: 'closed', about: 'campaign:winter' },
    ];
    for (const about of [RANGE, 'lottery'])
      expect(await preview({ about, week: WEEK })).toEqual([
        400,
        expect.stringContaining('has an open case'),
      ]);
    expect((await preview({ about: 'winter', week: WEEK }))[0]).toBe(200);
    expect((await preview({ about: RANGE, week: '2026-W45' }))[0]).toBe(200);
    const typed = { words: 'Asked.', outcome: 'fined' };
    for (const [step, status, text] of [
      ['c2/forward', 400, 'forwarded already'],
      ['c3/close', 400, 'closed already'],
      ['c2/close', 200, 'What people will read'],
    ] as const) {
      const answer = await site.post(`${CASES}/${step}`, typed);
      expect([step, answer.status]).toEqual([step, status]);
      expect(await answer.text()).toContain(text);
    }
    expect(await site.text(`${CASES}/c2/forward`)).toContain('forwarded already');
    expect(await site.text(`${CASES}/c2/close`)).not.toContain('already');
    const again = await site.post(`${CASES}/c3/close`, { ...typed, next: 'confirm' });
    expect(again.status).toBe(303);
    expect(gateway.desk.sentToDesk).toMatchObject([{ to: 'close c3' }]);
  });

  test('keeps what was written when the session has ended meanwhile', async () => {
    await signIn();
    gateway.person = null;
    const typed = { about: '+86 170 1234', week: WEEK, words: WORDS, next: 'confirm' };
    const ended = await site.post(NEW_CASE, typed);
    const html = await ended.text();
    expect([ended.status, html.includes('Your session has ended')]).toEqual([403, true]);
    expect(html).toMatch(/readonly[^>]*>We asked &lt;b> the carrier/);
    expect(fieldsOf(html)).toEqual({ about: '+86 170 1234', week: WEEK, words: WORDS });
    const reason = await site.post(`${REQUESTS}/new`, { reason: WAITING.reason });
    expect(await reason.text()).toContain(WAITING.reason);
    await signIn();
    expect(await (await site.post(NEW_CASE, fieldsOf(html))).text()).toContain(AS_SHOWN);
  });

  test('finds a campaign by name, address or id, and asks when several have it', async () => {
    await signIn();
    const typed = { week: WEEK, words: 'We look into it.' };
    for (const about of ['spring', 'lottery', 'https://x.test/en/campaign/lottery']) {
      const html = await (await site.post(NEW_CASE, { ...typed, about })).text();
      expect([about, fieldsOf(html)['about']]).toEqual([about, 'campaign:lottery']);
      expect(html).toContain('Spring lottery · ');
    }
    for (const [about, choice] of [
      ['Firm', 'campaign:winter'],
      ['170 1234 ****', RANGE],
    ] as const) {
      const several = await site.post(NEW_CASE, { ...typed, about });
      const html = await several.text();
      expect([several.status, html.includes('Please choose one')]).toEqual([400, true]);
      expect(html).toContain(`value="${choice}"`);
    }
  });

  test('says what is wrong at its field, and keeps what was written', async () => {
    await signIn();
    for (const [fields, field, text] of [
      [{ about: '???', words: 'x' }, 'about', 'neither a campaign nor a range'],
      [{ about: '+86 170 1234', words: ' ' }, 'words', 'Please fill in what people will read'],
      [{ about: '+86 170 1234', words: '请联系 13812345678' }, 'words', 'personal data'],
      [{ about: '+86 170 1234', words: 'x', week: '2026-W99' }, 'week', 'week'],
    ] as const) {
      const answer = await site.post(NEW_CASE, { week: WEEK, ...fields });
      const html = await answer.text();
      expect([text, answer.status, html.includes(`href="#${field}"`)]).toEqual([text, 400, true]);
      expect(html).toContain(text);
    }
    gateway.desk.deskRefusal = { code: 'case_open_already', path: 'about' };
    const fields = { about: '+86 170 1234', words: 'x', week: WEEK, next: 'confirm' };
    expect(await (await site.post(NEW_CASE, fields)).text()).toContain('has an open case');
  });

  test('shows the history of each case, and closes one with an outcome', async () => {
    await signIn();
    gateway.desk.cases = [
      OPEN_CASE,
      { ...OPEN_CASE, caseId: 'c2', state: 'closed', outcome: 'fined' },
    ];
    const html = await site.text(CASES);
    expect(html).toContain('“We asked &lt;b> the carrier.”');
    expect(html.match(/\/authority\/cases\/c1\/(forward|close)/g)).toHaveLength(2);
    expect(html).not.toContain('/authority/cases/c2/');
    expect(html).toContain('fine imposed');
    const close = `${CASES}/c1/close`;
    const missing = await site.post(close, { words: 'Ended.' });
    expect(await missing.text()).toContain('href="#outcome"');
    const typed = { words: 'Ended.', outcome: 'ordered_to_stop' };
    const preview = await (await site.post(close, typed)).text();
    expect(preview).toContain('Outcome: ordered to stop');
    await site.post(close, { ...fieldsOf(preview), next: 'confirm' });
    const forward = await (await site.post(`${CASES}/c1/forward`, { words: 'Asked.' })).text();
    await site.post(`${CASES}/c1/forward`, { ...fieldsOf(forward), next: 'confirm' });
    expect(gateway.desk.sentToDesk).toMatchObject([
      { to: 'close c1', input: typed },
      { to: 'forward c1', input: { words: 'Asked.' } },
    ]);
  });

  test('asks for evidence with a reason, which a second person answers', async () => {
    await signIn();
    const ask = `${REQUESTS}/new`;
    const short = await site.post(ask, { about: 'lottery', week: WEEK, reason: 'why' });
    expect(await short.text()).toContain('href="#reason"');
    const asked = await site.post(ask, { about: 'lottery', week: WEEK, reason: WAITING.reason });
    expect(asked.headers.get('location')).toBe(`${REQUESTS}?noted=1`);
    gateway.desk.evidenceRequests = [
      WAITING,
      { ...WAITING, requestId: 'q2', state: 'approved', isAnswerable: false, fileCount: 20 },
      { ...WAITING, requestId: 'q4', state: 'approved', isAnswerable: false, fileCount: 0 },
      {
        ...WAITING,
        requestId: 'q3',
        state: 'handed_over',
        isAnswerable: false,
        answer: { by: 'Desk 2', at: WAITING.requestedAt, reason: 'It belongs to the matter.' },
        handedOver: { at: WAITING.requestedAt, files: [{ evidenceId: 'e1', sha256: 'ab12' }] },
      },
    ];
    const html = await site.text(REQUESTS);
    for (const text of [
      'told once a second person agreed',
      '20 to hand over',
      'none to hand over',
      'Files handed over: 1',
      'ab12',
    ])
      expect(html).toContain(text);
    expect(html.match(/evidence-requests\/q\d/g)).toEqual(['evidence-requests/q1']);
    expect(await site.text(`${REQUESTS}/q2`)).not.toContain('name="decision"');
    const answer = { decision: 'approved', reason: 'It belongs to the matter.' };
    expect((await site.post(`${REQUESTS}/q1`, { reason: answer.reason })).status).toBe(400);
    await site.post(`${REQUESTS}/q1`, answer);
    expect(gateway.desk.sentToDesk).toMatchObject([
      { to: 'ask', input: { about: 'campaign:lottery', reason: WAITING.reason } },
      { to: 'answer q1', input: answer },
    ]);
    gateway.desk.deskRefusal = { code: 'request_answered' };
    expect(await (await site.post(`${REQUESTS}/q1`, answer)).text()).toContain('answered already');
  });

  test('takes nothing from another site, and waits while the API is away', async () => {
    await signIn();
    const init = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, body: 'words=x' };
    for (const path of [NEW_CASE, `${CASES}/c1/close`, `${REQUESTS}/new`, `${REQUESTS}/q1`])
      expect((await site.fetch(path, init)).status).toBe(403);
    gateway.isDown = true;
    expect((await site.fetch(CASES)).status).toBe(503);
    expect((await site.fetch(REQUESTS)).status).toBe(503);
  });
});
