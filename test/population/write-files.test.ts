import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOfInstant, PROVINCES } from '@rangewatch/schema';
import type { SignalExposure, SignalPerson } from '@rangewatch/statistics/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayNumber } from './calendar.ts';
import { ROUTE_WORDS } from './handover-line.ts';
import { SMALL_SIZE } from './options.ts';
import { simulatePopulation } from './population.ts';
import { CAMPAIGNS_FILE, PERSONS_FILE, TRUTH_FILE, writePopulation } from './write-files.ts';

const population = simulatePopulation(2, SMALL_SIZE);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rangewatch-population-'));
  await writePopulation(folder, population);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface PersonLine {
  readonly person: string;
  readonly region: string;
  readonly verified: boolean;
  readonly signedUpOn: string;
  readonly cohort: SignalPerson['cohorts'];
  readonly phones: readonly { phone: string; exposures: readonly ExposureEntry[] }[];
  readonly calls: readonly { phone: string; at: string; from: string | null }[];
  readonly log?: { readonly from: string; readonly to: string };
}

interface ExposureEntry {
  readonly campaign: string;
  readonly on: string;
  readonly route: string;
  readonly grade: string;
}

async function linesOf<T>(name: string): Promise<T[]> {
  const text = await readFile(join(folder, name), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** As an importer would understand it. */
function readBack(line: PersonLine): object {
  return {
    person: line.person,
    region: line.region,
    isVerified: line.verified,
    signedUpOn: dayNumber(line.signedUpOn),
    cohorts: line.cohort,
    phones: line.phones.map(({ phone }) => phone),
    exposures: line.phones.flatMap(({ phone, exposures }) =>
      exposures.map(({ campaign, on, route, grade }) => ({
        campaign,
        phone,
        grade,
        on: dayNumber(on),
        route: Object.entries(ROUTE_WORDS).find(([, word]) => word === route)?.[0],
      })),
    ),
    calls: line.calls.flatMap(({ phone, at, from }) =>
      from === null
        ? []
        : [
            {
              phone,
              on: dayNumber(dayOfInstant(new Date(at), 'Asia/Shanghai')),
              from: from.slice(1),
            },
          ],
    ),
    log: line.log ? { from: dayNumber(line.log.from), to: dayNumber(line.log.to) } : null,
  };
}

/** The file names exposures by phone; their order is nothing anybody counts. */
function byPhone(person: SignalPerson): object {
  const ordered = (exposures: readonly SignalExposure[]) =>
    person.phones.flatMap((phone) => exposures.filter((each) => each.phone === phone));
  return { ...person, exposures: ordered(person.exposures) };
}

describe('a population in files', () => {
  it('says of every person what the population does', async () => {
    const lines = await linesOf<PersonLine>(PERSONS_FILE);
    expect(lines.map(readBack)).toEqual(population.persons.map(byPhone));
  });

  it('keeps calls without a number beside those with one', async () => {
    const lines = await linesOf<PersonLine>(PERSONS_FILE);
    const withheld = lines.flatMap(({ calls }) => calls.filter(({ from }) => from === null));
    expect(withheld).toHaveLength([...population.withheld.values()].flat().length);
    expect(withheld.length).toBeGreaterThan(0);
  });

  it('describes every campaign once, and says what is true of them', async () => {
    const lines = await linesOf<{ campaign: string; region: string | null }>(CAMPAIGNS_FILE);
    expect(lines.map(({ campaign }) => campaign)).toEqual(
      population.campaigns.map(({ campaign }) => campaign),
    );
    const regions = lines.map(({ region }) => region);
    expect(regions.every((region) => region === null || isProvince(region))).toBe(true);
    expect(regions).toContain(null);
    const truth: unknown = JSON.parse(await readFile(join(folder, TRUTH_FILE), 'utf8'));
    expect(truth).toEqual(population.truth);
  });
});

function isProvince(region: string): boolean {
  return PROVINCES.some((province) => province === region);
}
