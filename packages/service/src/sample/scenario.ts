import { addDays, type CalendarDay, type CallInput, type ReportInput } from '@rangewatch/schema';
import { buildBackgroundCallers } from './background-calls.ts';
import { SAMPLE_FACTS, type SampleFact } from './campaign-facts.ts';
import { LOTTERY, OTHER_CAMPAIGNS, registeredOn, type SampleCampaign } from './campaigns.ts';
import { GROUPS, type ReportSketch } from './groups.ts';
import { createRandom, type Random } from './random.ts';
import { createReporter, type SampleReporter } from './reporters.ts';
import { atMinute } from './sales-calls.ts';

/** One report as its reporter would send it, with the story's clock. */
export interface SampleReport {
  readonly receivedAt: Date;
  readonly reporterSecret: Uint8Array;
  readonly input: ReportInput;
  /** When the reporter took it back; null for nearly all. */
  readonly withdrawnAt: Date | null;
}

export interface Scenario {
  readonly campaigns: readonly SampleCampaign[];
  /** What participants added to them. */
  readonly facts: readonly SampleFact[];
  /** In the order they were received. */
  readonly reports: readonly SampleReport[];
}

/** The seed of the sample that everybody sees. */
export const SAMPLE_SEED = 'rangewatch sample 1';

const KEY_BYTES = 18;
const WITHDRAWN_PERCENT = 2;
/** Reports are sent between 20:35, after the day's last call, and 23:30. */
const EVENING = [20 * 60 + 35, 23 * 60 + 30] as const;
const LONGEST_DELAY_DAYS = 2;
const LONGEST_KEPT_HOURS = 72;
const HOUR_MS = 3_600_000;

/** The story as reports. Pure: the same seed gives the same reports to the last byte. */
export function buildScenario(seed: string): Scenario {
  const callers = buildBackgroundCallers(createRandom(`${seed}/callers`));
  const reports = GROUPS.flatMap(([reporterCount, write], group) => {
    const random = createRandom(`${seed}/group ${group}`);
    return Array.from({ length: reporterCount }, () => {
      const reporter = createReporter(random);
      return write(random, callers).map((sketch) => sendReport(random, reporter, sketch));
    });
  });
  return {
    campaigns: [LOTTERY, ...OTHER_CAMPAIGNS],
    facts: SAMPLE_FACTS,
    reports: reports.flat().toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime()),
  };
}

function sendReport(random: Random, reporter: SampleReporter, sketch: ReportSketch): SampleReport {
  const receivedAt = new Date(atMinute(sendingDay(random, sketch), random.between(...EVENING)));
  const keptHours = random.between(1, LONGEST_KEPT_HOURS);
  return {
    receivedAt,
    reporterSecret: reporter.secret,
    input: {
      ...sketch,
      idempotencyKey: Buffer.from(random.bytes(KEY_BYTES)).toString('base64url'),
      homeProvince: sketch.countAsPerson ? reporter.homeProvince : null,
    },
    withdrawnAt: random.percent(WITHDRAWN_PERCENT)
      ? new Date(receivedAt.getTime() + keptHours * HOUR_MS)
      : null,
  };
}

/** Not before the last thing it tells of, nor before the campaign could be named here; grade A at once, or it were none. */
function sendingDay(random: Random, { calls = [], exposures = [] }: ReportSketch): CalendarDay {
  const told = [
    ...calls.map(dayOf),
    ...exposures.flatMap(({ exposedOn, campaignId }) => [
      exposedOn as CalendarDay,
      registeredOn(campaignId),
    ]),
  ];
  const last = told.toSorted().at(-1);
  if (!last) throw new RangeError('a report tells of a call or an exposure');
  const atOnce = exposures.some((exposure) => exposure.evidenceGrade === 'A');
  return addDays(last, atOnce ? 0 : random.between(0, LONGEST_DELAY_DAYS));
}

function dayOf(call: CallInput): CalendarDay {
  return (call.day ?? call.startedAt?.slice(0, 10)) as CalendarDay;
}
