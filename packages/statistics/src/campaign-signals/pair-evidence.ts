import { informationComponent } from '../disproportionality/information-component.ts';
import { proportionalReportingRatio } from '../disproportionality/proportional-reporting-ratio.ts';
import { twoByTwo } from '../disproportionality/two-by-two.ts';
import { type Estimate } from '../estimate.ts';
import { type PairFacts } from '../robustness/called-persons.ts';
import { fragilityNumber } from '../robustness/fragility.ts';
import { leaveOneCohortOut, type WithoutCohort } from '../robustness/leave-one-cohort-out.ts';
import { compareRoutes, type RouteComparison } from '../routes/compare-routes.ts';
import { EVIDENCE_GRADES, type EvidenceGrade, EXPOSURE_ROUTES } from '@rangewatch/schema';
import type { CampaignExposed, ExposedPerson } from './campaign-exposed.ts';
import { aroundExposure } from './around-exposure.ts';
import { expectationOf, judgedExpectation } from './expectation.ts';
import { type Confirmation, confirmOnNewPersons } from './confirmation.ts';
import { type Rival, type WithoutRival, withoutRivals } from './own-persons.ts';
import { isCalledAfter, type PairPerson, pairFacts, pairPersons, routeOf } from './pair-persons.ts';
import type { SignalView } from './signal-view.ts';
import type { CountedPair } from './counted-pair.ts';

/** Everything that the counts of one campaign and range say. */
export interface PairEvidence extends CountedPair {
  /** Persons exposed n1, called m1, in all N. */
  readonly exposedCount: number;
  readonly calledCount: number;
  readonly personCount: number;
  readonly prr: Estimate;
  /** E at the rate of the others, where the campaign's own persons hide themselves: IC is then by it. Else null. */
  readonly expectedWithoutOwn: number | null;
  /** Persons called before they gave their number: what must not stand out. */
  readonly before: CountedPair;
  /** P of the order of calls and exposures if place or habits alone tied these people to the range. */
  readonly orderP: number;
  /** 1 / Σ share²: the called live in as many regions of one size as would be as spread. */
  readonly homeRegions: number;
  /** Only exposures recorded before the first call, or documented. */
  readonly documented: CountedPair;
  readonly gradeCounts: Readonly<Record<EvidenceGrade, number>>;
  readonly cohorts: readonly WithoutCohort[];
  readonly fragility: number;
  readonly confirmation: Confirmation | null;
  /** Without the participants of each campaign that stands out more for the same numbers. */
  readonly rivals: readonly WithoutRival[];
  readonly routes: RouteComparison;
}

const DOCUMENTED: readonly EvidenceGrade[] = ['A', 'B'];

export function pairEvidence(
  view: SignalView,
  exposed: CampaignExposed,
  range: number,
  rivals: readonly Rival[],
): PairEvidence {
  const called = pairPersons(view, exposed, range).filter(isCalledAfter);
  const expectation = expectationOf(view, exposed, { range, observed: called.length });
  const { expected, withoutOwn } = expectation;
  const pair = { range, isAgainstOthers: withoutOwn !== null };
  const { before, orderP } = aroundExposure(view, exposed, pair);
  const facts = pairFacts(view, exposed, pair);
  const margins = [...facts.strata.values()];
  const sum = (key: 'called' | 'total') => margins.reduce((all, margin) => all + margin[key], 0);
  const totals = {
    observed: called.length,
    exposed: exposed.persons.length,
    called: sum('called'),
    total: sum('total'),
  };
  return {
    ...counted(called.length, judgedExpectation(expectation)),
    expected,
    exposedCount: totals.exposed,
    calledCount: totals.called,
    personCount: totals.total,
    prr: proportionalReportingRatio(twoByTwo(totals)),
    expectedWithoutOwn: withoutOwn,
    before: counted(before.observed, before.expected),
    orderP,
    homeRegions: effectiveRegions(view, called),
    documented: documentedPair(facts, exposed.persons, called),
    gradeCounts: countGrades(called),
    cohorts: leaveOneCohortOut(facts),
    fragility: fragilityNumber(facts),
    confirmation: confirmOnNewPersons(view, exposed, pair),
    rivals: withoutRivals(view, exposed, range, rivals),
    routes: compareRoutes(routeCounts(facts, exposed.persons, called)),
  };
}

function counted(observed: number, expected: number): CountedPair {
  return { observed, expected, ...informationComponent(observed, expected) };
}

function documentedPair(
  facts: PairFacts,
  exposed: readonly ExposedPerson[],
  called: readonly PairPerson[],
): CountedPair {
  return countedAmong(facts, exposed.filter(isDocumented), called.filter(isDocumented).length);
}

function isDocumented({ grade }: ExposedPerson): boolean {
  return DOCUMENTED.includes(EVIDENCE_GRADES[grade] ?? 'C');
}

/** Some of the exposed, compared with whom all of them are compared with. */
function countedAmong(
  { strata, isAgainstOthers }: PairFacts,
  some: readonly ExposedPerson[],
  observed: number,
): CountedPair {
  const perStratum = Map.groupBy(some, ({ stratum }) => stratum);
  let expected = 0;
  for (const [stratum, members] of perStratum) {
    const margin = strata.get(stratum);
    if (!margin) continue;
    const { exposed, called, total, both } = margin;
    const rate = isAgainstOthers ? (called - both) / (total - exposed) : called / total;
    expected += members.length * rate;
  }
  return counted(observed, expected);
}

function effectiveRegions({ table }: SignalView, called: readonly PairPerson[]): number {
  const regions = Map.groupBy(called, ({ person }) => table.regionOf[person] ?? 0);
  const squares = [...regions.values()].map((list) => (list.length / called.length) ** 2);
  return called.length === 0 ? 0 : 1 / squares.reduce((sum, square) => sum + square, 0);
}

function countGrades(called: readonly PairPerson[]): Record<EvidenceGrade, number> {
  const of = (grade: EvidenceGrade) =>
    called.filter((person) => EVIDENCE_GRADES[person.grade] === grade).length;
  return { A: of('A'), B: of('B'), C: of('C') };
}

function routeCounts(
  facts: PairFacts,
  exposed: readonly ExposedPerson[],
  called: readonly PairPerson[],
) {
  return EXPOSURE_ROUTES.flatMap((route) => {
    const isOf = (person: ExposedPerson) => routeOf(person) === route;
    const ofRoute = exposed.filter(isOf);
    if (ofRoute.length === 0) return [];
    const { observed, expected } = countedAmong(facts, ofRoute, called.filter(isOf).length);
    return [{ route, observed, expected }];
  });
}
