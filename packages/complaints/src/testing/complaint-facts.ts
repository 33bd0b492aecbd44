import { ensureCallerNumber } from '@rangewatch/numbering';
import { ensureCalendarDay } from '@rangewatch/schema';
import type { Complainant, ComplaintFacts } from '../complaint-facts.ts';

/** A report with a call, a message without a number, a campaign and a file. */
export const COMPLAINT_FACTS: ComplaintFacts = {
  record: {
    reportId: 'r7k3qz',
    receivedOn: ensureCalendarDay('2026-11-26'),
    receivedClock: '14:10',
    timeZone: 'Asia/Shanghai',
    entries: [{ leafIndex: 41, leafHash: 'cd'.repeat(32) }],
    checkedAt: 'https://rangewatch.example/receipt',
  },
  category: 'home_improvement',
  onBehalf: true,
  calls: [
    {
      callerNumber: ensureCallerNumber('862101700504'),
      medium: 'call',
      day: ensureCalendarDay('2026-11-20'),
      clock: '14:03',
      dayPart: null,
      callCount: 1,
      countIsApproximate: false,
      answered: true,
    },
    {
      callerNumber: null,
      medium: 'message',
      day: ensureCalendarDay('2026-11-19'),
      clock: null,
      dayPart: 'evening',
      callCount: 17,
      countIsApproximate: true,
      answered: null,
    },
  ],
  campaigns: [
    {
      title: '家装节抽奖',
      organiserName: '示例装饰公司',
      exposedOn: ensureCalendarDay('2026-11-01'),
      route: 'typed',
      evidenceGrade: 'B',
      consent: null,
    },
  ],
  evidence: [{ name: 'screenshot 1', sha256: 'ab'.repeat(32) }],
};

export const NOBODY: Complainant = { name: '', phone: '', address: '' };
export const TODAY = ensureCalendarDay('2026-11-26');
