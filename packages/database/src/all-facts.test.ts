import { ensureNumberRange } from '@rangewatch/numbering';
import type { RangeFacts } from '@rangewatch/schema';
import { buildNewReport, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { openReaders } from './readers/index.ts';
import { openWriters } from './writers/index.ts';

const NUMBERS = ['8617012340001', '8617012340002', '8617012999001'];

describeEachEngine('facts read in bulk', (database) => {
  it('are those of the look-up, for a block and for everything', async () => {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    try {
      await writers.acceptReports(
        NUMBERS.map((number, index) =>
          buildNewReport({ id: `r${index}`, reporter: `p${index}`, numbers: [number, 'CN:95588'] }),
        ),
      );
      const all: RangeFacts[] = [];
      for await (const facts of readers.allFacts()) all.push(facts);
      expect(all.map(({ range }) => range)).toEqual(all.map(({ range }) => range).toSorted());
      expect(new Set(all.map(({ range }) => range)).size).toBe(all.length);
      for (const facts of all) expect(facts).toEqual(await readers.rangeFacts(facts.range));
      const block = ensureNumberRange('861701234****');
      const inBlock = await readers.blockFacts(block);
      expect(inBlock).toEqual(all.filter(({ range }) => range.startsWith('861701234')));
      expect(inBlock[0]?.range).toBe(block);
      const nest = await readers.nestViews(ensureNumberRange('8617012340001'));
      expect(nest).toHaveLength(9);
      expect(await readers.nestViews(block, 5)).toEqual(nest.slice(4, 6));
      for (const view of nest) expect(view).toEqual(await readers.rangeView(view.facts.range));
      expect((await readers.rangeView(block)).parts.map(({ range }) => range)).toEqual([
        '8617012340***',
      ]);
    } finally {
      await writers.close();
      await readers.close();
    }
  });
});
