import { expect, test } from 'vitest';
import { href } from './routes.ts';

test('fills and encodes the parts of an address', () => {
  expect(href('home')).toBe('/');
  expect(href('range', { range: '861701234****' })).toBe('/range/861701234****');
  expect(href('number', { number: 'CN:95588' })).toBe('/number/CN:95588');
  expect(href('campaign', { campaignId: '../a b' })).toBe('/campaign/..%2Fa%20b');
});

test('leaves out what is not given', () => {
  expect(href('report', {}, { number: '95588', campaign: null, at: undefined })).toBe(
    '/report?number=95588',
  );
  expect(href('campaigns', {}, { q: null })).toBe('/campaigns');
  expect(href('campaigns', {}, { q: 'a&b' })).toBe('/campaigns?q=a%26b');
});
