import type {
  CellKind,
  PublicationState,
  PublishedCellRecord,
  SignalPersonFacts,
} from '@rangewatch/database/readers';
import type { NumberRange } from '@rangewatch/numbering';
import { addWeeks, DAY_MS, dayFromMs, type Week, weekOfDay } from '@rangewatch/schema';
import {
  assignCells,
  type CellAssignment,
  cellUniform,
  MOST_CAMPAIGNS,
  openCells,
  OTHER_NODE,
  publishCells,
  type PublicNode,
} from '@rangewatch/statistics/signals';
import type { CampaignLabels } from './campaign-labels.ts';

/** A campaign, and by which labels its exposures are known. */
export interface NamedContext {
  readonly campaignId: string;
  readonly labels: CampaignLabels;
}

export interface CellContext extends NamedContext {
  /** Ranges found so far. */
  readonly nodes: readonly NumberRange[];
  readonly state: PublicationState;
  readonly exposed: readonly SignalPersonFacts[];
  /** The last week that ended, and the first of a campaign that was never published. */
  readonly through: Week;
  readonly first: Week;
}

export interface FilledCells {
  readonly persons: readonly {
    readonly personNo: number;
    readonly kind: CellKind;
    readonly node: string;
    readonly week: Week;
  }[];
  /** Published with this run. */
  readonly added: readonly PublishedCellRecord[];
  /** Everything that is public then. */
  readonly cells: readonly PublishedCellRecord[];
}

/** Cells of all kinds, each person once in each kind. */
export function fillCells(key: Uint8Array, context: CellContext): FilledCells {
  const kinds = [
    fillKind(key, context, 'given'),
    fillKind(key, context, 'called'),
    ...(context.nodes.length > 0 ? [fillKind(key, context, 'node')] : []),
  ];
  const added = kinds.flatMap((kind) => kind.added);
  return {
    persons: kinds.flatMap((kind) => kind.persons),
    added,
    cells: [...context.state.cells, ...added],
  };
}

function fillKind(key: Uint8Array, context: CellContext, kind: CellKind) {
  const { state, campaignId, through } = context;
  const name = `${kind}|${campaignId}`;
  const before = state.cells.filter((cell) => cell.kind === kind);
  const firstOpenWeek = openWeek(before, firstWeek(context));
  const nodes = kind === 'node' ? context.nodes : [];
  const campaigns = new Map([[name, { nodes, firstOpenWeek }]]);
  const assigned = state.persons
    .filter((person) => person.kind === kind)
    .map(({ personNo, node, week }) => assignment(name, personNo, node, week));
  const fresh = newPersons(context, kind, assigned);
  const next =
    kind === 'given'
      ? givenCells(context, name, fresh, firstOpenWeek)
      : assignCells(
          fresh.flatMap((person) => calledAfter(person, context, name)),
          campaigns,
          assigned,
        );
  const published = before.map((cell) => ({
    campaign: name,
    node: cell.node as PublicNode,
    week: cell.week,
    noisyCount: cell.noisyCount,
  }));
  const open = openCells(campaigns, through);
  const cells = publishCells(open, [...assigned, ...next], published, (cell) =>
    cellUniform(key, cell),
  );
  return {
    persons: next.map(({ person, node, week }) => ({ personNo: Number(person), kind, node, week })),
    added: cells.map(({ node, week, noisyCount }) => ({ kind, node, week, noisyCount })),
  };
}

/** A range that is opened later begins with the campaign's time line, whoever was called from it when. */
function firstWeek({ state, first }: CellContext): Week {
  return state.cells.map(({ week }) => week).toSorted()[0] ?? first;
}

/** The week after the last that is published: what is told of late counts in it. */
function openWeek(before: readonly PublishedCellRecord[], first: Week): Week {
  const last = before
    .map(({ week }) => week)
    .toSorted()
    .at(-1);
  return last === undefined ? first : addWeeks(last, 1);
}

function assignment(campaign: string, personNo: number, node: string, week: Week): CellAssignment {
  return { campaign, person: String(personNo), node: node as PublicNode, week };
}

/** Persons who stand in no cell of the kind, and in the counts of few enough other campaigns. */
function newPersons(
  { exposed, state }: CellContext,
  kind: CellKind,
  assigned: readonly CellAssignment[],
): readonly SignalPersonFacts[] {
  const isIn = new Set(assigned.map(({ person }) => person));
  const known = new Set(
    state.persons.filter((one) => one.kind !== kind).map((one) => one.personNo),
  );
  return exposed.filter(
    ({ personNo }) =>
      !isIn.has(String(personNo)) &&
      (known.has(personNo) || (state.elsewhere.get(personNo) ?? 0) < MOST_CAMPAIGNS),
  );
}

function firstExposure(
  { exposures }: SignalPersonFacts,
  { campaignId, labels }: NamedContext,
): number | null {
  const days = exposures
    .filter(({ campaignNo }) => labels.labelOf(campaignNo) === campaignId)
    .flatMap(({ exposedOn }) => exposedOn ?? []);
  return days.length === 0 ? null : Math.min(...days);
}

function weekOf(day: number): Week {
  return weekOfDay(dayFromMs(day * DAY_MS));
}

function givenCells(
  context: CellContext,
  name: string,
  persons: readonly SignalPersonFacts[],
  firstOpenWeek: Week,
): readonly CellAssignment[] {
  return persons.flatMap((person) => {
    const on = firstExposure(person, context);
    if (on === null || weekOf(on) > context.through) return [];
    const week = weekOf(on) < firstOpenWeek ? firstOpenWeek : weekOf(on);
    return week > context.through ? [] : [assignment(name, person.personNo, OTHER_NODE, week)];
  });
}

/** Calls to a person after they gave the campaign their number. */
export function callsAfter(person: SignalPersonFacts, context: NamedContext) {
  const on = firstExposure(person, context);
  return on === null ? [] : person.calls.filter(({ calledOn }) => calledOn > on);
}

/** What counts of them: up to the last week that ended. */
function calledAfter(person: SignalPersonFacts, context: CellContext, name: string) {
  const on = firstExposure(person, context);
  if (on === null) return [];
  const calls = callsAfter(person, context)
    .filter(({ calledOn }) => weekOf(calledOn) <= context.through)
    .map(({ callerNumber, calledOn }) => ({ from: callerNumber, week: weekOf(calledOn) }));
  if (calls.length === 0) return [];
  return [{ person: String(person.personNo), campaign: name, exposedOn: on, calls }];
}
