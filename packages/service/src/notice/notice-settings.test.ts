import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { NoticeSettingsProblem, readNoticeSettings } from './notice-settings.ts';

const FROM = 'Rangewatch <releases@example.org>';

describe('the settings of notices', () => {
  it('are none of mail, and no host inside a network, unless they are set', () => {
    expect(readNoticeSettings({})).toEqual({ mail: null, allowedHosts: new Set() });
    expect(readNoticeSettings({ WEBHOOK_ALLOW: 'localhost, 10.0.0.5,[::1]' }).allowedHosts).toEqual(
      new Set(['localhost', '10.0.0.5', '[::1]']),
    );
  });

  it.each([
    ['smtps://mail.example.org', undefined, { port: 465, tls: 'start', user: null }],
    ['smtp://mail.example.org', undefined, { port: 587, tls: 'upgrade', user: null }],
    ['smtp://me%40x:a%2Fb@mail.example.org:25', 'off', { port: 25, tls: 'off', user: 'me@x' }],
  ])('name the mail server and ask for TLS: %s', (SMTP_URL, SMTP_TLS, expected) => {
    const { mail } = readNoticeSettings({ SMTP_URL, SMTP_TLS, MAIL_FROM: FROM });
    expect(mail).toMatchObject({
      host: 'mail.example.org',
      from: FROM,
      replyTo: 'releases@example.org',
      ...expected,
    });
  });

  it('are all checked before anything is said, and no password is', () => {
    const wrong = {
      SMTP_URL: 'https://me:hush@mail.example.org',
      MAIL_FROM: 'nobody\nBcc: a@b.example',
      SMTP_TLS: 'maybe',
      WEBHOOK_ALLOW: 'http://inside',
    };
    expect(() => readNoticeSettings(wrong)).toThrow(NoticeSettingsProblem);
    for (const name of Object.keys(wrong)) expect(() => readNoticeSettings(wrong)).toThrow(name);
    expect(() => readNoticeSettings(wrong)).not.toThrow(/hush/);
    const half = { SMTP_URL: 'smtps://me:10%@mail.example.org', MAIL_FROM: FROM };
    expect(() => readNoticeSettings(half)).toThrow(/SMTP_URL/);
    expect(() => readNoticeSettings({ SMTP_URL: 'smtps://mail.example.org' })).toThrow(/MAIL_FROM/);
  });

  it('never print the password', () => {
    const SMTP_URL = 'smtps://me:hush@mail.example.org';
    const settings = readNoticeSettings({ SMTP_URL, MAIL_FROM: FROM });
    expect(settings.mail?.password?.export().toString()).toBe('hush');
    expect(JSON.stringify(settings) + inspect(settings, { depth: 9 })).not.toContain('hush');
  });
});
