import { expect, test } from 'vitest';
import { parseSiteConfig } from './config.ts';

test('has a default for everything', () => {
  expect(parseSiteConfig({})).toMatchObject({
    port: 3000,
    siteUrl: 'http://localhost:3000',
    timeZone: 'Asia/Shanghai',
  });
});

test('reads addresses as origins', () => {
  expect(parseSiteConfig({ SITE_URL: 'https://numbers.example/' }).siteUrl).toBe(
    'https://numbers.example',
  );
});

test('addresses follow the ports unless they are set', () => {
  expect(parseSiteConfig({ SITE_PORT: '3100', API_PORT: '4100' })).toMatchObject({
    siteUrl: 'http://localhost:3100',
    apiUrl: 'http://localhost:4100',
  });
});

test('names everything that is wrong at once', () => {
  const wrong = {
    SITE_PORT: '80a',
    TIME_ZONE: 'Mars/Base',
    API_URL: 'ftp://x',
    DEFAULT_COUNTRY: 'China',
  };
  for (const name of Object.keys(wrong)) expect(() => parseSiteConfig(wrong)).toThrow(name);
  expect(() => parseSiteConfig({ SITE_PORT: '70000' })).toThrow('at most 65535');
});
