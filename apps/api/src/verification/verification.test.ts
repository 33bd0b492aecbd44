import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from '../test-api.ts';

const SECRET = 'a secret of the gateway';
const secret = createSecretKey(Buffer.from(SECRET));
const generic = {
  kind: 'generic',
  smsNumber: '+86 106 9000 1234',
  secret,
  webhookUrl: null,
} as const;
const webhookUrl = 'https://sms.example.test/v1/sms/twilio';
const twilio = { kind: 'twilio', smsNumber: '+1 202 555 0143', secret, webhookUrl } as const;
const PHONE = '+8613812345678';

interface Phone {
  readonly label: string;
  readonly state: string;
  readonly code: string;
}

let networks = 0;

async function ask(api: TestApi, method: string, path: string, draft = '', body?: object) {
  const answer = await fetch(api.url + path, {
    method,
    headers: {
      ...fromNetwork((networks += 1) % 200),
      'accept-language': 'en',
      'content-type': 'application/json',
      ...(draft === '' ? {} : { 'rangewatch-draft': draft }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, json: text === '' ? null : JSON.parse(text) };
}

async function newDraft(api: TestApi): Promise<string> {
  return (await ask(api, 'PUT', '/v1/draft', '', { content: 'x' })).json.resumeCode;
}

async function codeFor(api: TestApi, draft: string, label = '1'): Promise<string> {
  const path = `/v1/phones/${encodeURIComponent(label)}/verification`;
  return (await ask(api, 'POST', path, draft)).json.phone.code;
}

async function phonesOf(api: TestApi, draft: string): Promise<readonly Phone[]> {
  return (await ask(api, 'GET', '/v1/phones', draft)).json.phones;
}

function send(
  api: TestApi,
  text: string,
  change: { from?: string; at?: number; key?: string } = {},
) {
  const { from = PHONE, at = api.clock().getTime() / 1000, key = SECRET } = change;
  const id = randomBytes(8).toString('hex');
  const body = JSON.stringify({
    id,
    from,
    to: '+8610690001234',
    text,
    receivedAt: '2026-08-18T04:00:00Z',
  });
  const signature = createHmac('sha256', key).update(`${at}.${body}`).digest('hex');
  return fetch(`${api.url}/v1/sms/generic`, {
    method: 'POST',
    headers: { 'rangewatch-signature': `t=${at},v1=${signature}`, 'accept-language': 'en' },
    body,
  });
}

describeApi(
  'phones that send a code',
  (api) => {
    it('go with the report that is sent, and are forgotten with it', async () => {
      const draft = await newDraft(api());
      await send(api(), await codeFor(api(), draft));
      const sent = await ask(api(), 'POST', '/v1/reports', draft, {
        idempotencyKey: randomBytes(16).toString('hex'),
        calls: [{ callerNumber: '17012345678', day: '2026-08-17' }],
      });
      const own = async (method: string) => {
        const headers = { 'rangewatch-receipt': sent.json.receiptCode };
        return (await fetch(`${api().url}/v1/report`, { method, headers })).json();
      };
      expect(await phonesOf(api(), draft)).toEqual([]);
      expect(await own('GET')).toMatchObject({ verifiedPhones: ['1'] });
      await own('DELETE');
      expect(await own('GET')).toMatchObject({ state: 'erased', verifiedPhones: [] });
    });

    it('are verified, once, however the code is typed', async () => {
      const draft = await newDraft(api());
      const started = await ask(api(), 'POST', '/v1/phones/1/verification', draft);
      expect(started).toMatchObject({
        status: 201,
        json: {
          smsNumber: '+86 106 9000 1234',
          phone: {
            label: '1',
            state: 'waiting',
            code: expect.stringMatching(/^RW[34679ACDEFGHJKMNPQRTWXY]{6}$/),
            expiresAt: '2026-08-18T04:30:00.000Z',
          },
        },
      });
      const { code } = started.json.phone;
      expect(await codeFor(api(), draft)).toBe(code);
      expect((await phonesOf(api(), draft))[0]).toMatchObject({ state: 'waiting', code });
      const typed = `您好 ${code.toLowerCase().split('').join(' ').replace('r', 'ｒ')}。谢谢`;
      expect((await send(api(), typed)).status).toBe(204);
      expect(await phonesOf(api(), draft)).toEqual([
        { label: '1', state: 'verified', verifiedAt: '2026-08-18T04:00:00.000Z' },
      ]);
      // Delivered twice, and sent from another phone: nothing changes.
      api().clock.advanceMs(60_000);
      for (const from of [PHONE, '+8613900000000']) await send(api(), code, { from });
      expect((await phonesOf(api(), draft))[0]).toMatchObject({
        verifiedAt: '2026-08-18T04:00:00.000Z',
      });
    });

    it('may be the same in several drafts, and several in one', async () => {
      const drafts = [await newDraft(api()), await newDraft(api())];
      for (const draft of drafts) await send(api(), await codeFor(api(), draft, '旧 手机'));
      for (const draft of drafts)
        expect(await phonesOf(api(), draft)).toMatchObject([
          { label: '旧 手机', state: 'verified' },
        ]);
      const [draft = ''] = drafts;
      for (const label of ['2', '3', '4', '5', '6']) await codeFor(api(), draft, label);
      expect(await ask(api(), 'POST', '/v1/phones/7/verification', draft)).toMatchObject({
        status: 409,
        json: { code: 'too_many_codes' },
      });
    });

    it('are answered alike whether the code was right, wrong or late', async () => {
      const draft = await newDraft(api());
      const code = await codeFor(api(), draft);
      api().clock.advanceMs(30 * 60_000);
      const answers = [
        await send(api(), code),
        await send(api(), 'RW333333'),
        await send(api(), ''),
      ];
      for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([204, '']);
      expect(await phonesOf(api(), draft)).toEqual([]);
      expect(await codeFor(api(), draft)).not.toBe(code);
    });

    it('are not verified by what is not signed, not fresh, or no number', async () => {
      const draft = await newDraft(api());
      const code = await codeFor(api(), draft);
      const seconds = api().clock().getTime() / 1000;
      const refused = [
        await send(api(), code, { key: 'another secret of somebody' }),
        await send(api(), code, { at: seconds - 301 }),
        await fetch(`${api().url}/v1/sms/generic`, {
          method: 'POST',
          headers: { 'accept-language': 'en' },
          body: 'x',
        }),
      ];
      const bodies = await Promise.all(refused.map((answer) => answer.text()));
      expect(refused.map(({ status }) => status)).toEqual([401, 401, 401]);
      expect(new Set(bodies).size).toBe(1);
      await send(api(), code, { from: 'a sender with a name' });
      expect((await phonesOf(api(), draft))[0]).toMatchObject({ state: 'waiting' });
      expect((await send(api(), 'x'.repeat(20_000))).status).toBe(413);
      expect((await ask(api(), 'GET', '/v1/sms/generic')).status).toBe(405);
      expect((await ask(api(), 'POST', '/v1/sms/twilio')).status).toBe(404);
    });

    it('belong to a draft that is there, and have a label without a number', async () => {
      const path = '/v1/phones/1/verification';
      expect(await ask(api(), 'POST', path)).toMatchObject({ status: 400 });
      expect(await ask(api(), 'POST', path, '0'.repeat(12))).toMatchObject({
        status: 404,
        json: { code: 'draft_unknown' },
      });
      const draft = await newDraft(api());
      expect(await ask(api(), 'POST', '/v1/phones/13812345678/verification', draft)).toMatchObject({
        status: 400,
        json: { code: 'label_holds_a_number' },
      });
      expect(await ask(api(), 'GET', '/v1/phones', '0'.repeat(12))).toMatchObject({ status: 404 });
    });

    it('are forgotten with their draft, and codes when they end', async () => {
      const draft = await newDraft(api());
      await send(api(), await codeFor(api(), draft));
      await codeFor(api(), draft, '2');
      await api().writers.dropEndedVerifications(api().clock());
      expect(await phonesOf(api(), draft)).toHaveLength(2);
      api().clock.advanceMs(31 * 60_000);
      await api().writers.dropEndedVerifications(api().clock());
      expect(await phonesOf(api(), draft)).toMatchObject([{ label: '1', state: 'verified' }]);
      await ask(api(), 'DELETE', '/v1/draft', draft);
      expect(await api().writers.dropEndedVerifications(api().clock())).toBe(1);
    });

    it('leave no number and no code in the database or the log', async () => {
      const draft = await newDraft(api());
      const code = await codeFor(api(), draft);
      await send(api(), code, { from: '+8613866667777' });
      expect(api().log()).not.toMatch(new RegExp(`${code}|13866667777|${SECRET}`));
      const { databaseUrl } = api();
      if (!databaseUrl.startsWith('sqlite:')) return;
      for (const ending of ['', '-wal']) {
        const bytes = await readFile(`${databaseUrl.slice('sqlite:'.length)}${ending}`);
        for (const planted of [code, '13866667777']) expect(bytes.includes(planted)).toBe(false);
      }
    });
  },
  { smsGateway: generic },
);

describeApi(
  'messages through Twilio',
  (api) => {
    it('are taken when Twilio signed them, and answered with an empty reply', async () => {
      const draft = await newDraft(api());
      const form = {
        MessageSid: 'SM1',
        From: PHONE,
        To: '+12025550143',
        Body: await codeFor(api(), draft),
      };
      const signed = Object.keys(form)
        .toSorted((one, other) => (one < other ? -1 : 1))
        .map((name) => name + form[name as keyof typeof form])
        .join('');
      const signature = createHmac('sha1', SECRET)
        .update(webhookUrl + signed)
        .digest('base64');
      const post = (header: string) =>
        fetch(`${api().url}/v1/sms/twilio`, {
          method: 'POST',
          headers: { 'x-twilio-signature': header },
          body: new URLSearchParams(form),
        });
      expect((await post('AAAA')).status).toBe(401);
      expect((await phonesOf(api(), draft))[0]).toMatchObject({ state: 'waiting' });
      const answer = await post(signature);
      expect(answer.headers.get('content-type')).toMatch(/^text\/xml/);
      expect(await answer.text()).toBe(
        '<?xml version="1.0" encoding="UTF-8"?><Response></Response>',
      );
      expect((await phonesOf(api(), draft))[0]).toMatchObject({ state: 'verified' });
    });
  },
  { smsGateway: twilio },
);

describeApi('a deployment without a gateway', (api) => {
  it('says that phones stay unverified, and has no address for messages', async () => {
    for (const [method, path] of [
      ['POST', '/v1/phones/1/verification'],
      ['GET', '/v1/phones'],
    ] as const)
      expect(await ask(api(), method, path, '0'.repeat(12))).toMatchObject({
        status: 404,
        json: { code: 'verification_off', detail: expect.stringContaining('unverified') },
      });
    for (const kind of ['generic', 'twilio'])
      expect((await ask(api(), 'POST', `/v1/sms/${kind}`)).status).toBe(404);
  });
});
