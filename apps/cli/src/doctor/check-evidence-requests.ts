import { openWriters } from '@rangewatch/database/writers';
import type { Session } from '../terminal/session.ts';

const MOST_COUNTED = 1000;

/** What two people of an authority agreed on waits for the operator: nothing is wrong, and nobody else hands it over. */
export async function checkEvidenceRequests({ config, say }: Session): Promise<string> {
  const writers = await openWriters(config.databaseUrl);
  try {
    const query = { authorityId: null, state: 'approved', limit: MOST_COUNTED } as const;
    const { length: count } = await writers.listEvidenceRequests(query);
    return say(count === 0 ? 'request_none' : 'doctor_requests', { count });
  } finally {
    await writers.close();
  }
}
