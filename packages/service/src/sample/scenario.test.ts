import { createHash } from 'node:crypto';
import { describeNumber, parseCallerNumber } from '@rangewatch/numbering';
import { type CallInput, parseCampaignDraft, parseReportDraft } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { LOTTERY, OTHER_CAMPAIGNS } from './campaigns.ts';
import { HOSPITAL, numberAt, OTHER_BLOCKS, SALES_BLOCKS, SCHOOL } from './number-blocks.ts';
import { buildScenario, SAMPLE_SEED, type SampleReport } from './scenario.ts';

const { campaigns, reports } = buildScenario(SAMPLE_SEED);
const CONTEXT = { timeZone: 'Asia/Shanghai', defaultCountry: 'CN' };

const linesOf = (report: SampleReport): CallInput[] => [...(report.input.calls ?? [])];
const dayOf = (call: CallInput): string => call.day ?? call.startedAt?.slice(0, 10) ?? '';
const digitsOf = (call: CallInput): string => (call.callerNumber ?? '').replaceAll(/\D/g, '');
const isSales = (call: CallInput): boolean =>
  SALES_BLOCKS.some((block) => digitsOf(call).startsWith(block.prefix));
const gaveTo = (report: SampleReport, campaignId: string): boolean =>
  (report.input.exposures ?? []).some((exposure) => exposure.campaignId === campaignId);
const personOf = (report: SampleReport): string =>
  Buffer.from(report.reporterSecret).toString('hex');

/** How many reports name the number. */
function countNaming(number: string): number {
  return reports.filter((report) => linesOf(report).some((call) => digitsOf(call) === number))
    .length;
}

/** The part of a group that tells of sales calls, 0 to 1. */
function shareCalled(group: readonly SampleReport[]): number {
  return group.filter((report) => linesOf(report).some(isSales)).length / group.length;
}

/** Calls told by each participant who entered so many phones and wrote the times down. */
function callsWith(phoneCount: number, participants: readonly SampleReport[]): number {
  const group = participants.filter((report) => {
    const phones = (report.input.exposures ?? []).filter(
      (each) => each.campaignId === LOTTERY.campaignId,
    );
    return phones.length === phoneCount && linesOf(report).some((call) => call.startedAt);
  });
  return group.flatMap(linesOf).length / group.length;
}

