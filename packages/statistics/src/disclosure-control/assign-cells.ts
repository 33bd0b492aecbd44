import { type CallerNumber, type NumberRange, rangeContains } from '@rangewatch/numbering';
import type { Week } from '@rangewatch/schema';
import { OTHER_NODE, type PublicCell, type PublicNode } from './public-cell.ts';

/**
 * Campaigns in whose public counts one person may stand. Each costs ε, so what the public learns of a person costs at
 * most five times that.
 */
export const MOST_CAMPAIGNS = 5;

/** The cell a person fills for a campaign. Written once; a row of its own, erased with the person. */
export interface CellAssignment extends PublicCell {
  readonly person: string;
}

/** A person who gave their number to a campaign and was called afterwards. */
export interface AssignableExposure {
  readonly person: string;
  readonly campaign: string;
  /** Days since 1970-01-01. */
  readonly exposedOn: number;
  /** Calls that count for the pair, on whichever of the person's phones. */
  readonly calls: readonly { readonly from: CallerNumber; readonly week: Week }[];
}

/** A campaign that has public counts. */
export interface OpenCampaign {
  /** None inside another. */
  readonly nodes: readonly NumberRange[];
  /** Weeks before this one are published and are never counted again. */
  readonly firstOpenWeek: Week;
}

/**
 * The assignments to add to those there are: each person and campaign once, for ever, however many phones, calls and
 * nodes. The cell is that of the first call from a published node, else `other`. Three rules keep it at one cell:
 * - who is assigned stays there, also when a node is published later that would hold them;
 * - a call told of after its week was published counts in the first open week;
 * - of a person's campaigns the first five by day of exposure count (of one day: by id), and those assigned keep
 *   their places. An exposure that no call followed takes no place.
 * @throws RangeError when a campaign's nodes lie inside each other: their difference would be a count of its own
 */
export function assignCells(
  exposures: readonly AssignableExposure[],
  campaigns: ReadonlyMap<string, OpenCampaign>,
  assigned: readonly CellAssignment[],
): readonly CellAssignment[] {
  for (const { nodes } of campaigns.values()) ensureAntichain(nodes);
  const campaignsOf = new Map<string, Set<string>>();
  for (const { person, campaign } of assigned) placesOf(campaignsOf, person).add(campaign);
  return exposures.toSorted(byDayOfExposure).flatMap((exposure) => {
    const { person, campaign } = exposure;
    const places = placesOf(campaignsOf, person);
    const open = campaigns.get(campaign);
    const cell = open && firstCell(exposure, open);
    if (!cell || places.has(campaign) || places.size >= MOST_CAMPAIGNS) return [];
    places.add(campaign);
    return [{ person, campaign, ...cell }];
  });
}

/** Persons of each cell, by a key of `keyOf`; a cell nobody fills is absent. */
export function countCells(
  assigned: readonly PublicCell[],
  keyOf: (cell: PublicCell) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of assigned) counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + 1);
  return counts;
}

function firstCell(
  { calls }: AssignableExposure,
  { nodes, firstOpenWeek }: OpenCampaign,
): { node: PublicNode; week: Week } | null {
  const inOrder = calls
    .map(({ from, week }) => ({ node: nodeOf(from, nodes), week }))
    .toSorted((one, other) => compare(one.week, other.week) || compare(one.node, other.node));
  const first = inOrder.find(({ node }) => node !== OTHER_NODE) ?? inOrder[0];
  if (!first) return null;
  return { node: first.node, week: first.week < firstOpenWeek ? firstOpenWeek : first.week };
}

function nodeOf(number: CallerNumber, nodes: readonly NumberRange[]): PublicNode {
  return nodes.find((node) => rangeContains(node, number)) ?? OTHER_NODE;
}

function byDayOfExposure(one: AssignableExposure, other: AssignableExposure): number {
  return one.exposedOn - other.exposedOn || compare(one.campaign, other.campaign);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function placesOf(campaignsOf: Map<string, Set<string>>, person: string): Set<string> {
  const places = campaignsOf.get(person) ?? new Set();
  campaignsOf.set(person, places);
  return places;
}

function ensureAntichain(nodes: readonly NumberRange[]): void {
  for (const [at, node] of nodes.entries())
    for (const inner of nodes.slice(at + 1))
      if (rangeContains(node, inner) || rangeContains(inner, node))
        throw new RangeError(`${inner} and ${node} hold the same numbers`);
}
