import { ensureNumberRange, type NumberRange } from '@rangewatch/numbering';
import {
  addWeeks,
  DAY_MS,
  dayNumberMs,
  firstDayOf,
  type SignalLevel,
  type Week,
} from '@rangewatch/schema';
import { checklistOf, levelOf } from './checklist.ts';
import type { Checklist } from './signal-levels.ts';
import { judgeWeek, type JudgeOptions, type WeekJudgement, type WeekPair } from './judge-week.ts';
import { judgedExpectation } from './expectation.ts';
import { type OnsetEvidence, onsetEvidence } from './onset-evidence.ts';
import type { Rival } from './own-persons.ts';
import { informationComponent } from '../disproportionality/information-component.ts';
import { type PairEvidence, pairEvidence } from './pair-evidence.ts';
import { type SelfControlledEvidence, selfControlledEvidence } from './self-controlled-evidence.ts';
import { WINDOW_WEEKS } from './signal-policy.ts';
import type { SignalPerson } from './signal-person.ts';
import type { SignalTable } from './signal-table.ts';
import { buildSignalView, type SignalDays, type SignalView } from './signal-view.ts';

/** One campaign and range of a run, with everything that its level rests on. */
export interface SignalResult {
  readonly campaign: string;
  readonly range: NumberRange;
  readonly level: SignalLevel;
  readonly q: number;
  readonly p: number;
  readonly evidence: PairEvidence;
  readonly checks: Checklist;
  /** Null below `signal`, where nobody's logs are looked into. */
  readonly selfControlled: SelfControlledEvidence | null;
  readonly onset: OnsetEvidence | null;
}

export interface SignalRun {
  readonly asOf: Week;
  /** Phones are verified; where none are, no level above `signal` is given. */
  readonly isVerifiedBasis: boolean;
  readonly personCount: number;
  readonly testedCampaigns: number;
  /** By campaign, then range. */
  readonly results: readonly SignalResult[];
}

export interface SignalSubject {
  readonly table: SignalTable;
  readonly isVerifiedBasis: boolean;
  /** Whole persons, for what is compared within them: all called from a range; all exposed to a campaign. */
  personsCalledFrom(range: NumberRange): Promise<readonly SignalPerson[]>;
  personsExposedTo(campaign: string): Promise<readonly SignalPerson[]>;
  /** p of canary numbers given to the campaign; null: none were. */
  canaryP?(campaign: string, range: NumberRange): number | null;
}

export interface RunOptions extends JudgeOptions {
  readonly asOf: Week;
}

/** The days of the run of a week: twelve weeks of calls, the week itself the last. */
export function daysOfRun(week: Week): SignalDays {
  return { after: dayBefore(addWeeks(week, 1 - WINDOW_WEEKS)), to: dayBefore(addWeeks(week, 1)) };
}

/**
 * The run of a week: judges the week before it from the same facts, then the week itself, and grades what is screened
 * in. The same facts and random streams give the same results.
 */
export async function judgeSignals(
  subject: SignalSubject,
  { asOf, ...options }: RunOptions,
): Promise<SignalRun> {
  const { table, isVerifiedBasis } = subject;
  const before = pairsOfWeek(table, addWeeks(asOf, -1), options);
  const view = buildSignalView(table, daysOfRun(asOf));
  const judged = judgeWeek(view, options);
  const results: SignalResult[] = [];
  for (const pair of judged.pairs)
    results.push(await gradePair(subject, { view, judged, pair, before, options }));
  return {
    asOf,
    isVerifiedBasis,
    personCount: view.members.reduce((sum, members) => sum + members.length, 0),
    testedCampaigns: judged.testedCampaigns,
    results: results.toSorted((one, other) =>
      one.campaign === other.campaign
        ? compare(one.range, other.range)
        : compare(one.campaign, other.campaign),
    ),
  };
}

/** Whole persons are asked for once: of everything that is judged they are the dearest to find. */
async function lookWithin(
  subject: SignalSubject,
  campaign: string,
  range: NumberRange,
  { randomFor }: JudgeOptions,
) {
  const called = await subject.personsCalledFrom(range);
  const exposed = await subject.personsExposedTo(campaign);
  const random = randomFor(`onset|${campaign}|${range}`);
  return {
    selfControlled: selfControlledEvidence(called, campaign, range),
    onset: onsetEvidence(exposed, called, { campaign, range, random }),
  };
}

/** Only what is compared is kept of the week before: its columns are as large as those of the week itself. */
function pairsOfWeek(table: SignalTable, week: Week, options: JudgeOptions): readonly WeekPair[] {
  return judgeWeek(buildSignalView(table, daysOfRun(week)), options).pairs;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

interface Grading {
  readonly view: SignalView;
  readonly judged: WeekJudgement;
  readonly pair: WeekPair;
  /** Of the week before. */
  readonly before: readonly WeekPair[];
  readonly options: JudgeOptions;
}

async function gradePair(
  subject: SignalSubject,
  { view, judged, pair, before, options }: Grading,
): Promise<SignalResult> {
  const campaign = view.table.campaigns[pair.campaign] ?? '';
  const range = ensureNumberRange(view.table.ranges.nameOf(pair.range));
  const exposed = judged.exposed.of(pair.campaign);
  const evidence = pairEvidence(view, exposed, pair.range, rivalsOf(view, judged, pair));
  const { selfControlled, onset } = pair.isSelected
    ? await lookWithin(subject, campaign, range, options)
    : { selfControlled: null, onset: null };
  const checks = checklistOf(evidence, {
    weekCount: pair.weekCount,
    numberCount: pair.numberCount,
    isCampaignSelected: pair.isCampaignSelected,
    isRangeSelected: pair.isSelected,
    wasSelected: wasSelected(view, before, pair),
    isVerifiedBasis: subject.isVerifiedBasis,
    selfControlled,
    canaryP: subject.canaryP?.(campaign, range) ?? null,
  });
  const { q, p } = pair;
  return { campaign, range, level: levelOf(checks), q, p, evidence, checks, selfControlled, onset };
}

function dayBefore(week: Week): number {
  return dayNumberMs(firstDayOf(week)) / DAY_MS - 1;
}

/** Campaigns found for the same numbers that stand out more. */
function rivalsOf(view: SignalView, judged: WeekJudgement, pair: WeekPair): Rival[] {
  return judged.pairs
    .filter((other) => other.isSelected && other.campaign !== pair.campaign)
    .filter((other) => overlap(view, other, pair) && standOut(other) > standOut(pair))
    .map((other) => ({
      campaign: view.table.campaigns[other.campaign] ?? '',
      exposed: judged.exposed.of(other.campaign),
    }));
}

function standOut(pair: WeekPair): number {
  return informationComponent(pair.observed, judgedExpectation(pair)).ic;
}

/** A range grows or shrinks from week to week: one that overlaps it is the same finding. */
function wasSelected(view: SignalView, before: readonly WeekPair[], pair: WeekPair): boolean {
  return before.some(
    (other) => other.isSelected && other.campaign === pair.campaign && overlap(view, other, pair),
  );
}

function overlap({ table }: SignalView, one: WeekPair, other: WeekPair): boolean {
  const [first, second] = [table.ranges.nameOf(one.range), table.ranges.nameOf(other.range)];
  const [known, otherKnown] = [prefixOf(first), prefixOf(second)];
  return (
    first.length === second.length && (known.startsWith(otherKnown) || otherKnown.startsWith(known))
  );
}

function prefixOf(range: string): string {
  return range.replaceAll('*', '');
}
