import { type NumberRange, rangeContains } from '@rangewatch/numbering';
import { DAY_MS, addWeeks, dayNumberMs, type PublicCampaignSignal } from '@rangewatch/schema';
import {
  buildPublicSignal,
  expectedUniform,
  labelUniform,
  mayReleaseLabel,
  namedNumbers,
  publicExpected,
  publicRange,
  publicStatement,
  type SignalRecord,
  WINDOW_WEEKS,
} from '@rangewatch/statistics/signals';
import { callsAfter } from './fill-cells.ts';
import { mayBeNamed } from './may-be-named.ts';
import type { PublicationDeps } from './signal-deps.ts';
import type { PublishedContext } from './published-context.ts';

/** Signals that may be named, with noisy figures only. */
export async function publicSignalsOf(
  deps: PublicationDeps,
  context: PublishedContext,
): Promise<readonly PublicCampaignSignal[]> {
  const signals: PublicCampaignSignal[] = [];
  for (const record of context.records) {
    const signal = await publicSignalOf(deps, context, record);
    if (signal) signals.push(signal);
  }
  return signals;
}

async function publicSignalOf(
  { jitterKey }: PublicationDeps,
  context: PublishedContext,
  record: SignalRecord,
): Promise<PublicCampaignSignal | null> {
  const { level } = record;
  const { campaign, asOf, state, today } = context;
  if (level !== 'robust' && level !== 'corroborated') return null;
  if (!state.reply || !mayBeNamed(context, record, state.reply.invitedOn)) return null;
  const node = context.nodes.find((open) => overlaps(open, record.range));
  if (node === undefined) return null;
  const from = addWeeks(asOf, 1 - WINDOW_WEEKS);
  const cell = { campaign: campaign.campaignId, node, week: asOf };
  const expected = record.eWithoutOwn ?? record.e;
  const numbers = namedNumbers(node, publicRange(await rangeEvidence(context, node)));
  const signal = buildPublicSignal(
    {
      campaign: campaign.title,
      organiser: campaign.organiserName,
      numbers,
      from,
      to: asOf,
      isVerified: context.run.isVerifiedBasis,
      reply:
        state.reply.text === null
          ? { text: null, invitedOn: state.reply.invitedOn }
          : { text: state.reply.text },
    },
    {
      noisyCounts: context.filled.cells
        .filter((one) => one.kind === 'node' && one.node === node && one.week >= from)
        .map(({ noisyCount }) => noisyCount),
      expected: publicExpected(expected, expectedUniform(jitterKey, cell)),
      isReleased: mayReleaseLabel(record.fragility, labelUniform(jitterKey, cell)),
    },
  );
  if (!signal) return null;
  return {
    campaignId: campaign.campaignId,
    campaignTitle: campaign.title,
    organiserName: campaign.organiserName,
    range: numbers.namedAs === 'nothing' ? null : node,
    namedAs: numbers.namedAs,
    level,
    called: signal.called,
    band: signal.band,
    statement: publicStatement(signal, today),
  };
}

/** A range that grew or shrank since is counted in the cells it was opened with. */
export function overlaps(one: NumberRange, other: NumberRange): boolean {
  return rangeContains(one, other) || rangeContains(other, one);
}

const MOST_WANTED = 50;

async function rangeEvidence(
  { readers, exposed, today, labels, campaign: { campaignId } }: PublishedContext,
  range: NumberRange,
): Promise<Parameters<typeof publicRange>[0]> {
  const calls = exposed.flatMap((person) =>
    callsAfter(person, { campaignId, labels }).filter(({ callerNumber }) =>
      rangeContains(range, callerNumber),
    ),
  );
  const reportedNumbers = new Set(calls.map(({ callerNumber }) => callerNumber)).size;
  const { seenCount } = await readers.signalRangeNumbers(range);
  const wanted = await readers.goodNumbersIn(range, MOST_WANTED);
  return {
    range,
    reportedNumbers,
    seenNumbers: Math.max(seenCount, reportedNumbers),
    wantedNumbers: wanted.length,
    lastReportedOn: Math.max(0, ...calls.map(({ calledOn }) => calledOn)),
    asOf: dayNumberMs(today) / DAY_MS,
  };
}
