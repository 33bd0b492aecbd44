import type { CellKind, PublicationState, RecordReaders } from '@rangewatch/database/readers';
import type { CampaignPublication } from '@rangewatch/database/writers';
import {
  addWeeks,
  type CalendarDay,
  type CampaignWeek,
  dayOfInstant,
  type PublicCampaignSignals,
  type Week,
} from '@rangewatch/schema';
import {
  ABSENCE,
  labelUniform,
  mayReleaseLabel,
  publicFigure,
  publicStatement,
  type SignalRecord,
} from '@rangewatch/statistics/signals';
import { campaignLabels, type CampaignLabels } from './campaign-labels.ts';
import { fillCells, type FilledCells } from './fill-cells.ts';
import { overlaps, publicSignalsOf } from './public-signals-of.ts';
import type { PublicationDeps } from './signal-deps.ts';
import type { CampaignContext } from './published-context.ts';

/** Weeks before its first publication that a campaign's time line goes back. */
const FIRST_WEEKS = 12;

/**
 * After a run: adds the weeks that ended to every campaign's public counts, and makes anew what the public sees of its
 * signals. What was published is never counted again; late facts count in the week that is open. One campaign after
 * another, because a person stands in the counts of few.
 */
export async function publishSignals(deps: PublicationDeps): Promise<{ campaignCount: number }> {
  const { campaignIds } = await deps.readers.inSnapshot(async (readers) => ({
    campaignIds: (await readers.findSignalRun()) ? (await labelsOf(readers)).onRecord() : [],
  }));
  let campaignCount = 0;
  for (const campaignId of campaignIds) {
    const publication = await deps.readers.inSnapshot((readers) =>
      readPublication(deps, readers, campaignId),
    );
    if (!publication) continue;
    await deps.writers.publishCampaignSignals(publication);
    campaignCount += 1;
  }
  return { campaignCount };
}

async function labelsOf(readers: RecordReaders): Promise<CampaignLabels> {
  return campaignLabels(await readers.signalFacts({ after: 0, to: 0 }).campaigns());
}

/** Null for a campaign that has no page. */
async function readPublication(
  deps: PublicationDeps,
  readers: RecordReaders,
  campaignId: string,
): Promise<CampaignPublication | null> {
  const [run, campaign] = [await readers.findSignalRun(), await readers.findCampaign(campaignId)];
  if (!run || !campaign) return null;
  const results = await readers.listSignalResults(run.runId);
  const labels = await labelsOf(readers);
  return publicationOf(deps, { readers, campaign, asOf: run.asOf, results, labels, run });
}

async function publicationOf(
  deps: PublicationDeps,
  context: CampaignContext,
): Promise<CampaignPublication> {
  const { readers, campaign, asOf, labels } = context;
  const { campaignId } = campaign;
  const today = dayOfInstant(deps.clock(), deps.timeZone);
  const state = await readers.publicationState(campaignId);
  const exposed = await readers.signalPersonsExposedTo(
    labels.campaignsOf(campaignId).map(({ campaignNo }) => campaignNo),
  );
  const records = recordsOf(context);
  const openNodes = records
    .filter((record) => isReleased(deps, campaignId, record))
    .map(({ range }) => range)
    .filter((range) => !state.nodes.some((node) => overlaps(node, range)));
  const nodes = [...state.nodes, ...openNodes];
  const filled = fillCells(deps.jitterKey, {
    campaignId,
    nodes,
    state,
    exposed,
    labels,
    through: asOf,
    first: addWeeks(asOf, 1 - FIRST_WEEKS),
  });
  const signals = await publicSignalsOf(deps, {
    ...context,
    today,
    records,
    nodes,
    filled,
    state,
    exposed,
  });
  return {
    campaignId,
    asOf,
    openNodes,
    persons: filled.persons,
    cells: filled.added,
    view: viewOf({ asOf, filled, signals, state, today }),
    publishedAt: deps.clock(),
  };
}

function recordsOf({ results, campaign }: CampaignContext): readonly SignalRecord[] {
  return results
    .filter(({ campaignId }) => campaignId === campaign.campaignId)
    .map(({ result }) => JSON.parse(result) as SignalRecord);
}

/** Only then are persons of a range counted apart: when they begin to be tells that it was found. */
function isReleased(
  { jitterKey }: PublicationDeps,
  campaign: string,
  { level, range, fragility }: SignalRecord,
): boolean {
  const isRobust = level === 'robust' || level === 'corroborated';
  return isRobust && mayReleaseLabel(fragility, labelUniform(jitterKey, { campaign, node: range }));
}

interface Viewed {
  readonly asOf: Week;
  readonly filled: FilledCells;
  readonly signals: PublicCampaignSignals['signals'];
  readonly state: PublicationState;
  readonly today: CalendarDay;
}

function viewOf({ asOf, filled, signals, state, today }: Viewed): PublicCampaignSignals {
  return {
    asOf,
    weeks: weeksOf(filled),
    signals,
    reply: signals.length > 0 ? state.reply : null,
    absence: signals.length > 0 ? ABSENCE : publicStatement(null, today),
  };
}

function weeksOf({ cells }: FilledCells): readonly CampaignWeek[] {
  const figure = (kind: CellKind, week: Week) =>
    publicFigure(
      cells
        .filter((cell) => cell.kind === kind && cell.week === week)
        .map((cell) => cell.noisyCount),
    );
  const weeks = [...new Set(cells.map(({ week }) => week))].toSorted();
  return weeks.map((week) => ({
    week,
    given: figure('given', week),
    called: figure('called', week),
  }));
}
