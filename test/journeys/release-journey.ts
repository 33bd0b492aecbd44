import { createHash } from 'node:crypto';
import { appendFile, cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureWeek, firstDayOf } from '@rangewatch/schema';
import { sampleWeeks } from '@rangewatch/service';
import { expect } from 'vitest';
import { get } from './ask.ts';
import type { Deployment } from './deployment.ts';
import { runRangewatch } from './run-rangewatch.ts';

const OFFICIAL_WEEK = '2021-W27';
const CALLED = sampleWeeks(new Date(), 'Asia/Shanghai');
/** The week in which the sample's people were called most, and the last one. */
export const LOUDEST_WEEK = CALLED[3] ?? '';
const LAST_WEEK = CALLED[5] ?? '';
/** A day on which people gave the lottery their number. */
export const GIVEN_ON = firstDayOf(ensureWeek(CALLED[1] ?? ''));
/** The weeks in which the sample's people were called, and that of the official file. */
const SAMPLE_WEEKS = [OFFICIAL_WEEK, ...CALLED.slice(2)];

interface Verified {
  readonly ok: boolean;
  readonly findings: readonly { readonly code: string; readonly file: string }[];
}

/** The worker publishes by itself once it runs; the last week says that it is done. */
export async function waitForReleases({ siteUrl }: Deployment): Promise<void> {
  await expect
    .poll(async () => (await get(`${siteUrl}/en/week/${LAST_WEEK}`)).status, {
      timeout: 30_000,
      interval: 200,
    })
    .toBe(200);
}

export async function verifyWeeks(deployment: Deployment): Promise<void> {
  expect(await readdir(deployment.releasesDir)).toEqual(expect.arrayContaining(SAMPLE_WEEKS));
  for (const week of [OFFICIAL_WEEK, LOUDEST_WEEK]) {
    const verified = await verify(deployment, join(deployment.releasesDir, week, 'r1'));
    expect([week, verified]).toEqual([week, { exitCode: 0, ok: true, findings: [] }]);
  }
}

/** Adds one byte to `ranges.csv` of a copy, and gives the files that are named for it. */
export async function findTampered(deployment: Deployment): Promise<readonly string[]> {
  const copy = deployment.path('copied-release');
  await cp(join(deployment.releasesDir, LOUDEST_WEEK, 'r1'), copy, { recursive: true });
  await appendFile(join(copy, 'ranges.csv'), '\n');
  const { exitCode, ok, findings } = await verify(deployment, copy);
  expect([exitCode, ok]).toEqual([1, false]);
  return [...new Set(findings.map(({ file }) => file))];
}

async function verify(
  deployment: Deployment,
  folder: string,
): Promise<Pick<Verified, 'ok' | 'findings'> & { exitCode: number | null }> {
  const { exitCode, stdout } = await runRangewatch(
    deployment,
    'release',
    'verify',
    folder,
    '--json',
  );
  const { ok, findings } = JSON.parse(stdout) as Verified;
  return { exitCode, ok, findings };
}

/** Every file the page of a week names is given out with the bytes it names. */
export async function downloadWeek({ siteUrl }: Deployment, week: string): Promise<void> {
  const { text } = await get(`${siteUrl}/en/week/${week}`);
  const listed = text.matchAll(/([0-9a-f]{64}) {2}([\w.-]+)/g);
  const sums = new Map(Array.from(listed, ([, sum, name]) => [name ?? '', sum]));
  expect(sums.size).toBeGreaterThanOrEqual(9);
  for (const [name, sum] of sums) {
    const path = `/releases/${week}/r1/${name}`;
    expect(text).toContain(`href="${path}"`);
    const response = await fetch(`${siteUrl}${path}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([name, createHash('sha256').update(bytes).digest('hex')]).toEqual([name, sum]);
  }
}
