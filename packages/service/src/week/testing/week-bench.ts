import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { verifyRelease } from '@rangewatch/releases';
import { ensureCalendarDay, ensureWeek, weekOfDay } from '@rangewatch/schema';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import {
  buildImportedRow,
  buildNewCampaign,
  buildNewReport,
  bytesOf,
  createFixedClock,
  unsealTestTags,
} from '@rangewatch/testkit';
import type { CloseWeeksDeps } from '../close-weeks.ts';

/** Last Monday-to-Sunday week before `AFTER_CLOSE`. */
export const WEEK = ensureWeek('2026-W34');
/** Tuesday of the week after, noon in Shanghai. */
const AFTER_CLOSE = '2026-08-25T04:00:00Z';
export const CAMPAIGN_ID = 'campaign-1';

/** A deployment's two doors, its release folder and a clock, for one test. */
export interface Bench extends CloseWeeksDeps {
  readonly readers: Readers;
  readonly writers: Writers;
  readonly clock: ReturnType<typeof createFixedClock>;
  close(): Promise<void>;
}

export async function openBench(url: string, releasesDir?: string): Promise<Bench> {
  const folder = releasesDir ?? (await mkdtemp(join(tmpdir(), 'rangewatch-weeks-')));
  const readers = await openReaders(url);
  const writers = await openWriters(url);
  return {
    readers,
    writers,
    releasesDir: folder,
    clock: createFixedClock(AFTER_CLOSE),
    timeZone: 'Asia/Shanghai',
    jitterKey: bytesOf('jitter'),
    signingKey: bytesOf('signing'),
    policy: PUBLIC_POLICY,
    async close() {
      await readers.close();
      await writers.close();
      if (releasesDir === undefined) await rm(folder, { recursive: true });
    },
  };
}

/** 60 imported rows, a campaign, and 12 people who report the same four numbers of one block. */
export async function seedWeek(writers: Writers): Promise<void> {
  await importRows(writers, 'one', 60);
  await registerCampaign(writers);
  await writers.acceptReports(Array.from({ length: 12 }, (_, index) => reportBy(index)));
}

export function reportBy(index: number, day = '2026-08-18') {
  return buildNewReport({
    id: `report-${index}`,
    reporter: `reporter-${index}`,
    numbers: ['8617012340001', '8617012340002', '8617012340003', '8617012345678'],
    day,
    category: 'home_improvement',
    campaignIds: [CAMPAIGN_ID],
  });
}

export async function withdraw(writers: Writers, index: number): Promise<void> {
  await writers.withdrawReport({
    receiptHash: bytesOf(`receipt report-${index}`),
    withdrawnAt: new Date(AFTER_CLOSE),
    week: weekOfDay(ensureCalendarDay('2026-08-25')),
    leafSalt: () => bytesOf(`withdraw ${index}`),
    unsealTags: unsealTestTags,
  });
}

export async function importRows(writers: Writers, name: string, rows: number): Promise<void> {
  const startedAt = new Date('2026-08-23T00:00:00Z');
  const file = {
    sha256: `sha of ${name}`,
    name,
    source: 'ftc_dnc',
    isSample: false,
    startedAt,
  } as const;
  const { fileId } = await writers.openImport(file);
  await writers.importBatch({
    fileId,
    accepted: Array.from({ length: rows }, (_, index) => importedRow(index)),
    rejected: [],
    linesDone: rows + 1,
  });
  await writers.completeImport({
    fileId,
    completedAt: startedAt,
    week: WEEK,
    leafSalt: bytesOf(name),
  });
}

function importedRow(index: number) {
  return buildImportedRow({
    line: index + 2,
    number: index % 10 === 0 ? null : `1202555${String(index % 37).padStart(4, '0')}`,
    category: index % 3 === 0 ? null : 'warranty',
  });
}

async function registerCampaign(writers: Writers): Promise<void> {
  await writers.registerCampaign(
    buildNewCampaign({
      id: CAMPAIGN_ID,
      title: '=2 家装抽奖',
      organiserName: 'An invented organiser',
      channel: 'mini_program',
      registeredAt: new Date('2026-08-01T00:00:00Z'),
    }),
  );
  await writers.screenCampaign(
    CAMPAIGN_ID,
    'accepted',
    'as advertised',
    new Date('2026-08-02T00:00:00Z'),
  );
}

/** Every file below a folder by its path in it, hidden ones too and archives left out; a letter for each byte, so that no difference is lost. */
export async function filesOf(releasesDir: string): Promise<Map<string, string>> {
  const entries = await readdir(releasesDir, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile() && !each.name.endsWith('.zip'))) {
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(releasesDir.length + 1), await readFile(path, 'latin1'));
  }
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is wrong with the releases anyone can see. */
export async function visibleFaults(releasesDir: string): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const week of (await readdir(releasesDir)).filter((name) => !name.startsWith('.'))) {
    const names = await readdir(join(releasesDir, week));
    for (const revision of names.filter((name) => /^r\d+$/.test(name))) {
      faults.push(...(await verifyRelease(join(releasesDir, week, revision))));
    }
  }
  return faults;
}
