import { ensureNumberRange, type NumberRange } from '@rangewatch/numbering';
import {
  ensureWeek,
  inEveryLanguage,
  type PublicCampaignSignal,
  type PublicCampaignSignals,
} from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWriters, type Writers } from '../../writers/index.ts';
import { openReaders } from '../index.ts';
import type { Readers } from '../readers.ts';

const text = inEveryLanguage(() => 'text');

function signal(campaignId: string, range: NumberRange | null): PublicCampaignSignal {
  return {
    campaignId,
    campaignTitle: campaignId,
    organiserName: 'Example Interiors',
    range,
    namedAs: range === null ? 'nothing' : 'block',
    level: 'robust',
    called: { about: 410, halfWidth: 19 },
    band: 'above10',
    statement: text,
  };
}

function viewOf(campaignId: string, ranges: readonly (string | null)[]): PublicCampaignSignals {
  return {
    asOf: ensureWeek('2026-W47'),
    weeks: [],
    signals: ranges.map((range) =>
      signal(campaignId, range === null ? null : ensureNumberRange(range)),
    ),
    reply: null,
    absence: text,
  };
}

describeEachEngine('what was published of signals', (database) => {
  let readers: Readers;
  let writers: Writers;
  beforeEach(async () => {
    readers = await openReaders(database().url);
    writers = await openWriters(database().url);
    await publish('b', ['8640082012**', '8640082013**']);
    await publish('a', ['864008201***', null]);
    await publish('c', ['CN:95123***']);
    await publish('silent', []);
  });
  afterEach(async () => {
    await writers.close();
    await readers.close();
  });

  async function publish(campaignId: string, ranges: readonly (string | null)[]): Promise<void> {
    const view = viewOf(campaignId, ranges);
    const asOf = ensureWeek('2026-W47');
    const nothing = { openNodes: [], persons: [], cells: [], publishedAt: new Date(0) };
    await writers.publishCampaignSignals({ campaignId, asOf, view, ...nothing });
  }
  const called = async (range: string) =>
    (await readers.publicSignalsOfRange(ensureNumberRange(range))).map(
      ({ campaignId, range: shown }) => [campaignId, shown],
    );

  it('is the view as it was stored; null before the first', async () => {
    expect(await readers.publicCampaignSignals('a')).toEqual(viewOf('a', ['864008201***', null]));
    expect((await readers.publicCampaignSignals('silent'))?.signals).toEqual([]);
    expect(await readers.publicCampaignSignals('unknown')).toBeNull();
  });

  it('is found from the range itself, from inside it and from around it', async () => {
    expect(await called('8640082012**')).toEqual([
      ['a', '864008201***'],
      ['b', '8640082012**'],
    ]);
    expect(await called('86400820****')).toEqual([
      ['a', '864008201***'],
      ['b', '8640082012**'],
      ['b', '8640082013**'],
    ]);
    expect(await called('CN:9512345*')).toEqual([['c', 'CN:95123***']]);
  });

  it('is no longer found from a range that the next run does not name', async () => {
    await publish('a', [null]);
    expect(await called('8640082012**')).toEqual([['b', '8640082012**']]);
  });

  it('is not found where only a neighbour, or digits of another length, are shown', async () => {
    expect(await called('8640082099**')).toEqual([]);
    expect(await called('CN:955**')).toEqual([]);
    expect(await called('CN:95***')).toEqual([]);
  });
});
