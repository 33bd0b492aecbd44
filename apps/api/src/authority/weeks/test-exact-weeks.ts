import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Category, ensureWeek } from '@rangewatch/schema';
import { buildWeek, keepNewestRows } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildNewReport, bytesOf } from '@rangewatch/testkit';
import type { TestApi } from '../../test-api.ts';

export const WEEK = ensureWeek('2026-W33');
const FUZHOU = '8659187654321';
const HANGZHOU = '8657187654321';

/** Reports of last week from numbers of two provinces, released, with their exact table. */
export async function releaseWeek(api: TestApi): Promise<void> {
  api.clock.set('2026-08-18T04:00:00Z');
  await reportFrom(api, FUZHOU, 14, 'loan_credit');
  await reportFrom(api, FUZHOU, 9, 'gambling');
  await reportFrom(api, HANGZHOU, 11, 'gambling');
  await buildAndKeep(api);
}

export async function reportFrom(
  api: TestApi,
  number: string,
  people: number,
  category: Category,
): Promise<void> {
  await api.writers.acceptReports(
    Array.from({ length: people }, (_, index) => {
      const id = `${number} ${category} ${index}`;
      return buildNewReport({ id, reporter: id, numbers: [number], category, day: '2026-08-12' });
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
