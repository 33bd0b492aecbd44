import { problem } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerForm, ONE_CALL } from './testing/answer-form.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const SMS_NUMBER = '+86 106 9000 1234';
const PATH = '/report/verify-phone';

describeEachEngine('showing that a phone is one’s own', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    gateway.phones = { smsNumber: SMS_NUMBER, phones: [] };
    site = await openSite(database(), { gateway });
    await site.post('/report', { number: '170 1234 5678' });
  });
  afterEach(() => site.close());

  test('asks nothing of anybody, and makes no code by being looked at', async () => {
    const html = await site.text(PATH);
    expect(html).toContain('We never send you a code and never ask you for one');
    expect(html).toContain('Show me the code');
    expect(gateway.phones?.phones).toEqual([]);
  });

  test('shows the code, the number, and a message to send on a phone', async () => {
    const answer = await site.post(`${PATH}?label=old`, {});
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${PATH}?label=old`]);
    const response = await site.fetch(`${PATH}?label=old`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(html).toContain('RW 7K3 QM9');
    expect(html).toContain('R W 7 K 3 Q M 9');
    expect(html).toContain(`>${SMS_NUMBER}<`);
    expect(html).toContain('href="sms:+8610690001234?&amp;body=RW7K3QM9"');
    expect(html).toContain('The code is good until 14:30.');
    expect(html).not.toContain('has not arrived yet');
    expect(await site.text(`${PATH}?label=old&sent=1`)).toContain('has not arrived yet');
  });

  test('says when the message came', async () => {
    gateway.phones = { smsNumber: SMS_NUMBER, phones: [{ state: 'verified', label: '1' }] };
    const html = await site.text(`${PATH}?sent=1`);
    expect(html).toContain('Phone “My first phone” is verified');
    expect(html).not.toContain('RW');
    await answerForm(site, [...ONE_CALL, ['/report/given', { given: 'none' }, '/report/phones']]);
    const phones = await site.text('/report/phones');
    expect(phones).toContain('“My first phone” has shown by its message that it is yours');
    expect(phones).not.toContain('/report/verify-phone?label=1');
  });

  test('says so where no message can arrive, where nothing answers, and when there are too many', async () => {
    gateway.startVerification = async () => ({
      kind: 'refused',
      problems: [problem('too_many_codes', 'label', { maximum: 5, minutes: 30 })],
    });
    const many = await site.post(PATH, {});
    expect([many.status, await many.text()]).toEqual([
      400,
      expect.stringContaining('5 codes are waiting for a message already'),
    ]);
    gateway.phones = null;
    expect(await site.text(PATH)).toContain('Phones stay unverified here');
    gateway.isDown = true;
    expect((await site.fetch(PATH)).status).toBe(503);
  });

  test('belongs to a report that was begun, and takes no number as a label', async () => {
    expect((await site.fetch(`${PATH}?label=13812345678`)).status).toBe(404);
    const stranger = await openSite(database(), { gateway });
    expect((await stranger.fetch(PATH)).headers.get('location')).toBe('/report');
    await stranger.close();
  });
});
