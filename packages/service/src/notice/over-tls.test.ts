import { getCACertificates, setDefaultCACertificates, type TlsOptions } from 'node:tls';
import { bytesOf, createFixedClock } from '@rangewatch/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readNoticeSettings } from './notice-settings.ts';
import { postMail } from './post-mail.ts';
import { postWebhook } from './post-webhook.ts';
import type { Sending } from './sending.ts';
import { createCertificateAuthority } from './testing/certificates.ts';
import { type SinkTls, type SmtpSink, startSmtpSink } from './testing/smtp-sink.ts';
import { startReceiver, type WebhookReceiver } from './testing/webhook-receiver.ts';
import { webhookSecret } from './webhook-signature.ts';

const HERE = '127.0.0.1';
const YESTERDAY = new Date(Date.now() - 86_400_000);
const authority = createCertificateAuthority();
const right = authority.certify(HERE);
const TRUSTED = getCACertificates('default');

/** What a server gets wrong, and the code an operator reads. */
const WRONG: readonly (readonly [string, TlsOptions, string])[] = [
  ['another host’s', authority.certify('mail.example'), 'certificate_other_host'],
  ['one that ended', authority.certify(HERE, YESTERDAY), 'certificate_out_of_date'],
  [
    'one of an unknown authority',
    createCertificateAuthority('another').certify(HERE),
    'certificate_not_trusted',
  ],
  [
    'only TLS 1.1',
    { ...right, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
    'not_secure',
  ],
];

// What NODE_EXTRA_CA_CERTS does when a process starts.
beforeAll(() => setDefaultCACertificates([...TRUSTED, authority.cert]));
afterAll(() => setDefaultCACertificates(TRUSTED));

describe('a webhook over HTTPS', () => {
  let receiver: WebhookReceiver;
  afterEach(() => receiver.close());

  const post = (): Promise<Sending> =>
    postWebhook(
      { url: receiver.url, secret: webhookSecret(bytesOf('secret')) },
      { id: 'hook_2026-W46_r1', body: '{"name":"号段"}' },
      { clock: createFixedClock('2026-11-23T02:00:00Z'), allowedHosts: new Set([HERE]) },
      new AbortController().signal,
    );

  it('arrives where the authority behind the certificate is trusted', async () => {
    receiver = await startReceiver(right);
    expect(await post()).toEqual({ kind: 'delivered' });
    expect(receiver.received).toMatchObject([{ path: '/hook', body: '{"name":"号段"}' }]);
  });

  it.each(WRONG)('is kept back from a receiver that shows %s', async (_, tls, problem) => {
    receiver = await startReceiver(tls);
    expect(await post()).toEqual({ kind: 'failed', problem, statusCode: null });
    expect(receiver.received).toEqual([]);
  });
});

describe.each([
  ['STARTTLS', 'upgrade', 'smtp'],
  ['TLS from the start', 'start', 'smtps'],
] as const)('a mail by %s', (_, kind, scheme) => {
  let sink: SmtpSink;
  afterEach(() => sink.close());

  async function post(tls: Omit<SinkTls, 'kind'>): Promise<Sending> {
    sink = await startSmtpSink({ ...tls, kind });
    const { mail } = readNoticeSettings({
      SMTP_URL: `${scheme}://releases%40rw.example:pass@${HERE}:${sink.port}`,
      MAIL_FROM: 'releases@rw.example',
    });
    if (!mail) throw new Error('no mail');
    const notice = { id: 'box_2026-W46_r1', mail: { subject: 's', text: 't', html: 'h' } };
    return postMail({ address: 'desk3@office.example' }, notice, mail);
  }

  const inClear = kind === 'upgrade' ? ['EHLO', 'STARTTLS'] : [];

  it('arrives, with password and all under TLS', async () => {
    expect(await post(right)).toEqual({ kind: 'delivered' });
    expect(sink.mails).toMatchObject([{ to: 'desk3@office.example', isSecure: true }]);
    expect(sink.saidInClear).toEqual(inClear);
  });

  it.each(WRONG)('is kept back from a server that shows %s', async (__, tls, problem) => {
    expect(await post(tls)).toEqual({ kind: 'failed', problem, statusCode: null });
    expect(sink.mails).toEqual([]);
    expect(sink.saidInClear).toEqual(inClear);
  });
});
