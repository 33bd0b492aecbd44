import { describe, expect, test } from 'vitest';
import { parseCampaignDraft } from './campaign.ts';
import type { ProblemCode } from './problem.ts';

const campaign = {
  idempotencyKey: 'k'.repeat(22),
  title: '好房节抽奖',
  organiserName: '示例家装',
  channel: 'mini_program',
};

describe('a campaign', () => {
  test('keeps what was advertised; what was left out is null', () => {
    const fields = {
      ...campaign,
      title: '  好房节抽奖 ',
      startsOn: '2023-01-21',
      endsOn: '2023-01-21',
    };
    expect(parseCampaignDraft(fields)).toEqual({
      ok: true,
      value: {
        ...campaign,
        startsOn: '2023-01-21',
        endsOn: '2023-01-21',
        participantsClaimed: null,
        description: null,
        link: null,
      },
    });
  });

  test.each<[ProblemCode, string, object]>([
    ['required', 'title', { title: undefined }],
    ['too_short', 'title', { title: ' x ' }],
    ['too_long', 'organiserName', { organiserName: 'x'.repeat(121) }],
    ['too_long', 'description', { description: 'x'.repeat(2001) }],
    ['control_characters', 'title', { title: 'T\u001b]0;title\u0007' }],
    ['control_characters', 'organiserName', { organiserName: 'firm\u202etxt' }],
    ['not_in_list', 'channel', { channel: 'television' }],
    ['malformed_link', 'link', { link: 'javascript:alert(1)' }],
    ['malformed_link', 'link', { link: 'example.com' }],
    ['malformed_day', 'startsOn', { startsOn: '2023-1-21' }],
    ['too_small', 'participantsClaimed', { participantsClaimed: 0 }],
    ['too_big', 'participantsClaimed', { participantsClaimed: 2_000_000_000 }],
    ['wrong_type', 'participantsClaimed', { participantsClaimed: '70000' }],
    ['period_ends_before_it_starts', 'endsOn', { startsOn: '2023-02-05', endsOn: '2023-01-21' }],
    ['unknown_field', '', { verdict: 'bad' }],
  ])('is refused with %s at "%s"', (code, path, change) => {
    const parsed = parseCampaignDraft({ ...campaign, ...change });
    expect(parsed.ok ? [] : parsed.problems.map((each) => [each.code, each.path])).toEqual([
      [code, path],
    ]);
  });
});
