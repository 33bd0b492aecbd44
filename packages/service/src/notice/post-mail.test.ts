import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNoticeSettings } from './notice-settings.ts';
import { postMail } from './post-mail.ts';
import { type SmtpSink, startSmtpSink } from './testing/smtp-sink.ts';

const TO = { address: 'desk3@office.example' };
const NOTICE = {
  id: 'box_2026-W46_r1',
  mail: {
    subject: '号段观察：2026年11月9日至15日（2026-W46）周报已发布（暂定版）',
    text: '一行中文。\n\n.一行点\n',
    html: '<p>一行中文。</p>',
  },
};

let sink: SmtpSink;
beforeEach(async () => {
  sink = await startSmtpSink();
});
afterEach(() => sink.close());

function post(SMTP_TLS: string, url = `smtp://127.0.0.1:${sink.port}`) {
  const env = { SMTP_URL: url, SMTP_TLS, MAIL_FROM: '号段观察 <releases@rangewatch.example>' };
  const { mail } = readNoticeSettings(env);
  if (!mail) throw new Error('no mail');
  return postMail(TO, NOTICE, mail);
}

describe('a mail', () => {
  it('arrives with its words, how to end it, and an id that stays', async () => {
    expect(await post('off')).toEqual({ kind: 'delivered' });
    expect(await post('off')).toEqual({ kind: 'delivered' });
    const [mail, again] = sink.mails;
    expect(mail).toMatchObject({ from: 'releases@rangewatch.example', to: TO.address });
    const headers = headersOf(mail?.source ?? '');
    expect(decoded(headers['subject'] ?? '')).toBe(NOTICE.mail.subject);
    expect(decoded(headers['from'] ?? '')).toBe('号段观察 <releases@rangewatch.example>');
    expect(headers['to']).toBe(TO.address);
    expect(headers['message-id']).toBe('<box_2026-W46_r1@rangewatch.example>');
    expect(headersOf(again?.source ?? '')['message-id']).toBe(headers['message-id']);
    expect(headers['list-unsubscribe']).toBe(
      '<mailto:releases@rangewatch.example?subject=end%20box>',
    );
    expect(partsOf(mail?.source ?? '')).toEqual([NOTICE.mail.text, NOTICE.mail.html]);
  });

  it('is not sent where the server speaks no TLS, unless that is allowed', async () => {
    const url = `smtp://releases:pass@127.0.0.1:${sink.port}`;
    expect(await post('required', url)).toMatchObject({ problem: 'not_secure' });
    expect(sink.mails).toEqual([]);
    expect(sink.saidInClear).toEqual(['EHLO', 'STARTTLS']);
  });

  it.each([
    ['550 5.1.1 {to}: no such user', { problem: 'recipient_unknown', statusCode: 550 }],
    ['550 relaying denied', { problem: 'refused', statusCode: 550 }],
    ['451 4.7.1 later, {to}', { problem: 'refused', statusCode: 451 }],
  ])('is refused with a code, without the words: %s', async (refusal, expected) => {
    sink.refusal = refusal;
    expect(await post('off')).toEqual({ kind: 'failed', ...expected });
  });

  it('says when nobody answers', async () => {
    const { port } = sink;
    await sink.close();
    expect(await post('off', `smtp://127.0.0.1:${port}`)).toMatchObject({ problem: 'unreachable' });
    sink = await startSmtpSink();
  });
});

function headersOf(source: string): Record<string, string> {
  const [head = ''] = source.split('\n\n');
  const lines = head.replaceAll(/\n[ \t]+/g, ' ').split('\n');
  return Object.fromEntries(
    lines.map((line) => [line.split(': ')[0]?.toLowerCase() ?? '', line.replace(/^[^:]+: /, '')]),
  );
}

/** Encoded words of RFC 2047. */
function decoded(header: string): string {
  return header
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : fromQuoted(text.replaceAll('_', ' ')),
    );
}

function partsOf(source: string): string[] {
  const boundary = /boundary="([^"]+)"/.exec(source)?.[1] ?? 'none';
  return source
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const body = part.slice(part.indexOf('\n\n') + 2, -1);
      if (/encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString('utf8');
      return fromQuoted(body.replaceAll('=\n', ''));
    });
}

function fromQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
