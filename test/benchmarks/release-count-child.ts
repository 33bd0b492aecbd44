import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { ParquetFile } from '@rangewatch/releases';
import { ensureWeek, fieldsOf, RELEASE_TABLES, type Week } from '@rangewatch/schema';
import { PUBLIC_POLICY, protectWeekRange } from '@rangewatch/statistics';
import { measured, peakMegabytes } from './measured.ts';

/** A release's two large tables and nothing else, `URL WEEK FOLDER`: counted, protected, written as Parquet; JSON out. */

const DISCLOSURE = { policy: PUBLIC_POLICY, jitterKey: new Uint8Array(32).fill(1) };

function parquet(folder: string, table: 'numbers' | 'ranges'): ParquetFile {
  const write = (name: string, bytes: Uint8Array) => appendFile(join(folder, name), bytes);
  return new ParquetFile(`${table}.parquet`, write, {
    fields: fieldsOf(RELEASE_TABLES[table].shape),
    orderedBy: table === 'numbers' ? 'number' : 'range',
    about: {},
  });
}

async function writeTables(url: string, week: Week, folder: string): Promise<void> {
  const files = { numbers: parquet(folder, 'numbers'), ranges: parquet(folder, 'ranges') };
  const readers = await openReaders(url);
  await readers.inSnapshot(async (record) => {
    for await (const page of record.weekCounts(week).ranges()) {
      for (const count of page) {
        const shown = protectWeekRange(week, count, DISCLOSURE);
        if (!shown) continue;
        const file = files[shown.table];
        file.add(shown.row);
        if (file.isFull) await file.flush();
      }
    }
  });
  await files.numbers.finish();
  await files.ranges.finish();
  await readers.close();
}

const [url = '', typed = '', folder = ''] = process.argv.slice(2);
const { seconds, cpuSeconds } = await measured(() => writeTables(url, ensureWeek(typed), folder));
process.stdout.write(JSON.stringify({ seconds, cpuSeconds, peakMegabytes: peakMegabytes() }));
