import { createHash } from 'node:crypto';
import type { NewCampaign, NewReport, ReporterTag } from '@rangewatch/database/writers';
import { type CallerNumber, containingRanges, ensureCallerNumber } from '@rangewatch/numbering';
import {
  type CalendarDay,
  type CampaignDraft,
  type Category,
  callTimeOf,
  countsPeopleExactly,
  ensureCalendarDay,
  weekOfDay,
} from '@rangewatch/schema';

/** The same 32 bytes for the same text: stands in for everything that is random or keyed. */
export function bytesOf(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

export interface ReportSketch {
  /** Tells this report from others; also its receipt and idempotency key. */
  readonly id: string;
  /** Who reports; the same name is the same person. */
  readonly reporter: string;
  readonly numbers: readonly string[];
  /** Default `2026-08-17`. */
  readonly day?: string;
  readonly category?: Category | null;
  readonly held?: readonly string[];
  /** Numbers whose calls a list of ours turned away. */
  readonly turnedAway?: readonly string[];
  /** Hour of the calls; absent: not known. */
  readonly hour?: number | undefined;
  readonly campaignIds?: readonly string[];
  readonly receivedAt?: Date;
  /** Id of the report whose receipt this one belongs to. */
  readonly addsTo?: string;
  readonly corrects?: string;
}

/** A report ready for the writers, with tags derived from names instead of secrets. */
export function buildNewReport(sketch: ReportSketch): NewReport {
  const day = ensureCalendarDay(sketch.day ?? '2026-08-17');
  const week = weekOfDay(day);
  const counted = sketch.numbers.map(ensureCallerNumber);
  const held = (sketch.held ?? []).map(ensureCallerNumber);
  const turnedAway = (sketch.turnedAway ?? []).map(ensureCallerNumber);
  const hour = sketch.hour ?? null;
  const tags = tagsFor(sketch.reporter, counted, week);
  return {
    reportId: sketch.id,
    receivedAt: sketch.receivedAt ?? new Date(`${day}T12:00:00Z`),
    receivedWeek: week,
    channel: 'api',
    idempotencyHash: bytesOf(`key ${sketch.id}`),
    contentHash: bytesOf(`content ${JSON.stringify(sketch)}`),
    receiptHash: bytesOf(`receipt ${sketch.id}`),
    counted: counted.map((number) => ({ number, weeks: [week], times: [callTimeOf(day, hour)] })),
    held,
    turnedAway,
    tags,
    sealedTags: sealTestTags(tags),
    follows: followedOf(sketch),
    ownerHash: null,
    likeness: null,
    isBySameReporter: () => false,
    personTag: sketch.campaignIds ? bytesOf(`person ${sketch.reporter}`) : null,
    leafSalt: bytesOf(`salt ${sketch.id}`),
    draft: draftOf(sketch, day, { counted, held, turnedAway }),
  };
}

type SketchedCalls = Readonly<Record<'counted' | 'held' | 'turnedAway', readonly CallerNumber[]>>;

function draftOf(
  sketch: ReportSketch,
  day: CalendarDay,
  { counted, held, turnedAway }: SketchedCalls,
): NewReport['draft'] {
  return {
    idempotencyKey: sketch.id,
    category: sketch.category ?? null,
    exposedToNone: false,
    countAsPerson: sketch.campaignIds !== undefined,
    consentBy: 'self',
    onBehalf: false,
    phones: [],
    addsTo: null,
    supersedes: null,
    homeProvince: null,
    calls: [...counted, ...held, ...turnedAway].map((callerNumber, index) => ({
      callerNumber,
      medium: 'call',
      day,
      week: weekOfDay(day),
      startedAt: null,
      dayPart: null,
      hour: sketch.hour ?? null,
      callCount: 1,
      countIsApproximate: false,
      answered: null,
      turnedAway: index >= counted.length + held.length,
      phoneLabel: '1',
      recordedFrom: 'typed',
    })),
    exposures: (sketch.campaignIds ?? []).map((campaignId) => ({
      campaignId,
      exposedOn: day,
      route: 'typed',
      evidenceGrade: 'C',
      phoneLabel: '1',
    })),
  };
}

function tagsFor(
  reporter: string,
  numbers: readonly CallerNumber[],
  week: ReporterTag['week'],
): ReporterTag[] {
  const ranges = new Set(
    numbers.flatMap((number) => [number, ...containingRanges(number).filter(countsPeopleExactly)]),
  );
  return [...ranges].flatMap((range) =>
    [null, week].map((scopeWeek) => ({
      range,
      week: scopeWeek,
      tag: bytesOf(`tag ${reporter} ${range} ${scopeWeek ?? ''}`).subarray(0, 16),
    })),
  );
}

function followedOf({ id, addsTo, corrects }: ReportSketch): NewReport['follows'] {
  const earlier = addsTo ?? corrects;
  if (earlier === undefined) return null;
  return {
    kind: addsTo === undefined ? 'correction' : 'addition',
    receiptHash: bytesOf(`receipt ${earlier}`),
    unsealTags: unsealTestTags,
    sealTags: sealTestTags,
    leafSalt: () => bytesOf(`withdrawal salt ${id}`),
  };
}

function sealTestTags(tags: readonly ReporterTag[]): Uint8Array {
  return Buffer.from(
    JSON.stringify(tags.map((tag) => ({ ...tag, tag: Buffer.from(tag.tag).toString('hex') }))),
  );
}

/** Opens what `buildNewReport` sealed. */
export function unsealTestTags(sealedTags: Uint8Array): ReporterTag[] {
  const tags = JSON.parse(Buffer.from(sealedTags).toString('utf8')) as (Omit<ReporterTag, 'tag'> & {
    tag: string;
  })[];
  return tags.map((tag) => ({ ...tag, tag: Buffer.from(tag.tag, 'hex') }));
}

export interface CampaignSketch extends Partial<CampaignDraft> {
  /** Tells this campaign from others; also its idempotency key. */
  readonly id: string;
  /** Default the first of October 2026. */
  readonly registeredAt?: Date;
}

/** A campaign ready for the writers, of which nothing is known but what the sketch says. */
export function buildNewCampaign({ id, registeredAt, ...told }: CampaignSketch): NewCampaign {
  return {
    campaignId: id,
    draft: {
      idempotencyKey: id,
      title: 'Spring lottery',
      organiserName: 'Example Homes',
      channel: 'shop',
      startsOn: null,
      endsOn: null,
      participantsClaimed: null,
      description: null,
      link: null,
      ...told,
    },
    idempotencyHash: bytesOf(`key of campaign ${id}`),
    contentHash: bytesOf(`campaign ${JSON.stringify(told)}`),
    registeredAt: registeredAt ?? new Date('2026-10-01T00:00:00Z'),
    isSample: false,
  };
}
