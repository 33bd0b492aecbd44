import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { parseApiConfig } from './config.ts';

it('starts without any setting', () => {
  const config = parseApiConfig({});
  expect(config).toMatchObject({ port: 4000, trustProxy: 'loopback', timeZone: 'Asia/Shanghai' });
  expect(config.secrets.databaseUrl).toBe('sqlite:data/rangewatch.sqlite');
});

it('names every wrong setting at once', () => {
  const wrong = { API_PORT: '80a', TIME_ZONE: 'Mars', LOG_LEVEL: 'loud', DEFAULT_COUNTRY: 'China' };
  for (const name of Object.keys(wrong)) expect(() => parseApiConfig(wrong)).toThrow(name);
});

it('shows no password when it is printed', () => {
  const config = parseApiConfig({ DATABASE_URL: 'postgres://me:hunter2@db/rangewatch' });
  expect(inspect(config) + JSON.stringify(config)).not.toContain('hunter2');
  expect(config.secrets.databaseUrl).toContain('hunter2');
});
