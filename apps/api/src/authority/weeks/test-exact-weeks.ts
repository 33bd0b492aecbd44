import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureNumberRange } from '@rangewatch/numbering';
import { type Category, ensureWeek } from '@rangewatch/schema';
import { buildWeek, keepNewestRows } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildNewCampaign, buildNewReport, bytesOf } from '@rangewatch/testkit';
import type { TestApi } from '../../test-api.ts';

export const WEEK = ensureWeek('2026-W33');
const FUZHOU = '8659187654321';
const HANGZHOU = '8657187654321';

/** Reports of last week from numbers of two provinces, released, with their exact table. */
export async function releaseWeek(
  api: TestApi,
  { isSample = false }: { isSample?: boolean } = {},
): Promise<void> {
  api.clock.set('2026-08-18T04:00:00Z');
  if (isSample) await reportInvented(api);
  await reportFrom(api, FUZHOU, 14, 'loan_credit');
  await reportFrom(api, FUZHOU, 9, 'gambling');
  await reportFrom(api, HANGZHOU, 11, 'gambling');
  await buildAndKeep(api);
}

/** Reports by people of a campaign, which a run found a signal of: 2.5 to 8.5 times what was expected. */
export async function releaseCampaignWeek(api: TestApi): Promise<void> {
  api.clock.set('2026-08-18T04:00:00Z');
  const registeredAt = new Date('2026-08-01T00:00:00Z');
  await api.writers.registerCampaign(
    buildNewCampaign({ id: 'lottery', channel: 'mini_program', registeredAt }),
  );
  await api.writers.screenCampaign('lottery', 'accepted', 'fine', registeredAt);
  await reportFrom(api, FUZHOU, 30, 'loan_credit', ['lottery']);
  await reportFrom(api, HANGZHOU, 30, 'gambling');
  const range = ensureNumberRange(FUZHOU);
  const found = { range, level: 'robust', o: 12, ic: 2, ic025: Math.log2(2.5) };
  const result = JSON.stringify({ ...found, ic975: Math.log2(8.5) });
  const campaign = { campaignId: 'lottery', source: 'rangewatch', campaignRef: 'lottery' };
  await api.writers.recordSignalRun({
    asOf: WEEK,
    ranAt: new Date('2026-08-17T00:30:00Z'),
    factsHash: 'ab',
    methodVersion: 'signals/1',
    codeVersion: 'test',
    seed: 1,
    isVerifiedBasis: true,
    personCount: 900,
    testedCampaigns: 1,
    results: [{ ...campaign, range, level: 'robust', result }],
  });
  await buildAndKeep(api);
}

async function reportInvented({ writers }: TestApi): Promise<void> {
  const told = { id: 'invented', reporter: 'invented', numbers: [FUZHOU], day: '2026-08-12' };
  const report = buildNewReport({ ...told, category: 'gambling' });
  await writers.acceptReports([{ ...report, channel: 'sample' }]);
}

export async function reportFrom(
  api: TestApi,
  number: string,
  people: number,
  category: Category,
  campaignIds?: readonly string[],
): Promise<void> {
  await api.writers.acceptReports(
    Array.from({ length: people }, (_, index) => {
      const id = `${number} ${category} ${index}`;
      const told = { id, reporter: id, numbers: [number], category, day: '2026-08-12' };
      return buildNewReport(campaignIds ? { ...told, campaignIds } : told);
    }),
  );
}

/** What the worker does on a Monday. */
export async function buildAndKeep(api: TestApi): Promise<void> {
  const { readers, writers, clock, authorityDir } = api;
  const releasesDir = await mkdtemp(join(tmpdir(), 'rangewatch-releases-'));
  const keys = { jitterKey: api.jitterKey, signingKey: bytesOf('signing') };
  const rules = { timeZone: 'Asia/Shanghai', policy: PUBLIC_POLICY };
  await buildWeek({ readers, writers, clock, releasesDir, ...keys, ...rules }, WEEK);
  await rm(releasesDir, { recursive: true });
  await keepNewestRows({ readers, authorityDir, ...keys, ...rules }, WEEK);
}