function fingerprint(seed: string): string {
  const bytes = JSON.stringify(buildScenario(seed), (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the scenario', () => {
  it('is the same to the last byte for the same seed, and another for another', () => {
    expect(fingerprint(SAMPLE_SEED)).toBe(fingerprint(SAMPLE_SEED));
    expect(fingerprint(SAMPLE_SEED)).not.toBe(fingerprint('another seed'));
  });

  it('sends only reports that would be accepted when they were sent, in order of time', () => {
    const problems = reports.flatMap((report) => {
      const parsed = parseReportDraft(report.input, { ...CONTEXT, now: report.receivedAt });
      return parsed.ok ? [] : parsed.problems;
    });
    expect(problems).toEqual([]);
    const times = reports.map((report) => report.receivedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(reports.map((report) => report.input.idempotencyKey)).size).toBe(reports.length);
  });

  it('is large enough to be shown: reports, calls, and numbers named by many', () => {
    expect(reports.length).toBeGreaterThan(1500);
    expect(reports.length).toBeLessThan(2500);
    expect(reports.flatMap(linesOf).length).toBeGreaterThan(10_000);
    const reportersOf = new Map<string, Set<string>>();
    for (const report of reports) {
      for (const digits of linesOf(report).map(digitsOf).filter(Boolean)) {
        reportersOf.set(digits, (reportersOf.get(digits) ?? new Set()).add(personOf(report)));
      }
    }
    const wellKnown = [...reportersOf.values()].filter((people) => people.size >= 5);
    expect(wellKnown.length).toBeGreaterThan(300);
  });

  it('registers campaigns that a form would take, all marked as invented', () => {
    expect(campaigns.map((campaign) => campaign.draft.participantsClaimed)[0]).toBe(70_000);
    for (const { draft } of campaigns) {
      expect(parseCampaignDraft(draft)).toEqual({ ok: true, value: draft });
      expect(draft.organiserName).toContain('虚构样例');
    }
  });

  it('names a campaign only after it was registered', () => {
    const early = reports.flatMap((report) =>
      (report.input.exposures ?? []).filter((exposure) => {
        const campaign = campaigns.find(({ campaignId }) => campaignId === exposure.campaignId);
        return !campaign || report.receivedAt <= campaign.registeredAt;
      }),
    );
    expect(early).toEqual([]);
  });
});

describe('its numbers', () => {
  it('are held by no one, and have the places of the story', () => {
    for (const block of [...SALES_BLOCKS, ...OTHER_BLOCKS]) {
      const parsed = parseCallerNumber(`+${block.prefix}0042`, { defaultCountry: 'CN' });
      if (!parsed.ok) throw new Error(`${block.prefix}: ${parsed.problem.code}`);
      const { assigned, place } = describeNumber(parsed.value.number);
      expect({ assigned, place: place?.['zh-Hans'] ?? null }).toEqual({
        assigned: false,
        place: block.place,
      });
    }
  });

  it('come from these blocks alone', () => {
    const blocks = [...SALES_BLOCKS, ...OTHER_BLOCKS].map((block) => block.prefix);
    const strangers = reports
      .flatMap(linesOf)
      .map(digitsOf)
      .filter((digits) => digits !== '' && !blocks.some((prefix) => digits.startsWith(prefix)));
    expect(strangers).toEqual([]);
  });
});

describe('the story', () => {
  const participants = reports.filter((report) => gaveTo(report, LOTTERY.campaignId));
  const calledBySales = reports.filter((report) => linesOf(report).some(isSales));

  it('begins on 4 February, between 09:00 and 18:30', () => {
    const sales = reports.flatMap(linesOf).filter(isSales);
    expect(sales.map(dayOf).toSorted()[0]).toBe('2023-02-04');
    const times = sales.flatMap((call) => call.startedAt?.slice(11, 16) ?? []).toSorted();
    expect(times[0]).toBe('09:00');
    expect(times.at(-1)).toBe('18:30');
  });

  it('knows days of 17 calls, told one by one or about', () => {
    const daily = calledBySales.flatMap((report) => {
      const days = Map.groupBy(
        linesOf(report).filter((call) => call.startedAt),
        dayOf,
      );
      return gaveTo(report, LOTTERY.campaignId) && (report.input.exposures ?? []).length === 1
        ? [...days.values()].map((calls) => calls.length)
        : [];
    });
    expect(Math.max(...daily)).toBe(17);
    expect(reports.flatMap(linesOf)).toContainEqual(
      expect.objectContaining({ callCount: 17, countIsApproximate: true, dayPart: 'afternoon' }),
    );
  });

  it('lets the next number of a range call when one was blocked', () => {
    const single = participants.filter((report) => report.input.exposures?.length === 1);
    const repeats = single.flatMap((report) => {
      const perDay = Map.groupBy(linesOf(report).filter(isSales), dayOf);
      return [...perDay.values()].filter(
        (calls) => new Set(calls.map(digitsOf)).size < calls.length,
      );
    });
    expect(repeats).toEqual([]);
    const sameRange = single.filter((report) => {
      const hundreds = linesOf(report)
        .filter(isSales)
        .map((call) => digitsOf(call).slice(0, -2));
      return new Set(hundreds).size < hundreds.length;
    });
    expect(sameRange.length).toBeGreaterThan(single.length / 3);
  });

  it('calls every phone that was entered', () => {
    expect(callsWith(3, participants)).toBeGreaterThan(callsWith(1, participants) * 2);
  });

  it('leaves those who gave their number elsewhere, or nowhere, nearly alone', () => {
    const elsewhere = reports.filter(
      (report) =>
        !gaveTo(report, LOTTERY.campaignId) &&
        OTHER_CAMPAIGNS.some(({ campaignId }) => gaveTo(report, campaignId)),
    );
    const nowhere = reports.filter((report) => report.input.exposedToNone);
    expect(shareCalled(participants)).toBeGreaterThan(0.7);
    expect(shareCalled(elsewhere)).toBe(0);
    expect(shareCalled(nowhere)).toBeGreaterThan(0);
    expect(shareCalled(nowhere)).toBeLessThan(0.1);
    expect(Math.min(elsewhere.length, nowhere.length)).toBeGreaterThan(300);
  });

  it('holds withdrawals, messages, withheld numbers and every grade of evidence', () => {
    const grades = reports
      .flatMap((report) => report.input.exposures ?? [])
      .map((each) => each.evidenceGrade);
    expect(new Set(grades)).toEqual(new Set(['A', 'B', 'C']));
    const lines = reports.flatMap(linesOf);
    expect(lines.some((call) => call.medium === 'message')).toBe(true);
    expect(lines.some((call) => call.callerNumber === null)).toBe(true);
    const withdrawn = reports.filter((report) => report.withdrawnAt !== null);
    expect(withdrawn.length).toBeGreaterThan(10);
    expect(
      withdrawn.every((report) => Number(report.withdrawnAt) > Number(report.receivedAt)),
    ).toBe(true);
  });

  it('has phones whose list turns most calls away, once numbers can be on it', () => {
    const turnedAway = reports.flatMap(linesOf).filter((call) => call.turnedAway);
    expect(turnedAway.length).toBeGreaterThan(200);
    expect(turnedAway.map(dayOf).toSorted()[0]).toBe('2023-02-08');
    expect(turnedAway.filter((call) => !isSales(call))).toEqual([]);
    expect(turnedAway.filter((call) => call.answered || call.medium === 'message')).toEqual([]);
  });

  it('has a hospital and a school that many report, though others want their calls', () => {
    expect(countNaming(numberAt(HOSPITAL))).toBeGreaterThan(20);
    expect(countNaming(numberAt(SCHOOL))).toBeGreaterThan(20);
  });

  it('records grade A before the person is called', () => {
    const first = reports.filter((report) =>
      report.input.exposures?.some((each) => each.evidenceGrade === 'A'),
    );
    const calledBefore = first.filter((told) =>
      reports.some(
        (report) =>
          personOf(report) === personOf(told) &&
          linesOf(report).some(
            (call) => call.startedAt && new Date(call.startedAt) <= told.receivedAt,
          ),
      ),
    );
    expect(first.length).toBeGreaterThan(20);
    expect(calledBefore).toEqual([]);
  });
});
