import { randomBytes } from 'node:crypto';
import { openReaders } from '@rangewatch/database/readers';
import { migrate } from '@rangewatch/database/admin';
import { openWriters } from '@rangewatch/database/writers';
import { openKeys } from '../open-keys.ts';
import { isSampleComplete, type LoadedSample, loadSample } from '@rangewatch/service';
import { weekOfInstant } from '@rangewatch/schema';
import { startProgress } from '../terminal/progress-report.ts';
import type { Session } from '../terminal/session.ts';

/** The sample's numbers are written with their country; nothing is read as a number of another one. */
const SAMPLE_COUNTRY = 'CN';

/**
 * Loads the sample when nothing was ever put on record, and completes one whose loading was killed. A sample
 * that was removed does not come back by itself: its removal is on record.
 */
export async function bringSample(session: Session): Promise<void> {
  if (await wantsLoading(session)) await loadWithProgress(session);
}

async function wantsLoading({ config }: Session): Promise<boolean> {
  const readers = await openReaders(config.databaseUrl);
  try {
    const thisWeek = weekOfInstant(new Date(), config.timeZone);
    if ((await readers.weekCounts(thisWeek).ledgerSize()) === 0) return true;
    return (await readers.hasSample()) && !(await isComplete(config.databaseUrl));
  } finally {
    await readers.close();
  }
}

async function isComplete(databaseUrl: string): Promise<boolean> {
  const writers = await openWriters(databaseUrl);
  try {
    return await isSampleComplete({ writers, clock: () => new Date() });
  } finally {
    await writers.close();
  }
}

/** Needs the keys: the sample's reports are sealed like any other. */
export async function loadWithProgress(session: Session): Promise<LoadedSample> {
  const { config, say } = session;
  const keys = await openKeys(config.keysDir);
  await migrate(config.databaseUrl);
  const writers = await openWriters(config.databaseUrl);
  const bar = startProgress(session, say('sample_loading'));
  try {
    const loaded = await loadSample(
      {
        writers,
        keys,
        clock: () => new Date(),
        random: randomBytes,
        timeZone: config.timeZone,
        defaultCountry: SAMPLE_COUNTRY,
      },
      bar.update,
    );
    bar.end(say('sample_loaded'));
    return loaded;
  } finally {
    await writers.close();
  }
}
