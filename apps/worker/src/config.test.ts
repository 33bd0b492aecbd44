import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseWorkerConfig } from './config.ts';

describe('the settings of the worker', () => {
  it('have defaults for all', () => {
    const config = parseWorkerConfig({});
    expect(config).toMatchObject({
      keysDir: 'data/keys',
      releasesDir: 'data/releases',
      lookUpDir: 'data/look-up',
      siteUrl: 'http://localhost:3000',
      timeZone: 'Asia/Shanghai',
      logLevel: 'info',
    });
    expect(config.secrets.databaseUrl).toBe('sqlite:data/rangewatch.sqlite');
    expect(config.secrets.notices.mail).toBeNull();
  });

  it('are all checked before anything is said', () => {
    const wrong = {
      TIME_ZONE: 'Asia/Nowhere',
      LOG_LEVEL: 'loud',
      RELEASES_DIR: '',
      SMTP_URL: 'mail.example.org',
      MAIL_FROM: 'nobody',
    };
    for (const name of Object.keys(wrong)) expect(() => parseWorkerConfig(wrong)).toThrow(name);
  });

  it('never print the address of the database, or the password of the mail server', () => {
    const config = parseWorkerConfig({
      DATABASE_URL: 'postgres://me:hush@localhost/db',
      SMTP_URL: 'smtps://me:hush@mail.example.org',
      MAIL_FROM: 'releases@example.org',
    });
    expect(JSON.stringify(config) + inspect(config)).not.toContain('hush');
  });
});
