import { describe, expect, test } from 'vitest';
import { type AcceptedFact, buildCampaignPage, factsOf } from './campaign-page.ts';
import { ensureCalendarDay } from './calendar-day.ts';
import type { CampaignFact } from './contribution.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 4));

function accepted(day: number, fact: CampaignFact, isFirst = false): AcceptedFact {
  return { contributionId: `a${day}`, fact, receivedAt: at(day - 1), acceptedAt: at(day), isFirst };
}

const organiser = (organiserName: string): CampaignFact => ({
  field: 'organiser',
  value: { organiserName },
});
const suspended = (seenOn: string, notice: string): CampaignFact => ({
  field: 'linkState',
  value: { state: 'suspended', seenOn: ensureCalendarDay(seenOn), notice },
});

const prize = (name: string): CampaignFact => ({
  field: 'prize',
  value: { prize: name, condition: null },
});

describe('a campaign page', () => {
  test('shows the fact accepted last, and what stood there before in the log', () => {
    const page = buildCampaignPage(
      [
        accepted(12, organiser('Later name')),
        accepted(1, organiser('First name'), true),
        accepted(10, organiser('Middle name')),
      ],
      'Asia/Shanghai',
    );
    expect(factsOf(page, 'organiser').map(({ value }) => value.organiserName)).toEqual([
      'Later name',
    ]);
    expect(page.changes).toEqual([
      {
        fact: organiser('Later name'),
        before: organiser('Middle name'),
        receivedOn: '2026-11-11',
        acceptedOn: '2026-11-12',
      },
      {
        fact: organiser('Middle name'),
        before: organiser('First name'),
        receivedOn: '2026-11-09',
        acceptedOn: '2026-11-10',
      },
    ]);
  });

  test('keeps what was seen last, whichever came first', () => {
    const newer = suspended('2026-11-09', 'closed for maintenance');
    const older = suspended('2026-11-02', 'not available');
    const page = buildCampaignPage([accepted(10, newer), accepted(12, older)], 'Asia/Shanghai');
    expect(page.facts.map(({ fact }) => fact)).toEqual([newer]);
    expect(page.changes.map(({ fact }) => fact)).toEqual([older, newer]);
  });

  test('keeps facts of different slots side by side', () => {
    const page = buildCampaignPage(
      [accepted(10, prize('A sofa')), accepted(12, prize('A lamp'))],
      'Asia/Shanghai',
    );
    expect(factsOf(page, 'prize').map(({ value }) => value.prize)).toEqual(['A sofa', 'A lamp']);
  });
});
