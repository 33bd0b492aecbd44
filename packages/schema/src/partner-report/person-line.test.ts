import { describe, expect, test } from 'vitest';
import { parseWith } from '../problem.ts';
import { partnerCampaignLine } from './campaign-line.ts';
import { partnerName } from './partner-name.ts';
import { partnerPersonLine } from './person-line.ts';

const LINE = {
  person: 'p0',
  region: 'CN-22',
  verified: true,
  signedUpOn: '2026-02-01',
  cohort: { network: 'n1', invite: 'i9' },
  phones: [
    {
      phone: 'a',
      exposures: [{ campaign: 'c43', on: '2026-02-08', route: 'redeemed', grade: 'B' }],
    },
    { phone: 'b' },
  ],
  calls: [
    { phone: 'a', at: '2026-03-08T06:05:19.342Z', from: '+8614485626059' },
    { phone: 'b', at: '2026-03-08T06:05:19.342Z', from: null },
  ],
  log: { from: '2025-12-01', to: '2026-03-01' },
};

describe('a line that a partner supplies', () => {
  test('is read with routes and regions as they are kept', () => {
    const parsed = partnerPersonLine.parse(LINE);
    expect(parsed.region).toBe('CN-JL');
    expect(parsed.phones[0]?.exposures[0]?.route).toBe('prize_redeemed');
    expect(parsed.phones[1]?.exposures).toEqual([]);
  });

  test.each(['typed', 'authorised', 'customer_service', 'prize_redeemed', 'service', 'other'])(
    'takes the route %s',
    (route) => {
      const phones = [{ phone: 'a', exposures: [{ campaign: 'c', route, grade: 'C' }] }];
      expect(partnerPersonLine.safeParse({ person: 'p', phones }).success).toBe(true);
    },
  );

  test('needs only a person and their phones', () => {
    const parsed = partnerPersonLine.parse({ person: 'p', phones: [] });
    expect(parsed).toEqual({ person: 'p', phones: [], calls: [] });
  });

  test.each([
    ['not_in_list', 'region', { region: 'CN-99' }],
    ['malformed_day', 'signedUpOn', { signedUpOn: '2026-02-30' }],
    ['label_holds_a_number', 'person', { person: '+86 138 1234 5678' }],
    ['control_characters', 'person', { person: 'p\u00000' }],
    ['control_characters', 'person', { person: 'p\ud800' }],
    ['control_characters', 'person', { person: 'p\u202e0' }],
    ['phone_unknown', 'calls.0.phone', { calls: [{ ...LINE.calls[0], phone: 'z' }] }],
    ['malformed_instant', 'calls.0.at', { calls: [{ ...LINE.calls[0], at: '2026-03-08' }] }],
    [
      'phone_named_twice',
      'phones.1.phone',
      { phones: [{ phone: 'a' }, { phone: 'a' }], calls: [] },
    ],
    ['period_ends_before_it_starts', 'log.to', { log: { from: '2026-03-01', to: '2026-02-01' } }],
    ['too_many', 'phones', { phones: Array.from({ length: 51 }, (_, i) => ({ phone: `${i}` })) }],
    ['required', 'phones', { phones: undefined }],
  ])('says %s at %s', (code, path, change) => {
    const parsed = parseWith(partnerPersonLine, { ...LINE, ...change });
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(
      expect.objectContaining({ code, path }),
    );
  });
});

test('a campaign is described with what is known of it', () => {
  const line = { campaign: 'c0', title: 'T', organiser: 'O', startsOn: '2026-01-19', region: null };
  expect(partnerCampaignLine.parse(line)).toEqual(line);
});

test('no partner is called like our own people', () => {
  expect(partnerName.safeParse('acme-2').success).toBe(true);
  for (const name of ['own', 'A b', '', '-x'])
    expect(partnerName.safeParse(name).success).toBe(false);
});
