import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ensureCallerNumber } from '@rangewatch/numbering';
import { type LookUpRow, weekOfInstant } from '@rangewatch/schema';
import { assessFigures, PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildNewReport, describeEachEngine } from '@rangewatch/testkit';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeDisk, type ReleaseDisk } from '../week/release-disk.ts';
import { type Bench, openBench, seedWeek } from '../week/testing/week-bench.ts';
import { lookUpRows } from './look-up-rows.ts';
import { type OpenDataDeps, openDataWrittenAt, publishOpenData } from './publish-open-data.ts';

const PLACE = 'open-data';
/** What a worker's folders end with that is no more: no process has this id. */
const KILLED = `${PLACE}-${hostname()}-${2 ** 30}`;
/** Longer numbers begin with the digits of shorter ones' blocks, and service numbers have many lengths. */
const OTHERS = [
  '4312345',
  '43123456789',
  '4930123456',
  '493012345678',
  '12025550143',
  '8617012341111',
  '8617012342222',
  'CN:95588',
  'CN:955880',
  'CN:95588000',
];
/** Known to two people only. */
const FEW = '8617099990001';
/** Bytes of one engine, to be met again by the other. */
const bytesOfEngines: Map<string, Buffer>[] = [];

describeEachEngine('the daily open data', (database) => {
  let bench: Bench;
  let deps: OpenDataDeps;
  beforeEach(async () => {
    bench = await openBench(database().url);
    const lookUpDir = await mkdtemp(join(tmpdir(), 'rangewatch-open-data-'));
    const { readers, clock, timeZone, jitterKey } = bench;
    const disclosure = { policy: PUBLIC_POLICY, jitterKey };
    deps = { readers, clock, timeZone, disclosure, lookUpDir };
    await seedWeek(bench.writers);
    await bench.writers.acceptReports([
      ...Array.from({ length: 9 }, (_, index) => reportBy(`other-${index}`, OTHERS)),
      ...['a', 'b'].map((who) => reportBy(who, [FEW])),
    ]);
    const number = ensureCallerNumber('8617012345678');
    await bench.writers.noteKnownNumber({
      number,
      name: '某医院',
      basis: 'operator',
      notedAt: new Date('2026-08-25T00:00:00Z'),
    });
  });
  afterEach(async () => {
    await bench.close();
    await rm(deps.lookUpDir, { recursive: true });
  });

  const files = async (): Promise<Map<string, Buffer>> => {
    const names = (await readdir(join(deps.lookUpDir, PLACE))).toSorted();
    const read = names.map(
      async (name) => [name, await readFile(join(deps.lookUpDir, PLACE, name))] as const,
    );
    return new Map(await Promise.all(read));
  };

  /** What a visitor finds after a kill before a step. */
  const standing = async (whole: Map<string, Buffer>, step: string): Promise<string> => {
    if (!(await readdir(deps.lookUpDir)).includes(PLACE)) return `none before ${step}`;
    return isDeepStrictEqual(await files(), whole) ? 'whole' : `something else before ${step}`;
  };

  it('holds a row for whatever the pages show, and for nothing else', async () => {
    const expected: LookUpRow[] = [];
    const asOf = weekOfInstant(deps.clock(), deps.timeZone);
    for await (const { range } of deps.readers.allFacts()) {
      const view = await deps.readers.rangeView(range);
      const figures = assessFigures(view, asOf, deps.disclosure);
      if (figures) expected.push(...lookUpRows(figures));
    }
    expect(await publishOpenData(deps)).toEqual({ rowCount: expected.length });
    const written = (await files()).get('look-up.csv') ?? '';
    const rows: Record<string, string>[] = parse(written, { bom: true, columns: true });
    expect(rows).toEqual(
      expected.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
      ),
    );
    const ranges = rows.map(({ range }) => range);
    expect(ranges).toEqual(expect.arrayContaining([...OTHERS, '861701234****']));
    expect(ranges).not.toContain(FEW);
    expect(rows.find(({ range }) => range === '861701234****')).toMatchObject({
      source: 'rangewatch',
      listing_reason: 'good_number',
      is_listed: 'false',
    });
  });

  it('has the same bytes every time, on every engine', async () => {
    await publishOpenData(deps);
    const first = await files();
    expect([...first.keys()]).toEqual([
      'README.md',
      'SHA256SUMS',
      'datapackage.json',
      'look-up.csv',
      'look-up.parquet',
    ]);
    await publishOpenData(deps);
    expect(await files()).toEqual(first);
    bytesOfEngines.push(first);
    expect(first).toEqual(bytesOfEngines[0]);
    expect(await readdir(deps.lookUpDir)).toEqual([PLACE]);
  });

  it('leaves one whole folder or none wherever it is killed, and the next run mends it', async () => {
    const steps: string[] = [];
    await publishOpenData(deps);
    await publishOpenData({ ...deps, disk: killedAt(Infinity, steps) });
    const whole = await files();
    const found: string[] = [];
    for (const [index, name] of steps.entries()) {
      await publishOpenData({ ...deps, disk: killedAt(index, []) }).catch(() => null);
      found.push(await standing(whole, name));
      await publishOpenData(deps);
      expect(await files()).toEqual(whole);
      expect(await readdir(deps.lookUpDir)).toEqual([PLACE]);
    }
    expect(new Set(found)).toEqual(new Set(['whole', 'none before rename']));
  });

  it('is whole after several workers made it at once, and none takes another for killed', async () => {
    await publishOpenData(deps);
    const whole = await files();
    const other = `.building-${PLACE}-${hostname()}-${process.ppid}-1`;
    await mkdir(join(deps.lookUpDir, other));
    const atOnce = await Promise.all(Array.from({ length: 4 }, () => publishOpenData(deps)));
    expect(atOnce).not.toContain(null);
    expect(await files()).toEqual(whole);
    expect(await readdir(deps.lookUpDir)).toEqual([other, PLACE]);
  });

  it('puts the folder before back when a run that follows a kill is stopped itself', async () => {
    await publishOpenData(deps);
    const whole = await files();
    const place = join(deps.lookUpDir, PLACE);
    await nodeDisk.rename(place, join(deps.lookUpDir, `.replaced-${KILLED}-1`));
    await mkdir(join(deps.lookUpDir, `.building-${KILLED}-2`));
    expect(await openDataWrittenAt(deps.lookUpDir)).toBeNull();
    expect(await publishOpenData(deps, AbortSignal.abort())).toBeNull();
    expect(await files()).toEqual(whole);
    expect(await readdir(deps.lookUpDir)).toEqual([PLACE]);
    expect(await openDataWrittenAt(deps.lookUpDir)).toBeInstanceOf(Date);
  });
});

function reportBy(reporter: string, numbers: readonly string[]) {
  return buildNewReport({
    id: `of ${reporter}`,
    reporter,
    numbers: [...numbers],
    day: '2026-08-18',
  });
}

/** A disk that is gone after so many steps: nothing can be cleaned up, as after a kill. */
function killedAt(last: number, steps: string[]): ReleaseDisk {
  let count = 0;
  const step = (name: string): void => {
    if (count >= last) throw new Error('killed');
    count += 1;
    steps.push(name);
  };
  return {
    ...nodeDisk,
    async makeFolder(path) {
      step('makeFolder');
      await nodeDisk.makeFolder(path);
    },
    async createFile(path) {
      step('createFile');
      return nodeDisk.createFile(path);
    },
    async syncFolder(path) {
      step('syncFolder');
      await nodeDisk.syncFolder(path);
    },
    async rename(from, to) {
      step('rename');
      await nodeDisk.rename(from, to);
    },
    async remove(path) {
      step('remove');
      await nodeDisk.remove(path);
    },
  };
}
