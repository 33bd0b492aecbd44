import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { OPEN_DATA_FOLDER, weekOfInstant } from '@rangewatch/schema';
import { BUCKETS_FOLDER, publishOpenData, writeBuckets } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import type { CliConfig } from '../config.ts';
import { openKeys } from '../open-keys.ts';

export interface LookUpFiles {
  readonly blocks: {
    readonly folder: string;
    readonly fileCount: number;
    readonly writtenCount: number;
  };
  readonly openData: { readonly folder: string; readonly rowCount: number };
}

const clock = (): Date => new Date();

/** What the worker writes by the hour and by the day, at once; a worker that runs meanwhile does no harm. */
export async function writeLookUpFiles(config: CliConfig): Promise<LookUpFiles> {
  const { lookUpDir, timeZone } = config;
  const { jitter: jitterKey } = await openKeys(config.keysDir);
  const readers = await openReaders(config.databaseUrl);
  try {
    const deps = { readers, disclosure: { policy: PUBLIC_POLICY, jitterKey }, clock };
    const blocks = join(lookUpDir, BUCKETS_FOLDER);
    const written = await writeBuckets(blocks, weekOfInstant(clock(), timeZone), deps);
    const published = await publishOpenData({ ...deps, timeZone, lookUpDir });
    return {
      blocks: { folder: blocks, ...written },
      openData: {
        folder: join(lookUpDir, OPEN_DATA_FOLDER),
        rowCount: published?.rowCount ?? 0,
      },
    };
  } finally {
    await readers.close();
  }
}
