import { campaignInput, reportInput } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import { graphqlInput } from './graphql-input.ts';

test('names the values of enums as GraphQL does, and leaves all else alone', () => {
  const report = {
    idempotencyKey: 'mini_program',
    category: 'home_improvement',
    homeProvince: 'CN-FJ',
    calls: [{ callerNumber: 'call', medium: 'call', dayPart: null, callCount: 3 }],
    exposures: [{ campaignId: 'typed', exposedOn: '2026-11-01', route: 'customer_service' }],
  };
  expect(graphqlInput(reportInput, report)).toEqual({
    idempotencyKey: 'mini_program',
    category: 'home_improvement',
    homeProvince: 'CN_FJ',
    calls: [{ callerNumber: 'call', medium: 'call', dayPart: null, callCount: 3 }],
    exposures: [{ campaignId: 'typed', exposedOn: '2026-11-01', route: 'customer_service' }],
  });
  expect(graphqlInput(campaignInput, { title: 'shop', channel: 'qr_code' })).toEqual({
    title: 'shop',
    channel: 'qr_code',
  });
});
