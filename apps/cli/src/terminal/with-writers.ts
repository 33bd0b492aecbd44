import { openWriters, type Writers } from '@rangewatch/database/writers';
import type { Session } from './session.ts';

/** Opens the record for one command, and closes it whatever happens. */
export async function withWriters(
  { config }: Session,
  work: (writers: Writers) => Promise<void>,
): Promise<void> {
  const writers = await openWriters(config.databaseUrl);
  try {
    await work(writers);
  } finally {
    await writers.close();
  }
}
