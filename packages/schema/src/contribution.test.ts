import { describe, expect, test } from 'vitest';
import { ensureCalendarDay } from './calendar-day.ts';
import { parseContributionDraft, slotOf } from './contribution.ts';
import type { ProblemCode } from './problem.ts';

const today = ensureCalendarDay('2026-11-23');
const base = { idempotencyKey: 'k'.repeat(22), campaignId: 'lottery' };
const parse = (fact: object) => parseContributionDraft({ ...base, ...fact }, { today });

describe('a contribution', () => {
  test('holds one fact; what was left out is null', () => {
    expect(parse({ prize: { prize: ' 全屋软装一套 ' }, source: null })).toEqual({
      ok: true,
      value: {
        ...base,
        fact: { field: 'prize', value: { prize: '全屋软装一套', condition: null } },
      },
    });
  });

  test.each<[ProblemCode, string, object]>([
    ['one_fact_at_a_time', '', {}],
    [
      'one_fact_at_a_time',
      '',
      { organiser: { organiserName: 'Firm' }, channel: { channel: 'shop' } },
    ],
    ['required', 'period.startsOn', { period: {} }],
    [
      'period_ends_before_it_starts',
      'period.endsOn',
      { period: { startsOn: '2023-02-05', endsOn: '2023-01-21' } },
    ],
    ['required', 'askedStep.asked', { askedStep: { route: 'typed' } }],
    ['not_in_list', 'askedStep.route', { askedStep: { route: 'telepathy', asked: 'a number' } }],
    [
      'in_the_future',
      'consentText.seenOn',
      { consentText: { wording: 'We may share.', seenOn: '2026-11-24', seenWhere: 'pop-up' } },
    ],
    [
      'in_the_future',
      'linkState.seenOn',
      { linkState: { state: 'suspended', seenOn: '2026-11-24' } },
    ],
    ['too_long', 'consentText.wording', { consentText: consent('x'.repeat(4001)) }],
    ['control_characters', 'prize.prize', { prize: { prize: 'car\u202ecod' } }],
    ['source_needs_a_place', 'source.link', { source: { sourceTitle: 'Notice' } }],
    [
      'malformed_link',
      'source.link',
      { source: { sourceTitle: 'Notice', link: 'http://example.com' } },
    ],
    [
      'malformed_link',
      'source.link',
      { source: { sourceTitle: 'Notice', link: 'javascript:alert(1)' } },
    ],
    ['too_small', 'participants.participantsClaimed', { participants: { participantsClaimed: 0 } }],
  ])('is refused with %s at "%s"', (code, path, fact) => {
    const parsed = parse(fact);
    expect(parsed.ok ? [] : parsed.problems.map((each) => [each.code, each.path])).toEqual([
      [code, path],
    ]);
  });
});

test('two spellings of one prize are two versions of it, two steps are two things', () => {
  expect(slotOfPrize('獎品 Ａ')).toBe(slotOfPrize('奖品 a'));
  expect(slotOfStep('typed')).not.toBe(slotOfStep('authorised'));
});

function consent(wording: string) {
  return { wording, seenOn: '2026-11-20', seenWhere: 'pop-up' };
}

function slotOfPrize(prize: string): string {
  return slotOf({ field: 'prize', value: { prize, condition: null } });
}

function slotOfStep(route: 'typed' | 'authorised'): string {
  return slotOf({ field: 'askedStep', value: { route, asked: 'a number' } });
}
