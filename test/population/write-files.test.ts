import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCallerNumber } from '@rangewatch/numbering';
import {
  dayOfInstant,
  partnerCampaignLine,
  partnerPersonLine,
  type PartnerPersonLine,
} from '@rangewatch/schema';
import type { SignalExposure, SignalPerson } from '@rangewatch/statistics/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayNumber } from './calendar.ts';
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

/** As an importer reads them. */
async function linesOf<T>(name: string, shape: { parse(line: unknown): T }): Promise<T[]> {
  const text = await readFile(join(folder, name), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => shape.parse(JSON.parse(line)));
}

/** What the line says, as signals count it. */
function readBack(line: PartnerPersonLine): object {
  return {
    person: line.person,
    region: line.region,
    isVerified: line.verified,
    signedUpOn: dayNumber(line.signedUpOn ?? ''),
    cohorts: line.cohort,
    phones: line.phones.map(({ phone }) => phone),
    exposures: line.phones.flatMap(({ phone, exposures }) =>
      exposures.map((each) => ({ ...each, phone, on: dayNumber(each.on ?? '') })),
    ),
    calls: line.calls.flatMap(({ phone, at, from }) =>
      from === null
        ? []
        : [{ phone, on: dayNumber(dayOfInstant(new Date(at), 'Asia/Shanghai')), from: read(from) }],
    ),
    log: line.log ? { from: dayNumber(line.log.from), to: dayNumber(line.log.to) } : null,
  };
}

function read(from: string): string {
  const parsed = parseCallerNumber(from, { defaultCountry: 'CN' });
  return parsed.ok ? parsed.value.number : parsed.problem.code;
}

/** The file names exposures by phone; their order is nothing anybody counts. */
function byPhone(person: SignalPerson): object {
  const ordered = (exposures: readonly SignalExposure[]) =>
    person.phones.flatMap((phone) => exposures.filter((each) => each.phone === phone));
  return { ...person, exposures: ordered(person.exposures) };
}

describe('a population in files', () => {
  it('says of every person what the population does', async () => {
    const lines = await linesOf(PERSONS_FILE, partnerPersonLine);
    expect(lines.map(readBack)).toEqual(population.persons.map(byPhone));
  });

  it('keeps calls without a number beside those with one', async () => {
    const lines = await linesOf(PERSONS_FILE, partnerPersonLine);
    const withheld = lines.flatMap(({ calls }) => calls.filter(({ from }) => from === null));
    expect(withheld).toHaveLength([...population.withheld.values()].flat().length);
    expect(withheld.length).toBeGreaterThan(0);
  });

  it('describes every campaign once, and says what is true of them', async () => {
    const lines = await linesOf(CAMPAIGNS_FILE, partnerCampaignLine);
    expect(lines.map(({ campaign }) => campaign)).toEqual(
      population.campaigns.map(({ campaign }) => campaign),
    );
    const regions = lines.map(({ region }) => region);
    expect(regions).toContain(null);
    expect(new Set(regions).size).toBeGreaterThan(2);
    const truth: unknown = JSON.parse(await readFile(join(folder, TRUTH_FILE), 'utf8'));
    expect(truth).toEqual(population.truth);
  });
});
